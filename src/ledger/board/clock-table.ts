import type { ClockRow } from '../ledger.ts'
import { type Asked, ask } from '../read/ask.ts'
import { clockColumns, readClock } from './clock-columns.ts'

const names = 'case_id, subject, clock, rule, office, officer_id, is_open, state, started_at, due_at, due_on, severity, verified'
const types = ['uuid', 'text', 'text', 'text', 'text', 'uuid', 'boolean', 'text', 'timestamptz', 'timestamptz', 'date', 'text', 'text']

/** Rows that say a clock is not running stand for no row: an act leaves them where a start was withdrawn. */
const isThere = "state <> 'not-started'"

const columnsOf = (rows: readonly ClockRow[]): unknown[][] => [
  rows.map(({ caseId }) => caseId),
  rows.map(({ subject }) => subject),
  rows.map(({ clock }) => clock),
  rows.map(({ rule }) => rule),
  rows.map(({ office }) => office),
  rows.map(({ officerId }) => officerId),
  rows.map(({ isOpen }) => isOpen),
  rows.map(({ state }) => state),
  rows.map(({ startedAt }) => startedAt),
  rows.map(({ dueAt }) => dueAt),
  rows.map(({ dueOn }) => dueOn),
  rows.map(({ severity }) => severity),
  rows.map(({ verified }) => verified),
]

const unnested = `select * from unnest(${types.map((type, place) => `$${place + 1}::${type}[]`).join(', ')})`

/** Adds rows to a table of clocks, or puts them in the place of those it has. */
export async function putClocks(asked: Asked, table: 'clock' | 'clock_next', rows: readonly ClockRow[]): Promise<void> {
  if (rows.length === 0) return
  const set = names
    .split(', ')
    .slice(3)
    .map((name) => `${name} = excluded.${name}`)
  const text =
    table === 'clock'
      ? `insert into derived.clock (${names}) ${unnested} on conflict (case_id, subject, clock) do update set ${set.join(', ')}`
      : `insert into derived.clock_next (${names}) ${unnested}`
  await ask(asked, `board-put-${table}`, text, columnsOf(rows))
}

/** Takes rows away. */
export async function dropClocks(asked: Asked, rows: readonly Pick<ClockRow, 'caseId' | 'subject' | 'clock'>[]): Promise<void> {
  if (rows.length === 0) return
  await ask(
    asked,
    'board-drop',
    `delete from derived.clock using unnest($1::uuid[], $2::text[], $3::text[]) as gone (case_id, subject, clock)
      where clock.case_id = gone.case_id and clock.subject = gone.subject and clock.clock = gone.clock`,
    [rows.map(({ caseId }) => caseId), rows.map(({ subject }) => subject), rows.map(({ clock }) => clock)],
  )
}

/** The clocks the board has of some cases. */
export async function readClocksOf(asked: Asked, caseIds: readonly string[]): Promise<readonly ClockRow[]> {
  const rows = await ask(
    asked,
    'board-of-cases',
    `select ${clockColumns} from derived.clock where case_id = any($1::uuid[]) and ${isThere}`,
    [caseIds],
  )
  return rows.map((row) => readClock(row))
}

/** A clock on the board whose case the ledger does not have, or undefined. */
export async function findStrayClock(asked: Asked): Promise<ClockRow | undefined> {
  const rows = await ask(
    asked,
    'board-stray',
    `select ${clockColumns} from derived.clock where ${isThere} and not exists
      (select from ledger.entry where entry.case_id = clock.case_id and entry.sequence = 1) limit 1`,
    [],
  )
  return rows.map((row) => readClock(row))[0]
}
