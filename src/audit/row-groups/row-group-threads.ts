import { Worker } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import type { MadeGroup } from '../parquet/write-cells.ts'
import type { RowGroupJob } from './job.ts'
import { makeRowGroup } from './make-row-group.ts'
import { openContext, type ReleaseContext } from './row-group-context.ts'
import type { RowGroupReport } from './row-group-worker.ts'

const workerFile = new URL('./row-group-worker.ts', import.meta.url)

/** Fewer rows are made sooner than a thread is started. */
const rowsWorthThreads = 200_000

/** Makes row groups, beside one another where there are many. */
export interface RowGroupThreads {
  /** Makes a row group of each item, in their order. `job` is asked for one only shortly before it is made. */
  make<Item>(items: readonly Item[], job: (item: Item) => RowGroupJob): AsyncGenerator<MadeGroup, undefined>
  close(): Promise<void>
}

/**
 * @param threads how many row groups may be in the making at once
 * @param worth how many rows a release must have for threads to be started
 */
export function openThreads(release: ReleaseContext, threads: number, worth = rowsWorthThreads): RowGroupThreads {
  const many = release.source.rows >= worth && threads > 1
  const makers = many ? Array.from({ length: threads }, () => threadMaker(release)) : [ownMaker(release)]
  return {
    async *make(items, job) {
      const waiting: Promise<MadeGroup>[] = []
      const left = items.entries()
      const begin = () => {
        const { value } = left.next()
        if (value) waiting.push(started(makers[value[0] % makers.length], job(value[1])))
      }
      for (const _ of makers) begin()
      while (waiting.length > 0) {
        const made = await waiting.shift()
        // Its maker goes on while what it made is being written.
        begin()
        if (made) yield made
      }
      return undefined
    },
    async close() {
      await Promise.all(makers.map((maker) => maker.close()))
    },
  }
}

interface Maker {
  make(job: RowGroupJob): Promise<MadeGroup>
  close(): Promise<unknown>
}

function started(maker: Maker | undefined, job: RowGroupJob): Promise<MadeGroup> {
  const making = maker ? maker.make(job) : Promise.reject(new Error('There is no thread.'))
  // Its failure is met when its turn comes; until then it must not end the process.
  making.catch(() => {})
  return making
}

function ownMaker(release: ReleaseContext): Maker {
  const context = openContext(release)
  return { make: (job) => makeRowGroup(context, job), close: () => context.close() }
}

function threadMaker(release: ReleaseContext): Maker {
  const worker = new Worker(workerFile, { workerData: release })
  // A thread that fails while nothing is asked of it is found out by the next job.
  worker.on('error', () => {})
  // An idle thread must not keep the process from ending; one with a job must.
  worker.unref()
  return { make: (job) => runJob(worker, job), close: () => worker.terminate() }
}

function runJob(worker: Worker, job: RowGroupJob): Promise<MadeGroup> {
  const { promise, resolve, reject } = Promise.withResolvers<MadeGroup>()
  const onExit = (code: number) => reject(new Error(`A thread that makes row groups ended with code ${code}.`))
  const onMessage = (report: RowGroupReport) => {
    if ('made' in report) resolve(report.made)
    else reject('sentence' in report ? new Sentence(report.sentence) : new Error(report.fault))
  }
  worker.on('error', reject).on('exit', onExit).on('message', onMessage)
  worker.ref()
  worker.postMessage(job)
  return promise.finally(() => {
    worker.off('error', reject).off('exit', onExit).off('message', onMessage)
    worker.unref()
  })
}
