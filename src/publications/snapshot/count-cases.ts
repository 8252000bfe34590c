import type { Catalogue } from '../../acts/catalogue.ts'
import { settleEntries } from '../../kernel/settle-entries.ts'
import { lawBook } from '../../law/law-book.ts'
import { clockRows } from '../../registrar/clocks/clock-rows.ts'
import type { LawInForce } from '../../registrar/clocks/law-in-force.ts'
import { foldCase } from '../../registrar/fold.ts'
import type { CountedEntry } from './read-cases.ts'
import { RowBlock } from './row-block.ts'
import { caseTable, clockTable, entryTable, restrictedTable, sealedTable, subjectTable, type Table } from './tables.ts'

/** What is sealed of a custody recorded to be counted, in hex. */
export interface SealedClasses {
  caseId: string
  personId: string | null
  sealed: string
}

/** Some cases, counted: rows of tables by column (`RowBlock`), and what is yet to be opened. Plain data, which threads hand to one another. */
export interface CountedCases {
  cases: number
  entries: number
  /** The moment of the earliest book-in among them that was recorded within a week of it. */
  firstBookedIn: string | undefined
  columns: readonly (readonly [table: string, columns: readonly string[]])[]
  sealed: readonly SealedClasses[]
}

export interface Counting {
  catalogue: Catalogue
  law: LawInForce
  /** Whether the entries themselves are kept. */
  isWhole: boolean
}

/** Times in which a person may ask for something: nobody's duty, so that nothing is counted of them. */
const rightsOfPeople = new Set(lawBook.flatMap(({ clocks }) => clocks.filter((clock) => clock.isRightOfPerson).map(({ id }) => id)))

/** A choice that the agency did not take, and what ended with the person. */
const owedByNobody: readonly string[] = ['choice-of-agency', 'ended-by-death']

const RECORDED_WITHIN_DAYS = 7

/** What was recorded last of what the custody is counted as: not where it was withdrawn, and as it was corrected. */
function findSealed(entries: readonly CountedEntry[]): CountedEntry | undefined {
  if (!entries.some(({ sealed }) => sealed !== null)) return undefined
  const settled = settleEntries(entries.map(({ entry }) => entry))
  const last = settled.findLast(({ entry, counts }) => counts && entry.act === 'RecordCountedAs')
  return last && entries.find(({ entry }) => entry === last.as)
}

/** Folds cases and counts their clocks, and gives what came of those so far as a block. Asks nothing of anyone. */
export class CaseCounter {
  readonly #counting: Counting
  readonly #blocks = new Map<string, RowBlock>()
  readonly #ofKind = new Map<string, { block: RowBlock; facts: readonly string[] }>()
  readonly #entries: RowBlock
  readonly #cases: RowBlock
  readonly #restricted: RowBlock
  readonly #clocks: RowBlock
  readonly #sealedRows: RowBlock
  #soFar = { cases: 0, entries: 0 }
  #sealed: SealedClasses[] = []
  #firstBookedIn: string | undefined

  constructor(counting: Counting) {
    this.#counting = counting
    this.#entries = this.#blockOf(entryTable)
    this.#cases = this.#blockOf(caseTable)
    this.#restricted = this.#blockOf(restrictedTable)
    this.#clocks = this.#blockOf(clockTable)
    this.#sealedRows = this.#blockOf(sealedTable)
    for (const kind of counting.catalogue.kinds.values())
      this.#ofKind.set(kind.kind, { block: this.#blockOf(subjectTable(kind)), facts: Object.keys(kind.knows) })
  }

  /** @param entries of one case, all of them, in order */
  add(entries: readonly CountedEntry[]): void {
    this.#soFar.cases++
    this.#soFar.entries += entries.length
    for (const { entry } of entries) this.#lookForFirst(entry)
    if (this.#counting.isWhole) for (const counted of entries) this.#keepEntry(counted)
    this.#keepCase(entries)
    const found = findSealed(entries)
    if (!found?.sealed) return
    const { entry, sealed } = found
    this.#sealed.push({ caseId: entry.caseId, personId: entry.personId, sealed })
    this.#sealedRows.add([entry.caseId, entry.personId, sealed])
  }

  /** What came of the cases added since it was asked last. */
  take(): CountedCases {
    const columns = [...this.#blocks].filter(([, { rows }]) => rows > 0).map(([table, block]) => [table, block.take()] as const)
    const taken = { ...this.#soFar, firstBookedIn: this.#firstBookedIn, columns, sealed: this.#sealed }
    this.#soFar = { cases: 0, entries: 0 }
    this.#sealed = []
    return taken
  }

  #blockOf({ name, columns }: Table): RowBlock {
    const block = new RowBlock(columns.length)
    this.#blocks.set(name, block)
    return block
  }

  #lookForFirst({ act, outcome, occurredAt, recordedAt }: CountedEntry['entry']): void {
    if (act !== 'BookIn' || outcome !== 'recorded' || (this.#firstBookedIn ?? '~') <= occurredAt) return
    const until = Temporal.Instant.from(occurredAt).add({ hours: RECORDED_WITHIN_DAYS * 24 })
    if (Temporal.Instant.compare(recordedAt, until) < 0) this.#firstBookedIn = occurredAt
  }

  #keepEntry({ entry, payloadText }: CountedEntry): void {
    this.#entries.add([
      ...[entry.entryId, entry.caseId, entry.caseKind, entry.personId, entry.act, entry.office, entry.outcome],
      ...[entry.occurredAt, entry.recordedAt, payloadText, entry.restrictions.join(',')],
      ...[entry.correction?.kind ?? null, entry.correction?.entryId ?? null, String(entry.position)],
    ])
  }

  #keepPeople(entries: readonly CountedEntry[], personNow: string | null, restrictionsNow: string): void {
    const [people, restricted] = [new Set<string>(), new Map<string | null, Set<string>>()]
    const keepRestricted = (personId: string | null, restrictions: string) => {
      if (restrictions === '') return
      restricted.set(personId, (restricted.get(personId) ?? new Set()).add(restrictions))
    }
    keepRestricted(personNow, restrictionsNow)
    for (const { entry } of entries) {
      if (entry.personId !== null) people.add(entry.personId)
      if (entry.restrictions.length > 0) keepRestricted(entry.personId, entry.restrictions.join(','))
    }
    const caseId = entries[0]?.entry.caseId
    for (const personId of people) this.#cases.add([caseId, personId])
    for (const [personId, reasons] of restricted) for (const reason of reasons) this.#restricted.add([caseId, personId, reason])
  }

  #keepCase(entries: readonly CountedEntry[]): void {
    const { catalogue, law } = this.#counting
    const state = foldCase(
      entries.map(({ entry }) => entry),
      catalogue,
    )
    const { caseId, kind, personId } = state
    const restrictions = state.restrictions.join(',')
    this.#keepPeople(entries, personId, restrictions)
    for (const subject of state.subjects.values()) {
      const kept = this.#ofKind.get(subject.kind)
      if (!kept) continue
      const facts = kept.facts.map((fact) => subject.facts[fact])
      kept.block.add([subject.id, caseId, kind, personId, restrictions, subject.zone, ...facts])
    }
    for (const row of clockRows(state, state.subjects.keys(), { kinds: catalogue.kinds, law })) {
      const { subject, rule, clock, state: stands, isOpen, startedAt, dueAt, severity, verified } = row
      if (startedAt !== null && !rightsOfPeople.has(clock) && !owedByNobody.includes(stands))
        this.#clocks.add([caseId, personId, subject, rule, clock, stands, isOpen, startedAt, dueAt, severity, verified])
    }
  }
}
