import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { ChunkSource, Place } from './chunk-source.ts'
import { type Stretch, verifyStretch } from './verify-stretch.ts'
import type { StretchJob, VerifyJob } from './verify-worker.ts'

const workerFile = new URL('./verify-worker.ts', import.meta.url)

/** Each entry leaves a view and a hash behind: collected less often, at little cost. */
const YOUNG_MIB = 64

/** What verifying stretches beside one another needs. */
export interface Verifying {
  place: Place
  /** Gives what this thread reads. */
  open(): Promise<ChunkSource>
  /** Threads, this one among them. */
  threads: number
  /** Where stretches end, in order. */
  ends: readonly number[]
  /** Ends of batches whose roots are asked for. */
  wanted: ReadonlySet<number>
  onProgress(entries: number): void
}

/**
 * Verifies stretches beside one another: each thread takes the next as it is done with one, this one too, since it can begin before another is
 * started. Once something wrong is found, none after it is begun.
 * @returns the stretches from the first on, in order
 */
export async function verifyThreads({ place, open, threads, ends, wanted, onProgress }: Verifying): Promise<Stretch[]> {
  const jobs = ends.map((to, index): StretchJob => ({ from: ends[index - 1] ?? 0, to, index }))
  const found: (Stretch | undefined)[] = []
  const take = () => (found.some((stretch) => stretch?.fault) ? undefined : jobs.shift())
  const source = await open()
  const own = async () => {
    for (let job = take(); job; job = take()) found[job.index] = await verifyStretch(source, job.from, job.to, wanted, onProgress)
  }
  const helper = async () => {
    const job: VerifyJob = { place, wanted }
    const worker = new Worker(workerFile, { workerData: job, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB } })
    worker.on('message', (told: unknown) => typeof told === 'number' && onProgress(told))
    await once(worker, 'online')
    for (let next = take(); next; next = take()) found[next.index] = await inThread(worker, next)
    await worker.terminate()
  }
  try {
    await Promise.all([...Array.from({ length: threads - 1 }, helper), own()])
  } finally {
    await source.close()
  }
  const end = found.findIndex((stretch) => !stretch)
  return found.slice(0, end < 0 ? found.length : end).flatMap((stretch) => stretch ?? [])
}

/** @throws what the thread threw */
function inThread(worker: Worker, job: StretchJob): Promise<Stretch> {
  const { promise, resolve, reject } = Promise.withResolvers<Stretch>()
  const told = (answer: number | Stretch) => typeof answer !== 'number' && resolve(answer)
  const ended = () => reject(new Error('A thread that verified ended without an answer.'))
  worker.on('message', told).on('error', reject).on('exit', ended)
  worker.postMessage(job)
  return promise.finally(() => worker.off('message', told).off('error', reject).off('exit', ended))
}
