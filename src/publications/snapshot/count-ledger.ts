import { availableParallelism } from 'node:os'
import type pg from 'pg'
import type { Catalogue } from '../../acts/catalogue.ts'
import type { CaseState } from '../../kernel/case-state.ts'
import { lawBook } from '../../law/law-book.ts'
import { catalogue as allOffices } from '../../offices/catalogue.ts'
import { lawInForce } from '../../registrar/clocks/law-in-force.ts'
import { CaseCounter, type CountedCases } from './count-cases.ts'
import { countRange } from './count-range.ts'
import type { CaseRange } from './read-cases.ts'
import { countInThread } from './snapshot-threads.ts'
import type { SnapshotJob } from './snapshot-worker.ts'

/** Fewer entries are counted sooner than a thread is started. */
const ENTRIES_WORTH_THREADS = 50_000

export interface LedgerCounting {
  job: SnapshotJob
  /** Threads are started while they are being found. */
  ranges: readonly CaseRange[] | Promise<readonly CaseRange[]>
  catalogue: Catalogue
  /** The case of the calendar as it stands. */
  calendar: CaseState | undefined
  /** How many entries there are to count, about. */
  entries: number
  /** As many as there are processors where there is much to count, unless said. */
  threads: number | undefined
}

/** Counts ranges of cases, here and in threads beside. @param client a connection that is asked nothing else meanwhile */
export async function countLedger(
  client: Pick<pg.ClientBase, 'query'>,
  { job, ranges, catalogue, calendar, entries, threads }: LedgerCounting,
  keep: (counted: CountedCases) => Promise<void>,
): Promise<void> {
  // Threads read the offices for themselves: another catalogue than theirs is counted here.
  const wanted = catalogue === allOffices ? (threads ?? (entries >= ENTRIES_WORTH_THREADS ? availableParallelism() : 1)) : 1
  const left = Promise.resolve(ranges).then((found) => found.values())
  const beside = Array.from({ length: wanted - 1 }, () => countInThread(job, left, keep))
  const counter = new CaseCounter({ catalogue, law: lawInForce(calendar, lawBook), isWhole: job.isWhole })
  const here = async () => {
    for (const range of await left) for await (const counted of countRange(client, counter, range, job)) await keep(counted)
  }
  await Promise.all([here(), ...beside])
}
