import { Worker } from 'node:worker_threads'
import type { ChunkSource, Place } from './chunk-source.ts'
import { type Stretch, verifyStretch } from './verify-stretch.ts'
import type { StretchJob } from './verify-worker.ts'

const workerFile = new URL('./verify-worker.ts', import.meta.url)

/** Fewer entries are verified sooner than a thread is started. */
const ENTRIES_WORTH_THREADS = 50_000

/**
 * Verifies stretches of equal size beside one another.
 * @param open gives what is read where threads are not worth it
 * @param ends where stretches may end; in order
 */
export async function verifyThreads(
  place: Place,
  open: () => Promise<ChunkSource>,
  ends: readonly number[],
  wanted: ReadonlySet<number>,
  onProgress: (entries: number) => void,
): Promise<Stretch[]> {
  const last = ends.at(-1) ?? 0
  const jobs = ends.map((to, index): StretchJob => ({ place, from: index === 0 ? 0 : (ends[index - 1] ?? 0), to, wanted }))
  if (last >= ENTRIES_WORTH_THREADS && jobs.length > 1) return Promise.all(jobs.map((job) => inThread(job, onProgress)))
  const source = await open()
  try {
    return [await verifyStretch(source, 0, last, wanted, onProgress)]
  } finally {
    await source.close()
  }
}

function inThread(job: StretchJob, onProgress: (entries: number) => void): Promise<Stretch> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: job })
    worker.on('message', (told: number | Stretch) => {
      if (typeof told === 'number') onProgress(told)
      else resolve(told)
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('A thread that verified ended without an answer.')))
  })
}
