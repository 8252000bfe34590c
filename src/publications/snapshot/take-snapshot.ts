import { availableParallelism } from 'node:os'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Catalogue } from '../../acts/catalogue.ts'
import { lawBook } from '../../law/law-book.ts'
import { readTheseCases } from '../../ledger/board/read-cases.ts'
import type { RecordDatabase } from '../../ledger/server/record-database.ts'
import type { Vault } from '../../ledger/vault/vault.ts'
import { catalogue as allOffices } from '../../offices/catalogue.ts'
import { calendarCaseId } from '../../offices/policy/exports.ts'
import { lawInForce } from '../../registrar/clocks/law-in-force.ts'
import { foldCase } from '../../registrar/fold.ts'
import { CaseCounter, type CountedCases, type SealedClasses } from './count-cases.ts'
import { countRange } from './count-range.ts'
import { openClasses } from './open-classes.ts'
import { findRanges } from './read-cases.ts'
import type { Snapshot } from './snapshot.ts'
import { SnapshotSinks } from './snapshot-sinks.ts'
import { countInThread } from './snapshot-threads.ts'

export interface SnapshotParts {
  database: Pick<RecordDatabase, 'app' | 'url'>
  vault: Pick<Vault, 'open'>
  catalogue: Catalogue
  now(): Temporal.Instant
  /** False where nothing is asked of the entries themselves: numbers are counted from what cases fold to. */
  withEntries?: boolean
  /** Told how many entries of how many are in. */
  progress?: (done: number, all: number) => void
  /** Threads that count, and how many cases each takes at a time. As many as there are processors where the ledger is long, unless said. */
  cut?: { threads: number; casesAtOnce: number }
}

const CASES_AT_ONCE = 1_000
/** Fewer entries are counted sooner than a thread is started. */
const ENTRIES_WORTH_THREADS = 50_000

/**
 * Puts the ledger, as it stands, into tables: those of `tables.ts`, with one for each kind of subject, as every case folds to it. The classes are
 * opened from their seal: whoever calls this has logged that reading first.
 */
export async function takeSnapshot(connection: DuckDBConnection, parts: SnapshotParts): Promise<Snapshot> {
  const { database, catalogue, vault, now, progress, withEntries: isWhole = true } = parts
  const client = await database.app.connect()
  try {
    const { rows } = await client.query<{ at: string; hash: string }>(
      `select position::text as at, encode(hash, 'hex') as hash from ledger.entry order by position desc limit 1`,
    )
    const position = Number(rows[0]?.at ?? 0)
    const calendar = (await readTheseCases(client, [calendarCaseId])).get(calendarCaseId)
    const sinks = await SnapshotSinks.open(connection, catalogue, isWhole)
    const soFar = { cases: 0, entries: 0, firstBookedIn: undefined as string | undefined }
    const keep = async (counted: CountedCases) => {
      soFar.cases += counted.cases
      soFar.entries += counted.entries
      soFar.firstBookedIn = earlier(soFar.firstBookedIn, counted.firstBookedIn)
      await sinks.add(counted.columns)
      await sinks.addClasses(await openAll(vault, counted.sealed))
      progress?.(soFar.entries, position)
    }
    const left = (await findRanges(client, position, parts.cut?.casesAtOnce ?? CASES_AT_ONCE)).values()
    const job = { url: database.url('app'), position, isWhole, calendar }
    const beside = Array.from({ length: threadsFor(parts, position) - 1 }, () => countInThread(job, left, keep))
    const counter = new CaseCounter({ catalogue, law: lawInForce(calendar && foldCase(calendar, catalogue), lawBook), isWhole })
    const here = async () => {
      for (const range of left) for await (const counted of countRange(client, counter, range, job)) await keep(counted)
    }
    await Promise.all([here(), ...beside])
    await sinks.close()
    const takenAt = now().toString({ fractionalSecondDigits: 3 })
    return {
      position,
      headHash: rows[0]?.hash ?? '',
      takenAt,
      firstBookedIn: soFar.firstBookedIn,
      cases: soFar.cases,
      entries: soFar.entries,
    }
  } finally {
    client.release()
  }
}

/** Threads read the offices for themselves: another catalogue than theirs is counted here. */
const threadsFor = ({ catalogue, cut }: SnapshotParts, position: number): number =>
  catalogue === allOffices ? (cut?.threads ?? (position >= ENTRIES_WORTH_THREADS ? availableParallelism() : 1)) : 1

const earlier = (one: string | undefined, other: string | undefined): string | undefined =>
  one !== undefined && (other === undefined || one < other) ? one : other

/** Opens many at once: the vault asks for their keys in one question. */
const openAll = (vault: Pick<Vault, 'open'>, sealed: readonly SealedClasses[]) =>
  Promise.all(sealed.map(async ({ caseId, personId, sealed: bytes }) => ({ caseId, classes: await openClasses(vault, personId, bytes) })))
