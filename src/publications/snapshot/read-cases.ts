import type pg from 'pg'
import type { Entry } from '../../kernel/entry.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { copyRows } from '../../ledger/read/copy-rows.ts'

/** What is asked of every entry. What is sealed is read of one act alone, which was recorded to be counted. */
const columns = [
  ...['case_id', 'case_kind', 'sequence', 'entry_id', 'act', 'outcome', 'occurred_at', 'payload', "coalesce(person_id::text, '')"],
  ...["coalesce(correction_kind, '')", "coalesce(corrects_entry_id::text, '')"],
  `case when act = 'RecordCountedAs' and personal is not null then encode(personal, 'hex') else '' end`,
  ...['position', 'recorded_at', "case when cardinality(restrictions) > 0 then array_to_string(restrictions, ',') else '' end"],
]

/** An entry as counting needs it: with the text of its payload, and what is sealed of the act recorded to be counted. */
export interface CountedEntry {
  entry: Entry
  payloadText: string
  /** In hex. */
  sealed: string | null
}

/** As the server writes a moment in UTC: cut to the milliseconds the record keeps. */
function momentOf(text: string): string {
  if (!text.endsWith('+00') || text[10] !== ' ') throw new RangeError(`PostgreSQL gave "${text}", which is not an instant in UTC.`)
  const milliseconds = text[19] === '.' ? text.slice(20, -3).slice(0, 3).padEnd(3, '0') : '000'
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${milliseconds}Z`
}

function readRow(row: readonly string[]): CountedEntry {
  const text = (place: number) => row[place] ?? ''
  const [kind, corrects, sealed, restrictions] = [text(9), text(10), text(11), text(14)]
  const entry: Entry = {
    position: Number(row[12]),
    entryId: text(3),
    caseId: text(0),
    caseKind: text(1),
    sequence: Number(row[2]),
    act: text(4),
    outcome: text(5) === 'refused' ? 'refused' : 'recorded',
    office: text(15),
    officerId: '',
    delegationId: null,
    occurredAt: momentOf(text(6)),
    recordedAt: momentOf(text(13)),
    payload: JSON.parse(text(7)) as JsonObject,
    personId: row[8] || null,
    personal: null,
    restrictions: (restrictions === '' ? [] : restrictions.split(',')) as Entry['restrictions'],
    authorities: [],
    findings: [],
    documents: [],
    correction: kind && corrects ? { kind: kind === 'withdraws' ? 'withdraws' : 'corrects', entryId: corrects, reason: '' } : null,
    idempotencyKey: null,
    previousHash: '',
    hash: '',
  }
  return { entry, payloadText: text(7), sealed: sealed || null }
}

/** Cases by their ids, from one to another: both are among them. */
export interface CaseRange {
  from: string
  to: string
  /** In order: of the cases between them, these alone. */
  caseIds?: readonly string[]
}

/** Cuts cases into ranges of so many. @param caseIds in any order */
export const rangesOf = (caseIds: readonly string[], casesMax: number): CaseRange[] => {
  const sorted = caseIds.toSorted()
  return Array.from({ length: Math.ceil(sorted.length / casesMax) }, (_, at) => {
    const these = sorted.slice(at * casesMax, (at + 1) * casesMax)
    return { from: these[0] ?? '', to: these.at(-1) ?? '', caseIds: these }
  })
}

/**
 * Cuts the ledger up to a position into ranges of so many cases, in order.
 * @param client a connection that is asked nothing else meanwhile
 */
export async function findRanges(client: Pick<pg.ClientBase, 'query'>, position: number, casesMax: number): Promise<CaseRange[]> {
  const { rows } = await client.query<{ from: string; to: string }>(
    `select min(case_id::text) as from, max(case_id::text) as to from (
       select case_id, (row_number() over (order by case_id) - 1) / $2::bigint as range from ledger.entry where sequence = 1 and position <= $1
     ) as opened group by range order by range`,
    [position, casesMax],
  )
  return rows
}

/** How many cases were opened after a position, up to another. */
export async function countOpened(client: Pick<pg.ClientBase, 'query'>, after: number, upTo: number): Promise<number> {
  const { rows } = await client.query<{ opened: string }>(
    'select count(*) as opened from ledger.entry where sequence = 1 and position > $1 and position <= $2',
    [after, upTo],
  )
  return Number(rows[0]?.opened ?? 0)
}

/** Entries asked for at a time: about as many as the server can send before anybody looks. */
const PAGE = 1_000

/**
 * The cases of a range up to a position of the ledger, each with its entries in order. Memory holds two pages and one case.
 * @param client a connection that is asked nothing else meanwhile: the next page is asked for while this one is used
 * @param asked whether entries are kept themselves: then their office is read too
 */
export async function* readCases(
  client: Pick<pg.ClientBase, 'query'>,
  { from, to, caseIds }: CaseRange,
  asked: { position: number; isWhole: boolean },
): AsyncGenerator<readonly CountedEntry[]> {
  const told = [...columns, ...(asked.isWhole ? ['office'] : [])].join(', ')
  const among = caseIds ? `and case_id = any('{${caseIds.join(',')}}')` : ''
  const askPage = (after: string) =>
    copyRows(
      client,
      `select ${told} from ledger.entry where (case_id, sequence) > (${after}) and case_id <= '${to}' and position <= ${asked.position} ${among}
       order by case_id, sequence limit ${PAGE}`,
    )
  let entries: CountedEntry[] = []
  let page = await askPage(`'${from}', 0`)
  while (page.length > 0) {
    const last = page.at(-1) ?? []
    const next = page.length === PAGE ? askPage(`'${last[0]}', ${last[2]}`) : []
    // Whoever stops reading has no use for the answer.
    if (next instanceof Promise) next.catch(() => undefined)
    for (const row of page) {
      if (entries[0] && entries[0].entry.caseId !== row[0]) {
        yield entries
        entries = []
      }
      entries.push(readRow(row))
    }
    page = await next
  }
  if (entries.length > 0) yield entries
}
