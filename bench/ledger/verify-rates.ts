import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { openRecordDatabase } from '../../src/ledger/server/open-record-database.ts'
import type { RecordDatabase } from '../../src/ledger/server/record-database.ts'
import { exportLedger } from '../../src/ledger/verify/export-ledger.ts'
import { type Verified, verifyCopy, verifyLedger } from '../../src/ledger/verify/verify-ledger.ts'
import type { BenchRow } from '../bench.ts'
import { median } from '../measure.ts'
import { handOut } from './hand-out.ts'
import { KEPT_ENTRIES, keptLedger } from './kept-ledger.ts'
import { readHashed } from './read-hashed.ts'

const ROUNDS = 5
const ROUNDS_OF_DATABASE = 3

/** Entries hashed a second, on all processors at once. */
async function bareRate(hashed: Awaited<ReturnType<typeof readHashed>>, threads: number): Promise<number> {
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./hash-worker.ts', import.meta.url), { workerData: hashed }))
  const rates = await Promise.all(workers.map(async (worker) => (await once(worker, 'message'))[0] as number))
  return rates.reduce((sum, rate) => sum + rate, 0)
}

async function timed(verify: () => Promise<Verified>): Promise<number> {
  const began = performance.now()
  const { entries, fault } = await verify()
  if (fault) throw new Error(fault.what)
  return (entries * 1000) / (performance.now() - began)
}

/**
 * Verifying the database and a copy of it, against hashing the same bytes from memory on as many processors; and the server alone giving those rows
 * to nobody, which verifying the database cannot be faster than.
 */
export async function verifyRates(): Promise<BenchRow[]> {
  const { home } = await keptLedger(KEPT_ENTRIES)
  const database = await openRecordDatabase({ WRIT_HOME: home })
  try {
    return await ratesOf(database, join(home, 'bench-copy'))
  } finally {
    await database.close()
  }
}

async function ratesOf(database: RecordDatabase, file: string): Promise<BenchRow[]> {
  const threads = availableParallelism()
  const [url, ownerUrl] = [database.url('app'), database.url('owner')]
  const entries = await exportLedger(url, file)
  const rates: Record<'bare' | 'copy' | 'database' | 'server', number[]> = { bare: [], copy: [], database: [], server: [] }
  try {
    const hashed = await readHashed(file)
    for (let round = 0; round < ROUNDS; round++) {
      rates.bare.push(await bareRate(hashed, threads))
      rates.copy.push(await timed(() => verifyCopy(file)))
    }
    // After those of the copy: its rows would push the file out of the memory of the system.
    for (let round = 0; round < ROUNDS_OF_DATABASE; round++) {
      rates.database.push(await timed(() => verifyLedger(url)))
      rates.server.push(await handOut(ownerUrl, entries, threads))
    }
    const bare = median(rates.bare)
    const row = (what: string, rate: number, note: string): BenchRow => ({
      what,
      seconds: entries / rate,
      count: entries,
      unit: 'entries',
      against: `the same bytes hashed from memory, ${threads} threads`,
      timesFaster: rate / bare,
      note,
    })
    const bytes = Math.round(hashed.bytes.length / hashed.entries)
    return [
      {
        what: `entries hashed from memory, ${threads} threads`,
        seconds: entries / bare,
        count: entries,
        unit: 'entries',
        note: `one call an entry and one a batch, and nothing else; ${bytes} bytes an entry`,
      },
      row('exported copy verified', median(rates.copy), 'goal 0.8; threads started and file read are part of it'),
      row('database verified, its server on the same processors', median(rates.database), 'goal 0.8'),
      row(
        'the server alone: the same rows given to nobody',
        median(rates.server),
        `${threads} connections; ${((100 * median(rates.database)) / median(rates.server)).toFixed(0)} % of the time of verifying the database`,
      ),
    ]
  } finally {
    await rm(file, { force: true })
  }
}
