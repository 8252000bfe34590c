import type { DuckDBConnection } from '@duckdb/node-api'
import type { Catalogue } from '../../acts/catalogue.ts'
import { type DuckDb, openDuckDb } from '../../audit/duckdb.ts'
import { Sentence } from '../../kernel/sentence.ts'
import { readingsOver } from '../../ledger/readings/readings-over.ts'
import type { RecordDatabase } from '../../ledger/server/record-database.ts'
import type { Vault } from '../../ledger/vault/vault.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { type SnapshotParts, takeSnapshot } from '../snapshot/take-snapshot.ts'

/** What counting needs of the record. */
export interface CountingParts {
  database: Pick<RecordDatabase, 'app' | 'reader' | 'url'>
  vault: Pick<Vault, 'open'>
  catalogue: Catalogue
  now(): Temporal.Instant
  /** False where nothing is asked of the entries themselves. */
  withEntries?: boolean
  /** Where the snapshot is kept for the next counting, where it may be: `takeSnapshot` says of what. */
  keeping?: SnapshotParts['keeping']
  progress?: (done: number, all: number) => void
}

/** Days end where the agency has its seat. */
const ZONE = 'America/New_York'

/**
 * Logs that the sealed classes of every custody are about to be opened for counting, takes a snapshot, and gives it to `use`. Nothing that was opened is left behind.
 * @param purpose why, as the log will show it
 */
export async function withSnapshot<Result>(
  parts: CountingParts,
  by: { officerId: string; positions: readonly string[]; purpose: string },
  use: (connection: DuckDBConnection, snapshot: Snapshot, duckdb: DuckDb) => Promise<Result>,
): Promise<Result> {
  const fields = ['criminalRecord', 'sex', 'citizenship', 'birthYear'].map((name) => `RecordCountedAs.${name}`)
  await readingsOver(parts.database.reader).log([{ ...by, what: 'case', fields, trace: { sessionId: null, address: null, door: 'cli' } }])
  const duckdb = await openDuckDb()
  try {
    return await use(duckdb.connection, await takeSnapshot(duckdb.connection, parts), duckdb)
  } finally {
    duckdb.close()
  }
}

/** The day to count to. @throws Sentence where it is no day, or has not ended */
export function readCountedOn(text: string, now: Temporal.Instant): Temporal.PlainDate {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate()
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? tryDay(text) : undefined
  if (!day) throw new Sentence(`"${text}" is not a day to count to; write it as year-month-day, as in 2026-03-31.`)
  if (Temporal.PlainDate.compare(day, today) >= 0)
    throw new Sentence(
      `${text} has not ended in Washington, so it cannot be counted to; the last day that can is ${today.subtract({ days: 1 })}.`,
    )
  return day
}

function tryDay(text: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(text)
  } catch {
    return undefined
  }
}
