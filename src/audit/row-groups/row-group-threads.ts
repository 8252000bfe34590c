import { Worker } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import { fillKeys } from './fill-keys.ts'
import { type GroupsJob, type GroupsWork, type KeysJob, newProgress, type RowGroup } from './job.ts'
import { openContext, type ReleaseContext, type RowGroupContext } from './row-group-context.ts'
import type { RowGroupOrder, RowGroupReport } from './row-group-worker.ts'
import { type WrittenGroup, writeGroups } from './write-groups.ts'

const workerFile = new URL('./row-group-worker.ts', import.meta.url)

/** Fewer rows are made sooner than a thread is started. */
const rowsWorthThreads = 200_000

/** Row groups that were written into a file, in their order, and where their bytes end. */
export interface WrittenGroups {
  groups: WrittenGroup[]
  end: number
}

/** Makes row groups, beside one another where there are many. */
export interface RowGroupThreads {
  /** To be called before anything else. Threads begin as soon as they are opened; this is what they wait for. */
  begin(release: ReleaseContext): Promise<void>
  /** Reads keys into the places that are theirs. */
  read(jobs: readonly KeysJob[]): Promise<void>
  /** Makes row groups and writes them into the file at `path`, one behind the other from `at` on. */
  write(path: string, at: number, groups: readonly RowGroup[], work: GroupsWork): Promise<WrittenGroups>
  close(): Promise<void>
}

interface Maker {
  begin(release: ReleaseContext): Promise<unknown>
  read(job: KeysJob): Promise<unknown>
  write(job: GroupsJob): Promise<WrittenGroup[]>
  close(): Promise<unknown>
}

/**
 * @param rows of the release
 * @param threads how many row groups may be in the making at once
 * @param worth how many rows a release must have for threads to be started
 */
export function openThreads(rows: number, threads: number, worth = rowsWorthThreads): RowGroupThreads {
  const many = rows >= worth && threads > 1
  const makers = many ? Array.from({ length: threads }, threadMaker) : [ownMaker()]
  return {
    async begin(release) {
      await Promise.all(makers.map((maker) => maker.begin(release)))
    },
    async read(jobs) {
      const left = jobs.values()
      const work = async (maker: Maker) => {
        for (const job of left) await maker.read(job)
      }
      await Promise.all(makers.map(work))
    },
    async write(path, at, groups, work) {
      const progress = newProgress(groups.length, at)
      const written = await Promise.all(makers.map((maker) => maker.write({ path, groups, work, progress })))
      return { groups: written.flat().sort((one, other) => one.place - other.place), end: Number(progress.starts[groups.length]) }
    },
    async close() {
      await Promise.all(makers.map((maker) => maker.close()))
    },
  }
}

function ownMaker(): Maker {
  let context: RowGroupContext | undefined
  const opened = () => {
    if (!context) throw new Error('No release was opened.')
    return context
  }
  return {
    async begin(release) {
      context = openContext(release)
    },
    async read(job) {
      fillKeys(opened(), job)
    },
    write: async (job) => writeGroups(opened(), job),
    async close() {
      context?.close()
    },
  }
}

function threadMaker(): Maker {
  const worker = new Worker(workerFile)
  // A thread that fails while nothing is asked of it is found out by the next job.
  worker.on('error', () => {})
  // An idle thread must not keep the process from ending; one with a job must.
  worker.unref()
  return {
    begin: (release) => ask(worker, { release }),
    read: (read) => ask(worker, { read }),
    write: (write) => ask(worker, { write }),
    close: () => worker.terminate(),
  }
}

function ask(worker: Worker, order: RowGroupOrder): Promise<WrittenGroup[]> {
  const { promise, resolve, reject } = Promise.withResolvers<WrittenGroup[]>()
  const onExit = (code: number) => reject(new Error(`A thread that makes row groups ended with code ${code}.`))
  const onMessage = (report: RowGroupReport) => {
    if ('sentence' in report) reject(new Sentence(report.sentence))
    else if ('fault' in report) reject(new Error(report.fault))
    else resolve(report.written)
  }
  worker.on('error', reject).on('exit', onExit).on('message', onMessage)
  worker.ref()
  worker.postMessage(order)
  return promise.finally(() => {
    worker.off('error', reject).off('exit', onExit).off('message', onMessage)
    worker.unref()
  })
}
