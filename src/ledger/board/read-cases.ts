import type { Entry } from '../../kernel/entry.ts'
import type { JsonObject } from '../../kernel/json.ts'
import { type Asked, ask } from '../read/ask.ts'
import type { Row } from '../read/entry-row.ts'
import { instantOf } from './clock-columns.ts'

const PAGE = 4_000

/** What a fold reads of an entry. */
const columns =
  'entry_id, case_id, case_kind, sequence, act, outcome, office, officer_id, occurred_at, payload, person_id, correction_kind, corrects_entry_id, position'

/** An entry as far as a fold reads it: hashes, findings, authorities, documents and sealed data are left out. */
function readRow(row: Row): Entry {
  const text = (place: number) => row[place] ?? ''
  const [occurredAt, kind, corrects] = [instantOf(row[8]) ?? '', row[11], row[12]]
  return {
    position: Number(row[13]),
    entryId: text(0),
    caseId: text(1),
    caseKind: text(2),
    sequence: Number(row[3]),
    act: text(4),
    outcome: text(5) === 'refused' ? 'refused' : 'recorded',
    office: text(6),
    officerId: text(7),
    delegationId: null,
    occurredAt,
    recordedAt: occurredAt,
    payload: JSON.parse(text(9)) as JsonObject,
    personId: row[10] ?? null,
    personal: null,
    restrictions: [],
    authorities: [],
    findings: [],
    documents: [],
    correction: kind && corrects ? { kind: kind === 'withdraws' ? 'withdraws' : 'corrects', entryId: corrects, reason: '' } : null,
    idempotencyKey: null,
    previousHash: '',
    hash: '',
  }
}

const firstCase = '00000000-0000-0000-0000-000000000000'

/**
 * Every case of the ledger, by id, with its entries in order: a page at a time, so that memory holds two pages and one case however long the
 * ledger is.
 * @param ahead the next page is asked for while this one is used; not on a single connection that is asked other things meanwhile
 */
export async function* readCases(asked: Asked, { ahead }: { ahead: boolean }): AsyncGenerator<readonly Entry[]> {
  const askPage = (caseId: string, sequence: number) =>
    ask(
      asked,
      'board-cases',
      `select ${columns} from ledger.entry where (case_id, sequence) > ($1, $2) order by case_id, sequence limit ${PAGE}`,
      [caseId, sequence],
    )
  let entries: Entry[] = []
  let page = await askPage(firstCase, 0)
  while (page.length > 0) {
    const last = page.at(-1)
    const askNext = () => askPage(last?.[1] ?? '', Number(last?.[3]))
    const hasNext = page.length === PAGE
    const next = hasNext && ahead ? askNext() : undefined
    // Whoever stops reading has no use for the answer.
    next?.catch(() => undefined)
    for (const row of page) {
      if (entries[0] && entries[0].caseId !== row[1]) {
        yield entries
        entries = []
      }
      entries.push(readRow(row))
    }
    page = hasNext ? await (next ?? askNext()) : []
  }
  if (entries.length > 0) yield entries
}

/** Some cases with their entries, by id. */
export async function readTheseCases(asked: Asked, caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly Entry[]>> {
  const rows = await ask(
    asked,
    'board-these-cases',
    `select ${columns} from ledger.entry where case_id = any($1::uuid[]) order by case_id, sequence`,
    [caseIds],
  )
  return Map.groupBy(rows.map(readRow), ({ caseId }) => caseId)
}

/** Ids of the cases that have entries after a position, and the position of the last entry; of at most `entries` entries. */
export async function readCasesSince(
  asked: Asked,
  position: number,
  entries = Number.MAX_SAFE_INTEGER - position,
): Promise<{ caseIds: readonly string[]; position: number }> {
  const rows = await ask(
    asked,
    'board-since',
    'select case_id, max(position) from ledger.entry where position > $1 and position <= $2 group by case_id',
    [position, position + entries],
  )
  return { caseIds: rows.map((row) => row[0] ?? ''), position: Math.max(position, ...rows.map((row) => Number(row[1]))) }
}

/** Position of the last entry; 0 where there is none. */
export async function readPosition(asked: Asked): Promise<number> {
  const [row] = await ask(asked, 'board-position', 'select max(position) from ledger.entry', [])
  return Number(row?.[0] ?? 0)
}
