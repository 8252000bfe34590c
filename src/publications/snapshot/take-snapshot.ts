import type { DuckDBConnection } from '@duckdb/node-api'
import type { PoolClient } from 'pg'
import type { Catalogue } from '../../acts/catalogue.ts'
import type { CaseState } from '../../kernel/case-state.ts'
import { readCasesSince, readTheseCases } from '../../ledger/board/read-cases.ts'
import type { RecordDatabase } from '../../ledger/server/record-database.ts'
import type { Vault } from '../../ledger/vault/vault.ts'
import { catalogue as allOffices } from '../../offices/catalogue.ts'
import { calendarCaseId } from '../../offices/policy/exports.ts'
import { foldCase } from '../../registrar/fold.ts'
import type { CountedCases, SealedClasses } from './count-cases.ts'
import { countLedger } from './count-ledger.ts'
import { keepSnapshot } from './keep-snapshot.ts'
import { findKept, type Keeping, readSeal } from './kept-snapshot.ts'
import { againOf, layOver, readSealed, startAgain } from './lay-over.ts'
import { madeBy } from './made-by.ts'
import { openAll } from './open-classes.ts'
import { countOpened, findRanges, rangesOf } from './read-cases.ts'
import type { Snapshot } from './snapshot.ts'
import { SnapshotSinks } from './snapshot-sinks.ts'
import { tablesOf } from './tables.ts'

export interface SnapshotParts {
  database: Pick<RecordDatabase, 'app' | 'url'>
  vault: Pick<Vault, 'open'>
  catalogue: Catalogue
  now(): Temporal.Instant
  /** False where nothing is asked of the entries themselves: numbers are counted from what cases fold to. */
  withEntries?: boolean
  /** Where what is counted is kept for the next time, without entries: then only cases with later entries are counted again. Without it all is counted anew. */
  keeping?: Omit<Keeping, 'mark'> | undefined
  /** Told how many entries of how many are in. */
  progress?: (done: number, all: number) => void
  /** Threads that count, and how many cases each takes at a time. As many as there are processors where there is much to count, unless said. */
  cut?: { threads: number; casesAtOnce: number }
}

const CASES_AT_ONCE = 1_000
/** So many entries in a hundred are counted again each time, before all is written anew. */
const AGAIN_PERCENT_MAX = 2

/**
 * Puts the ledger, as it stands, into tables: those of `tables.ts`, with one for each kind of subject, as every case folds to it. The classes are
 * opened from their seal: whoever calls this has logged that reading first.
 */
export async function takeSnapshot(connection: DuckDBConnection, parts: SnapshotParts): Promise<Snapshot> {
  const client = await parts.database.app.connect()
  try {
    return await take(connection, client, parts)
  } finally {
    client.release()
  }
}

async function take(connection: DuckDBConnection, client: PoolClient, parts: SnapshotParts): Promise<Snapshot> {
  const { catalogue, vault, now, progress, withEntries: isWhole = true, cut } = parts
  const head = await readSeal(client)
  const position = head?.position ?? 0
  const calendar = (await readTheseCases(client, [calendarCaseId])).get(calendarCaseId)
  const calendarNow = calendar && foldCase(calendar, catalogue)
  const keeping = keepingOf(parts, calendarNow)
  const kept = keeping && (await findKept(connection, client, keeping))
  const since = kept?.position ?? 0
  const again = kept && (await readCasesSince(client, since, position - since)).caseIds
  if (again) await startAgain(connection, again)
  const tables = tablesOf(catalogue, isWhole)
  const sinks = await SnapshotSinks.open(connection, tables, again ? againOf : (name) => name)
  const soFar = {
    cases: kept ? kept.cases + (await countOpened(client, since, position)) : 0,
    entries: 0,
    firstBookedIn: kept?.firstBookedIn ?? undefined,
  }
  const keep = async (counted: CountedCases) => {
    if (!kept) soFar.cases += counted.cases
    soFar.entries += counted.entries
    soFar.firstBookedIn = earlier(soFar.firstBookedIn, counted.firstBookedIn)
    await sinks.add(counted.columns)
    await sinks.addClasses(await openAll(vault, counted.sealed))
    if (!kept) progress?.(soFar.entries, position)
  }
  const casesAtOnce = cut?.casesAtOnce ?? CASES_AT_ONCE
  const ranges = again ? rangesOf(again, casesAtOnce) : findRanges(client, position, casesAtOnce)
  const job = { url: parts.database.url('app'), position, isWhole, calendar }
  const openKept = async (sealed: readonly SealedClasses[]) => sinks.addClasses(await openAll(vault, sealed))
  const sealed = kept ? await readSealed(connection) : []
  await Promise.all([
    openKept(sealed),
    countLedger(client, { job, ranges, catalogue, calendar: calendarNow, threads: cut?.threads, entries: position - since }, keep),
  ])
  await sinks.close()
  if (again) await layOver(connection, tables, again)
  const { cases, firstBookedIn } = soFar
  if (head && keeping && (!kept || (position - since) * 100 > position * AGAIN_PERCENT_MAX))
    await keepSnapshot(connection, client, keeping.dir, tables, {
      ...head,
      madeBy: keeping.mark,
      cases,
      firstBookedIn: firstBookedIn ?? null,
    }).catch((fault: Error) =>
      keeping.tell?.(`The snapshot could not be kept in ${keeping.dir} (${fault.message}): the next counting counts everything anew.`),
    )
  const takenAt = now().toString({ fractionalSecondDigits: 3 })
  return { position, headHash: head?.headHash ?? '', takenAt, firstBookedIn, cases, entries: position }
}

/** Entries themselves are not kept, nor what another catalogue than that of the offices folds to: the mark is of these. */
const keepingOf = ({ keeping, withEntries, catalogue }: SnapshotParts, calendar: CaseState | undefined): Keeping | undefined =>
  keeping && withEntries === false && catalogue === allOffices ? { ...keeping, mark: madeBy(calendar) } : undefined

const earlier = (one: string | undefined, other: string | undefined): string | undefined =>
  one !== undefined && (other === undefined || one < other) ? one : other
