import { basename } from 'node:path'
import { Sentence } from '../../kernel/sentence.ts'
import { fileSum } from '../workbook/read-workbook-grids.ts'
import type { FoiaOrganisation, FoiaReport, FoiaSection } from './foia-report.ts'
import { readXml } from './xml-events.ts'

interface Item {
  values: Map<string, string>
  /** How many groups of each name it has had, for groups that repeat. */
  groups: Map<string, number>
}

interface OpenSection {
  name: string
  footnotes: string[]
  items: Map<string, Item>
  /** Id of the item to ids of the components that it is of. */
  of: { item: string; organisation: string }[]
}

/** Fields that name a group of their kind: an exemption, a reason, a span of days. */
const codes = /^(NonExemptionDenialReasonCode|AppliedExemptionCode|TimeIncrementCode|OtherDenialReasonDescriptionText)$/

/** Gathers a report from the elements of its XML. */
class ReportGatherer {
  readonly organisations: FoiaOrganisation[] = []
  readonly sections = new Map<string, OpenSection>()
  fiscalYear: number | undefined
  madeOn: Temporal.PlainDate | undefined
  isReport = false
  private readonly open: { id: string; short: string; name: string }[] = []
  private item: string | undefined
  private group: { name: string; code: string; values: [string, string][] } | undefined
  private pair: { item?: string; organisation?: string } = {}

  opens(path: readonly string[], attributes: Readonly<Record<string, string>>): void {
    const name = path.at(-1) ?? ''
    if (path.length === 1) this.isReport = name === 'FoiaAnnualReport'
    const isOrganisation = /^Organization(SubUnit)?$/.test(name)
    if (isOrganisation) this.open.push({ id: attributes.id ?? '', short: '', name: '' })
    if (path.length === 3 && attributes.id !== undefined && path[1]?.endsWith('Section')) this.item = attributes.id
    if (path.length === 4 && this.item !== undefined) this.group = { name, code: '', values: [] }
    if (path.length === 3 && name.endsWith('OrganizationAssociation')) this.pair = {}
  }

  closes(path: readonly string[], attributes: Readonly<Record<string, string>>, text: string): void {
    const name = path.at(-1) ?? ''
    if (path.length === 2 && name === 'DocumentFiscalYearDate') this.fiscalYear = Number(text) || undefined
    if (path[1] === 'DocumentCreationDate' && name === 'Date') this.madeOn = readIsoDay(text)
    if (path[1] === 'Organization') this.closesOrganisation(name, path.length, text)
    else if (path[1]?.endsWith('Section')) this.closesInSection(path, attributes, text)
  }

  private closesOrganisation(name: string, depth: number, text: string): void {
    const last = this.open.at(-1)
    if (!last) return
    if (name === 'OrganizationAbbreviationText') last.short = text
    else if (name === 'OrganizationName') last.name = text
    else if (/^Organization(SubUnit)?$/.test(name)) {
      this.organisations.push({ ...last, isWhole: depth === 2 })
      this.open.pop()
    }
  }

  private closesInSection(path: readonly string[], attributes: Readonly<Record<string, string>>, text: string): void {
    const [, sectionName = '', itemName = ''] = path
    const name = path.at(-1) ?? ''
    const section = this.sectionOf(sectionName)
    if (path.length === 3 && name === 'FootnoteText') section.footnotes.push(text)
    if (itemName.endsWith('OrganizationAssociation')) this.closesPair(section, path.length, name, attributes)
    else if (this.item !== undefined) this.closesInItem(this.item, section, path, text)
  }

  private closesInItem(id: string, section: OpenSection, path: readonly string[], text: string): void {
    const name = path.at(-1) ?? ''
    const item = section.items.get(id) ?? { values: new Map(), groups: new Map() }
    section.items.set(id, item)
    if (path.length === 5 && this.group) {
      if (codes.test(name) && this.group.code === '') this.group.code = text
      else this.group.values.push([name, text])
    }
    if (path.length === 4) this.closesField(item, name, text)
    if (path.length === 3) this.item = undefined
  }

  private closesField(item: Item, name: string, text: string): void {
    const group = this.group
    this.group = undefined
    if (!group || group.values.length === 0) {
      item.values.set(name, text)
      return
    }
    const count = (item.groups.get(name) ?? 0) + 1
    item.groups.set(name, count)
    const key = group.code !== '' ? `${name}[${group.code}]` : name === 'OldItem' ? `${name}[${count}]` : name
    for (const [field, value] of group.values) item.values.set(`${key}.${field}`, value)
  }

  private closesPair(section: OpenSection, depth: number, name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'ComponentDataReference' && attributes.ref) this.pair.item = attributes.ref
    if (name === 'OrganizationReference' && attributes.ref) this.pair.organisation = attributes.ref
    if (depth !== 3 || !this.pair.item || !this.pair.organisation) return
    section.of.push({ item: this.pair.item, organisation: this.pair.organisation })
  }

  private sectionOf(name: string): OpenSection {
    const known = this.sections.get(name) ?? { name, footnotes: [], items: new Map(), of: [] }
    this.sections.set(name, known)
    return known
  }
}

/**
 * Reads an annual FOIA report in the exchange format of the Department of Justice (NIEM XML).
 * @throws Sentence where the file is missing, no well-formed XML, too large, or no such report
 * @see https://www.justice.gov/oip/page/file/1264031 (FOIA annual report schema)
 */
export async function readFoiaReport(path: string): Promise<FoiaReport> {
  const gathered = new ReportGatherer()
  await readXml(path, {
    open: (names, attributes) => gathered.opens(names, attributes),
    close: (names, attributes, text) => gathered.closes(names, attributes, text),
  })
  const { organisations, fiscalYear, madeOn } = gathered
  if (!gathered.isReport || organisations.length === 0)
    throw new Sentence(`${path} is XML, but no annual FOIA report: choose a file whose first element is FoiaAnnualReport.`)
  const sections = new Map([...gathered.sections].map(([name, section]) => [name, settle(section)]))
  return { file: basename(path), sha256: await fileSum(path), fiscalYear, madeOn, organisations, sections }
}

function settle({ name, footnotes, items, of }: OpenSection): FoiaSection {
  const values = new Map(of.flatMap(({ item, organisation }) => pairOf(organisation, items.get(item)?.values)))
  return { name, footnotes, values }
}

const pairOf = (organisation: string, values: Map<string, string> | undefined): [string, Map<string, string>][] =>
  values ? [[organisation, values]] : []

function readIsoDay(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}
