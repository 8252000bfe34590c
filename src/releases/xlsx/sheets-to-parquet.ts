import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import type { Progress, SheetJob, SheetRead } from './contract.ts'
import { sheetToParquet } from './sheet-to-parquet.ts'
import type { SheetReport } from './sheet-worker.ts'

const workerFile = new URL('./sheet-worker.ts', import.meta.url)

/** Runs one job in a worker. */
function runJob(worker: Worker, job: SheetJob, onProgress: Progress): Promise<SheetRead> {
  const { promise, resolve, reject } = Promise.withResolvers<SheetRead>()
  const onExit = (code: number): void => reject(new Error(`A reading thread ended with code ${code}.`))
  const onMessage = (report: SheetReport): void => {
    if ('done' in report) onProgress(report.done, report.total)
    else if ('read' in report) resolve(report.read)
    else reject('sentence' in report ? new Sentence(report.sentence) : new Error(report.fault))
  }
  worker.on('error', reject).on('exit', onExit).on('message', onMessage)
  worker.postMessage(job)
  return promise.finally(() => worker.off('error', reject).off('exit', onExit).off('message', onMessage))
}

/**
 * Reads many sheets at once, one to a thread, largest claims first come first served.
 * @param how `threads`: how many at once; `onProgress` is told the sums over all sheets begun so far
 * @returns what was read, in the order of the jobs
 * @throws Sentence as `sheetToParquet` does, of the first sheet that fails; then none of the files stays
 */
export async function sheetsToParquet(jobs: readonly SheetJob[], how: { threads: number; onProgress?: Progress }): Promise<SheetRead[]> {
  const progress = jobs.map(() => ({ done: 0, total: 0 }))
  const tell = (index: number): Progress => {
    return (done, total) => {
      progress[index] = { done, total }
      const sum = progress.reduce((a, b) => ({ done: a.done + b.done, total: a.total + b.total }), { done: 0, total: 0 })
      how.onProgress?.(sum.done, sum.total)
    }
  }
  const [only] = jobs
  if (jobs.length === 1 && only !== undefined) return [await sheetToParquet(only.workbook, only.sheet, only.plan, tell(0))]
  const reads: SheetRead[] = []
  const waiting = [...jobs.entries()]
  const workers = Array.from({ length: Math.min(how.threads, jobs.length) }, () => new Worker(workerFile))
  const serve = async (worker: Worker): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [index, job] = next
      reads[index] = await runJob(worker, job, tell(index))
    }
  }
  try {
    await Promise.all(workers.map(serve))
    return reads
  } catch (fault) {
    await Promise.all(workers.map((worker) => worker.terminate()))
    for (const { plan } of jobs) for (const file of [plan.out, `${plan.out}.partial`]) rmSync(file, { force: true })
    throw fault
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}
