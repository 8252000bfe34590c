import { open } from 'node:fs/promises'
import { Worker } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import type { MadeChunk, MadeGroup } from '../parquet/write-cells.ts'
import { fillKeys } from './fill-keys.ts'
import type { KeysJob, RowGroupJob } from './job.ts'
import { makeRowGroup } from './make-row-group.ts'
import { openContext, type ReleaseContext } from './row-group-context.ts'
import type { RowGroupOrder, RowGroupReport } from './row-group-worker.ts'

const workerFile = new URL('./row-group-worker.ts', import.meta.url)

/** Fewer rows are made sooner than a thread is started. */
const rowsWorthThreads = 200_000

/** A row group that was made, wherever its bytes are. */
export interface SizedGroup {
  rows: number
  /** Bytes. */
  size: number
  /** Writes its bytes into a file that is there. To be called once, before the next group is asked for. @returns what a footer says of its columns */
  write(path: string, at: number): Promise<MadeChunk[]>
}

/** Makes row groups, beside one another where there are many. */
export interface RowGroupThreads {
  /** Reads keys into the places that are theirs. */
  read(jobs: readonly KeysJob[]): Promise<void>
  /** Makes a row group of each item, in their order. `job` is asked for one only shortly before it is made. */
  make<Item>(items: readonly Item[], job: (item: Item) => RowGroupJob): AsyncGenerator<SizedGroup, undefined>
  close(): Promise<void>
}

interface Maker {
  read(job: KeysJob): Promise<unknown>
  make(job: RowGroupJob): Promise<SizedGroup>
  close(): Promise<unknown>
}

/**
 * @param threads how many row groups may be in the making at once
 * @param worth how many rows a release must have for threads to be started
 */
export function openThreads(release: ReleaseContext, threads: number, worth = rowsWorthThreads): RowGroupThreads {
  const many = release.source.rows >= worth && threads > 1
  const makers = many ? Array.from({ length: threads }, () => threadMaker(release)) : [ownMaker(release)]
  return {
    async read(jobs) {
      const left = jobs.values()
      const work = async (maker: Maker) => {
        for (const job of left) await maker.read(job)
      }
      await Promise.all(makers.map(work))
    },
    async *make(items, job) {
      const groups: Promise<SizedGroup>[] = []
      const begin = (place: number) => {
        const [item, maker] = [items[place], makers[place % makers.length]]
        if (item === undefined || !maker) return
        groups[place] = maker.make(job(item))
        // A failure is met when its turn comes; until then it must not end the process.
        groups[place].catch(() => {})
      }
      for (const place of makers.keys()) begin(place)
      for (const place of items.keys()) {
        const group = await groups[place]
        if (!group) throw new Error('A row group was asked for before the last was written.')
        const write = async (path: string, at: number) => {
          const columns = await group.write(path, at)
          begin(place + makers.length)
          return columns
        }
        yield { ...group, write }
      }
      return undefined
    },
    async close() {
      await Promise.all(makers.map((maker) => maker.close()))
    },
  }
}

function ownMaker(release: ReleaseContext): Maker {
  const context = openContext(release)
  return {
    read: (job) => fillKeys(context, job),
    async make(job) {
      const made = await makeRowGroup(context, job)
      return { rows: made.rows, size: made.bytes.length, write: (path, at) => writeInto(made, path, at) }
    },
    close: () => context.close(),
  }
}

async function writeInto({ bytes, columns }: MadeGroup, path: string, at: number): Promise<MadeChunk[]> {
  const file = await open(path, 'r+')
  try {
    for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten
  } finally {
    await file.close()
  }
  return columns
}

function threadMaker(release: ReleaseContext): Maker {
  const worker = new Worker(workerFile, { workerData: release })
  // A thread that fails while nothing is asked of it is found out by the next job.
  worker.on('error', () => {})
  // An idle thread must not keep the process from ending; one with a job must.
  worker.unref()
  return {
    read: (read) => ask(worker, { read }),
    async make(job) {
      const made = await ask(worker, { job })
      if (!('size' in made)) throw new Error('A thread answered something else than it was asked.')
      const write = async (path: string, at: number) => {
        const written = await ask(worker, { path, at })
        return 'columns' in written ? written.columns : []
      }
      return { ...made, write }
    },
    close: () => worker.terminate(),
  }
}

function ask(worker: Worker, order: RowGroupOrder): Promise<RowGroupReport> {
  const { promise, resolve, reject } = Promise.withResolvers<RowGroupReport>()
  const onExit = (code: number) => reject(new Error(`A thread that makes row groups ended with code ${code}.`))
  const onMessage = (report: RowGroupReport) => {
    if ('sentence' in report) reject(new Sentence(report.sentence))
    else if ('fault' in report) reject(new Error(report.fault))
    else resolve(report)
  }
  worker.on('error', reject).on('exit', onExit).on('message', onMessage)
  worker.ref()
  worker.postMessage(order)
  return promise.finally(() => {
    worker.off('error', reject).off('exit', onExit).off('message', onMessage)
    worker.unref()
  })
}
