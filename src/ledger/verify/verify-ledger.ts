import { availableParallelism } from 'node:os'
import pg from 'pg'
import { instantOf } from '../append/value-bytes.ts'
import { ask } from '../read/ask.ts'
import { readingBy } from '../read/large-reads.ts'
import { CaseLinks } from './case-links.ts'
import type { Fault } from './chunk.ts'
import type { ChunkSource, Place } from './chunk-source.ts'
import { readCopyIndex } from './copy-index.ts'
import { sourceOver } from './database-source.ts'
import { openSource } from './open-source.ts'
import { readSeals, type Seals, sealsFault } from './seals.ts'
import { verifyReadings } from './verify-readings.ts'
import type { Stretch } from './verify-stretch.ts'
import { verifyThreads } from './verify-threads.ts'

const ENTRIES_WORTH_THREADS = 50_000
/** The last stretches are no longer than this part of what one thread verifies: none waits long for another. */
const LAST_PART = 1 / 32

export interface VerifySettings {
  /** Threads; unless given as many as there are processors, and one for a ledger that is verified sooner than another is started. */
  threads?: number
  /**
   * Public keys (hex) a checkpoint may be signed with, and one must be. Absent: those kept with the ledger, which proves only that they belong
   * together.
   */
  trusted?: readonly string[]
  /** Something known of the ledger from before: that it held this root at this position. Finds a ledger whose end was cut off. */
  known?: { position: number; root: string }
  onProgress?(verified: number, all: number): void
}

export interface Verified {
  entries: number
  cases: number
  /** Lines of the reading log that were verified; undefined for a copy, which holds none. */
  readings?: number
  checkpoints: number
  /** The last position that is signed for; entries after it are chained and not yet signed. */
  signedTo: number
  /** Keys the checkpoints were signed with, hex. */
  keyIds: readonly string[]
  /** The first thing wrong, by position. Undefined where all is as it was written. */
  fault: Fault | undefined
}

/**
 * Verifies the whole ledger and the reading log as they stand when called: every entry's hash, every case's chain and sequence, every batch's root, what was
 * written beside entries, every checkpoint's signature.
 * @param url of a login that may read the ledger
 */
export async function verifyLedger(url: string, settings: VerifySettings = {}): Promise<Verified> {
  const client = new pg.Client({ connectionString: url, application_name: 'writ verify', stream: readingBy })
  // A server that goes away fails what is asked of it; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await verifyOver(client, url, settings)
  } finally {
    await client.end()
  }
}

/** The same by a connection that stays open. The address is for threads, which open their own. */
export async function verifyOver(client: pg.Client, url: string, settings: VerifySettings = {}): Promise<Verified> {
  const seals = await readSeals(client)
  const stray = await strayFault(client, seals.position)
  const targets = splitUp(seals.position, settings)
  const ends = await batchEnds(client, targets, seals.position)
  const verified = await verifyPlace({ kind: 'database', url }, async () => sourceOver(client), seals, ends, settings, stray)
  const { readings, fault } = await verifyReadings(client, settings.trusted ?? seals.keys.map(({ publicKey }) => publicKey))
  const wrong = fault === undefined ? undefined : { position: 0, caseId: null, sequence: null, what: fault }
  return { ...verified, readings, fault: verified.fault ?? wrong }
}

/** The same of an exported copy, without the database. @throws Sentence where the file is no whole copy */
export async function verifyCopy(file: string, settings: VerifySettings = {}): Promise<Verified> {
  const { seals, chunks } = await readCopyIndex(file)
  const targets = splitUp(seals.position, settings)
  const chosen = [...new Set(targets.map((target) => chunks.find(({ to }) => to >= target)?.to ?? seals.position))]
  const place = { kind: 'copy', file, chunks } as const
  return verifyPlace(place, () => openSource(place), seals, chosen, settings, undefined)
}

const threadsFor = (position: number, { threads }: VerifySettings): number =>
  threads ?? (position < ENTRIES_WORTH_THREADS ? 1 : availableParallelism())

/**
 * Where stretches are to end: long ones first, since each has to find its cases anew, then ever shorter ones. Each is half of what is left for
 * its thread.
 */
function splitUp(position: number, settings: VerifySettings): number[] {
  const threads = threadsFor(position, settings)
  const ends: number[] = []
  for (let end = 0; end < position; ends.push(end)) {
    const length = Math.max((position - end) / (threads * 2), (position * LAST_PART) / threads)
    end = Math.min(position, Math.ceil(end + length))
  }
  return ends
}

async function batchEnds(client: pg.Client, targets: readonly number[], last: number): Promise<number[]> {
  const rows = await ask(
    client,
    'verify-ends',
    'select coalesce((select min(last_position) from ledger.batch where last_position >= target), $2) from unnest($1::bigint[]) as target',
    [targets, last],
  )
  return [...new Set(rows.map(([end]) => Number(end)))].sort((one, other) => one - other)
}

/** Rows that are of no position of the ledger: they would not be met on the way. */
async function strayFault(client: pg.Client, last: number): Promise<Fault | undefined> {
  const rows = await ask(
    client,
    'verify-stray',
    ['entry', 'trace', 'notice', 'document', 'batch']
      .map((table) => {
        const position = table === 'batch' ? 'last_position' : 'position'
        return `(select '${table}', ${position} from ledger.${table} where ${position} < 1 order by ${position} limit 1) union all
          (select '${table}', ${position} from ledger.${table} where ${position} > $1 and ${position} > (select coalesce(max(last_position), 0) from ledger.batch) order by ${position} limit 1)`
      })
      .join(' union all '),
    [last],
  )
  const [first] = rows
  if (!first) return undefined
  return {
    position: Number(first[1]),
    caseId: null,
    sequence: null,
    what: `A row of ledger.${first[0]} is at position ${first[1]}, where the ledger has no batch.`,
  }
}

async function verifyPlace(
  place: Place,
  open: () => Promise<ChunkSource>,
  seals: Seals,
  ends: readonly number[],
  settings: VerifySettings,
  stray: Fault | undefined,
): Promise<Verified> {
  const { known, trusted, onProgress } = settings
  const wanted = new Set([...seals.checkpoints.map(({ position }) => position), ...(known ? [known.position] : [])])
  let verified = 0
  const onVerified = (entries: number) => {
    verified += entries
    onProgress?.(verified, seals.position)
  }
  const stretches = await verifyThreads({
    place,
    open,
    threads: threadsFor(seals.position, settings),
    ends,
    wanted,
    onProgress: onVerified,
  })
  const { fault, links } = joinStretches(stretches)
  const roots = new Map(stretches.flatMap((stretch) => [...stretch.roots]))
  const faults = [fault, stray, fault ? undefined : sealsFault(seals, roots, trusted), fault ? undefined : knownFault(known, roots)].filter(
    (found) => found !== undefined,
  )
  return {
    entries: seals.position,
    cases: links.count,
    checkpoints: seals.checkpoints.length,
    signedTo: Math.max(0, ...seals.checkpoints.map(({ position }) => position)),
    keyIds: [...new Set(seals.checkpoints.map(({ keyId }) => keyId))],
    fault: faults.toSorted((one, other) => one.position - other.position)[0],
  }
}

/** Puts together what the threads found: cases go on from one stretch to the next. */
function joinStretches(stretches: readonly Stretch[]): { fault: Fault | undefined; links: CaseLinks } {
  // The first is gone on from as it is.
  const links = new CaseLinks(stretches[0]?.links)
  let recordedAt = Number.NEGATIVE_INFINITY
  for (const [place, stretch] of stretches.entries()) {
    const wrong = place === 0 ? links.startFault() : links.join(stretch.links)
    const link = wrong && {
      ...wrong,
      what: `The entry at position ${wrong.position} (case ${wrong.caseId}, entry ${wrong.sequence}): ${wrong.what}.`,
    }
    const { firstRecordedAt = recordedAt } = stretch
    const late = firstRecordedAt < recordedAt ? outOfTime(stretch.from + 1, firstRecordedAt) : undefined
    const found = [stretch.fault, link, late].filter((fault) => fault !== undefined)
    if (found.length > 0) return { fault: found.toSorted((one, other) => one.position - other.position)[0], links }
    recordedAt = Math.max(recordedAt, stretch.recordedAt)
  }
  return { fault: undefined, links }
}

const outOfTime = (position: number, recorded: number): Fault => ({
  position,
  caseId: null,
  sequence: null,
  what: `The entry at position ${position}: it says it was recorded at ${instantOf(recorded)}, before the entry at the position before it.`,
})

function knownFault(known: VerifySettings['known'], roots: ReadonlyMap<number, string>): Fault | undefined {
  if (!known || roots.get(known.position) === known.root) return undefined
  return {
    position: known.position,
    caseId: null,
    sequence: null,
    what: `The ledger does not hold what it was known to hold at position ${known.position}: its end was cut off, or it is another ledger.`,
  }
}
