import { type FoiaOrganisation, type FoiaReport, findNumber } from '../../releases/foia-report/foia-report.ts'
import { type CheckFinding, findingIn } from '../finding.ts'
import { foiaWords, type TimePoint } from '../words/foia-words.ts'

/** Fields that components' values add up in: counts and amounts, and not times or shares. */
const adds = (field: string): boolean => /(Quantity|Amount)$/.test(field) && !/(Days|OldItem)/.test(field)

const slack = 0.011

/** The agency as a whole against its components, a list against its total, and times against their order. */
export const checkFoiaTotals = (report: FoiaReport): CheckFinding[] => [
  ...checkWhole(report),
  ...report.organisations.flatMap((organisation) => [...checkLists(report, organisation), ...checkOrder(report, organisation)]),
]

function checkWhole(report: FoiaReport): CheckFinding[] {
  const whole = report.organisations.find(({ isWhole }) => isWhole)
  const parts = report.organisations.filter(({ isWhole }) => !isWhole)
  if (!whole || parts.length === 0) return []
  return [...report.sections].flatMap(([section, { values }]) =>
    [...(values.get(whole.id)?.keys() ?? [])].filter(adds).flatMap((field) => {
      const printed = findNumber(report, section, whole.id, field)
      const given = parts.flatMap(({ id }) => findNumber(report, section, id, field) ?? [])
      const sum = given.reduce((all, value) => all + value, 0)
      // A section that lists one organisation for each of its items says nothing of the others.
      if (printed === undefined || given.length < 2 || section === 'Exemption3StatuteSection' || Math.abs(sum - printed) < slack) return []
      return [
        findingIn(report.file, section, {
          check: 'parts-and-whole',
          cell: `${whole.short}: ${field}`,
          ...foiaWords.whole({ who: whole.short, section, field, parts: given, sum, printed }),
          severity: 'error',
          sure: 'certain',
        }),
      ]
    }),
  )
}

/** Lists with a total of their own: reasons for closing, spans of days. */
const lists: readonly { section: RegExp; part: RegExp; total: string }[] = [
  {
    section: /^RequestDispositionSection$/,
    part: /^(RequestDisposition(FullGrant|PartialGrant|FullExemptionDenial)Quantity|NonExemptionDenial\[)/,
    total: 'RequestDispositionTotalQuantity',
  },
  { section: /ResponseTimeIncrementsSection$/, part: /^TimeIncrement\[/, total: 'TimeIncrementTotalQuantity' },
  { section: /DenialOtherReasonSection$/, part: /^OtherDenialReason\[/, total: 'ComponentOtherDenialReasonQuantity' },
]

function checkLists(report: FoiaReport, { id, short }: FoiaOrganisation): CheckFinding[] {
  return lists.flatMap(({ section: matches, part, total }) =>
    [...report.sections.keys()]
      .filter((section) => matches.test(section))
      .flatMap((section) => {
        const printed = findNumber(report, section, id, total)
        const fields = [...(report.sections.get(section)?.values.get(id)?.keys() ?? [])].filter((field) => part.test(field))
        const given = fields.flatMap((field) => findNumber(report, section, id, field) ?? [])
        const sum = given.reduce((all, value) => all + value, 0)
        if (printed === undefined || given.length === 0 || sum === printed) return []
        return [
          findingIn(report.file, section, {
            check: 'sum',
            cell: `${short}: ${total}`,
            ...foiaWords.list({ who: short, section, parts: given, sum, printed }),
            severity: 'error',
            sure: 'certain',
          }),
        ]
      }),
  )
}

/** The lowest, the middle and the highest of one list of days, and its average, in the order they must have. */
function checkOrder(report: FoiaReport, { id, short }: FoiaOrganisation): CheckFinding[] {
  return [...report.sections].flatMap(([section, { values }]) => {
    const fields = [...(values.get(id)?.keys() ?? [])].filter((field) => field.endsWith('ResponseTimeHighestDaysValue'))
    return fields.flatMap((highest) => {
      const group = highest.replace(/ResponseTimeHighestDaysValue$/, '')
      const of = (which: string) => findNumber(report, section, id, `${group}ResponseTime${which}DaysValue`)
      const [low, median, average, high] = [of('Lowest'), of('Median'), of('Average'), of('Highest')]
      const wrong: (readonly [TimePoint, number, TimePoint, number])[] = [
        ...(low !== undefined && median !== undefined && low > median ? [['lowest', low, 'median', median] as const] : []),
        ...(low !== undefined && average !== undefined && low > average + 0.5 ? [['lowest', low, 'average', average] as const] : []),
        ...(median !== undefined && high !== undefined && median > high ? [['median', median, 'highest', high] as const] : []),
        ...(average !== undefined && high !== undefined && average > high + 0.5 ? [['average', average, 'highest', high] as const] : []),
      ]
      return wrong.map(([small, value, large, limit]) =>
        findingIn(report.file, section, {
          check: 'order',
          cell: `${short}: ${group}ResponseTime`,
          ...foiaWords.order({ who: short, section, group: group.replace(/\.$/, ''), small, value, large, limit }),
          severity: 'error',
          sure: 'certain',
        }),
      )
    })
  })
}
