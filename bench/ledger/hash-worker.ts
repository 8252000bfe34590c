import { hash } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { parentPort, workerData } from 'node:worker_threads'
import type { Hashed } from './read-hashed.ts'

const SECONDS = 2

/** Hashes every piece of what it is given, one call each, again and again, and says how many entries a second that was: as little as verifying can be. */
const { entries, bytes, ends } = workerData as Hashed
const began = performance.now()
let rounds = 0
let seconds = 0
while (seconds < SECONDS) {
  let from = 0
  for (const end of ends) {
    hash('sha256', bytes.subarray(from, end), 'latin1')
    from = end
  }
  rounds++
  seconds = (performance.now() - began) / 1000
}
parentPort?.postMessage((rounds * entries) / seconds)
