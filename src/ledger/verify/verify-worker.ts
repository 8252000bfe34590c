import { parentPort, workerData } from 'node:worker_threads'
import type { Place } from './chunk-source.ts'
import { openSource } from './open-source.ts'
import { verifyStretch } from './verify-stretch.ts'

/** What a thread is given. */
export interface StretchJob {
  place: Place
  from: number
  to: number
  wanted: ReadonlySet<number>
}

const { place, from, to, wanted } = workerData as StretchJob
const source = await openSource(place)
const stretch = await verifyStretch(source, from, to, wanted, (entries) => parentPort?.postMessage(entries))
await source.close()
parentPort?.postMessage(stretch)
