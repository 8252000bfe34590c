import { parentPort, workerData } from 'node:worker_threads'
import type { Place } from './chunk-source.ts'
import { openSource } from './open-source.ts'
import { verifyStretch } from './verify-stretch.ts'

/** What a thread is given. */
export interface VerifyJob {
  place: Place
  wanted: ReadonlySet<number>
}

/** One stretch of it, told by its place among them. */
export interface StretchJob {
  from: number
  to: number
  index: number
}

const { place, wanted } = workerData as VerifyJob
const opening = openSource(place)
parentPort?.on('message', async ({ from, to }: StretchJob) => {
  const stretch = await verifyStretch(await opening, from, to, wanted, (entries) => parentPort?.postMessage(entries))
  parentPort?.postMessage(stretch, [stretch.links.records.buffer, stretch.links.slots.buffer])
})
