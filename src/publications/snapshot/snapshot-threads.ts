import { Worker } from 'node:worker_threads'
import type { CountedCases } from './count-cases.ts'
import type { CaseRange } from './read-cases.ts'
import type { SnapshotJob, SnapshotSaid } from './snapshot-worker.ts'

const workerFile = new URL('./snapshot-worker.ts', import.meta.url)

/**
 * Counts ranges of cases in a thread beside this one, which takes the next as soon as it is done with one. Resolved once none is left.
 * @param left ranges shared with whoever else counts
 */
export function countInThread(
  job: SnapshotJob,
  left: Promise<Iterator<CaseRange>>,
  keep: (counted: CountedCases) => Promise<void>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: job })
    let kept: Promise<void> = Promise.resolve()
    const fail = (fault: unknown) => {
      void worker.terminate()
      reject(fault)
    }
    worker.on('message', (said: SnapshotSaid) => {
      if (said !== 'next') kept = kept.then(() => keep(said))
      else
        Promise.all([left, kept])
          .then(([ranges]) => worker.postMessage(next(ranges)))
          .catch(fail)
    })
    worker.on('error', fail)
    worker.on('exit', (code) =>
      code === 0 ? kept.then(resolve, reject) : fail(new Error('A thread that counted cases ended before it was done.')),
    )
  })
}

const next = (left: Iterator<CaseRange>): CaseRange | 'done' => {
  const { done, value } = left.next()
  return done ? 'done' : value
}
