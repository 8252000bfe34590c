import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import { removePartial } from '../parquet/parquet-file.ts'
import type { Progress, SheetJob, SheetRead } from './contract.ts'
import { sheetSize } from './sheet-source.ts'
import { sheetToParquet } from './sheet-to-parquet.ts'
import type { ThreadJob, ThreadReport } from './sheet-worker.ts'
import { textsOf } from './texts-of.ts'

const workerFile = new URL('./sheet-worker.ts', import.meta.url)

/** Sheets that unpack to less than this in all are read before threads have started. */
const worthThreads = 64 << 20

interface HowToRead {
  threads: number
  /** Threads of `startSheetThreads`, which whoever started them ends. */
  started?: readonly Worker[] | undefined
  onProgress?: Progress
}

interface SizedJob extends SheetJob {
  index: number
  size: number
}

function runJob(worker: Worker, job: ThreadJob, onProgress: Progress): Promise<SheetRead> {
  const { promise, resolve, reject } = Promise.withResolvers<SheetRead>()
  const onExit = (code: number): void => reject(new Error(`A reading thread ended with code ${code}.`))
  const onMessage = (report: ThreadReport): void => {
    if ('done' in report) onProgress(report.done, report.total)
    else if ('read' in report) resolve(report.read)
    else reject('sentence' in report ? new Sentence(report.sentence) : new Error(report.fault))
  }
  worker.on('error', reject).on('exit', onExit).on('message', onMessage)
  worker.postMessage(job)
  return promise.finally(() => worker.off('error', reject).off('exit', onExit).off('message', onMessage))
}

/** Threads that read sheets. They take a while to start, so that whoever is about to find many large sheets begins them before. */
export const startSheetThreads = (count: number): Worker[] => Array.from({ length: count }, () => new Worker(workerFile))

export const endSheetThreads = (workers: readonly Worker[]): Promise<unknown> => Promise.all(workers.map((worker) => worker.terminate()))

/** Runs jobs on threads of their own, largest first, so that the last to end are short ones. */
async function runOnThreads(
  jobs: readonly SizedJob[],
  { threads, started }: HowToRead,
  begin: (job: SizedJob) => Progress,
  reads: SheetRead[],
): Promise<void> {
  const waiting = jobs.toSorted((one, other) => other.size - one.size)
  const workers = started ?? startSheetThreads(Math.min(threads, jobs.length))
  const serve = async (worker: Worker): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const { workbook, sheet, plan } = job
      const isShared = jobs.filter((other) => other.workbook === workbook).length > 1
      const texts = isShared ? { texts: await textsOf(workbook) } : {}
      reads[job.index] = await runJob(worker, { workbook, sheet, plan, hasCores: threads > jobs.length, ...texts }, begin(job))
    }
  }
  try {
    await Promise.all(workers.map(serve))
  } finally {
    if (!started) await endSheetThreads(workers)
  }
}

/**
 * Reads many sheets at once, one to a thread.
 * @param how `threads`: how many at once; `started`: by `startSheetThreads`; `onProgress` is told the sums over all sheets
 * @returns what was read, in the order of the jobs
 * @throws Sentence as `sheetToParquet` does, of the first sheet that fails; then none of the files stays
 */
export async function sheetsToParquet(jobs: readonly SheetJob[], how: HowToRead): Promise<SheetRead[]> {
  const sized = await Promise.all(jobs.map(async (job, index) => ({ ...job, index, size: await sheetSize(job.workbook, job.sheet) })))
  const total = sized.reduce((sum, { size }) => sum + size, 0)
  const done = sized.map(() => 0)
  const begin = (job: SizedJob): Progress => {
    return (bytesDone) => {
      done[job.index] = bytesDone
      how.onProgress?.(
        done.reduce((sum, bytes) => sum + bytes, 0),
        total,
      )
    }
  }
  const reads: SheetRead[] = []
  try {
    if (jobs.length > 1 && how.threads > 1 && total >= worthThreads) await runOnThreads(sized, how, begin, reads)
    else
      for (const job of sized)
        reads[job.index] = await sheetToParquet(job.workbook, job.sheet, job.plan, begin(job), { hasCores: how.threads > 1 })
    return reads
  } catch (fault) {
    for (const { plan, index } of sized) {
      removePartial(plan.out)
      if (reads[index] !== undefined) rmSync(plan.out, { force: true })
    }
    throw fault
  }
}
