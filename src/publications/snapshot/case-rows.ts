import type { Entry } from '../../kernel/entry.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { type Asked, ask } from '../../ledger/read/ask.ts'
import type { Row } from '../../ledger/read/entry-row.ts'

const PAGE = 8_000
const FIRST_CASE = '00000000-0000-0000-0000-000000000000'

/** Moments are counted by the server: the same text as everywhere else, without a calendar in between. */
const inIso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** What counting reads of an entry. What is sealed is read of one act alone, which was recorded to be counted. */
const columns = [
  ...['entry_id', 'case_id', 'case_kind', 'sequence', 'act', 'outcome', 'office', inIso('occurred_at'), inIso('recorded_at'), 'payload'],
  ...['person_id', 'correction_kind', 'corrects_entry_id', 'position', "array_to_string(restrictions, ',')"],
  "case when act = 'RecordCountedAs' then personal end",
].join(', ')

/** An entry as counting needs it: with the text of its payload, and what is sealed of the act recorded to be counted. */
export interface CountedEntry {
  entry: Entry
  payloadText: string
  sealed: Uint8Array | null
}

function readRow(row: Row): CountedEntry {
  const text = (place: number) => row[place] ?? ''
  const [kind, corrects, sealed] = [row[11], row[12], row[15]]
  const entry: Entry = {
    position: Number(row[13]),
    entryId: text(0),
    caseId: text(1),
    caseKind: text(2),
    sequence: Number(row[3]),
    act: text(4),
    outcome: text(5) === 'refused' ? 'refused' : 'recorded',
    office: text(6),
    officerId: '',
    delegationId: null,
    occurredAt: text(7),
    recordedAt: text(8),
    payload: JSON.parse(text(9)) as JsonObject,
    personId: row[10] ?? null,
    personal: null,
    restrictions: (text(14) === '' ? [] : text(14).split(',')) as Entry['restrictions'],
    authorities: [],
    findings: [],
    documents: [],
    correction: kind && corrects ? { kind: kind === 'withdraws' ? 'withdraws' : 'corrects', entryId: corrects, reason: '' } : null,
    idempotencyKey: null,
    previousHash: '',
    hash: '',
  }
  return { entry, payloadText: text(9), sealed: sealed ? Buffer.from(sealed.slice(2), 'hex') : null }
}

/**
 * Every case up to a position of the ledger, each with its entries in order. Memory holds two pages and one case.
 * @param asked a pool: the next page is asked for while this one is used
 */
export async function* readCaseRows(asked: Asked, position: number): AsyncGenerator<readonly CountedEntry[]> {
  const askPage = (caseId: string, sequence: number) =>
    ask(
      asked,
      'publication-cases',
      `select ${columns} from ledger.entry where (case_id, sequence) > ($1, $2) and position <= $3 order by case_id, sequence limit ${PAGE}`,
      [caseId, sequence, position],
    )
  let entries: CountedEntry[] = []
  let page = await askPage(FIRST_CASE, 0)
  while (page.length > 0) {
    const last = page.at(-1)
    const next = page.length === PAGE ? askPage(last?.[1] ?? '', Number(last?.[3])) : undefined
    next?.catch(() => undefined)
    for (const row of page) {
      if (entries[0] && entries[0].entry.caseId !== row[1]) {
        yield entries
        entries = []
      }
      entries.push(readRow(row))
    }
    page = (await next) ?? []
  }
  if (entries.length > 0) yield entries
}
