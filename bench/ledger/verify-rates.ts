import { once } from 'node:events'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { BesideRows } from '../../src/ledger/verify/beside-rows.ts'
import { EntryCursor } from '../../src/ledger/verify/entry-cursor.ts'
import { exportLedger } from '../../src/ledger/verify/export-ledger.ts'
import { openSource } from '../../src/ledger/verify/open-source.ts'
import { RowCursor } from '../../src/ledger/verify/row-cursor.ts'
import { type Verified, verifyCopy, verifyLedger } from '../../src/ledger/verify/verify-ledger.ts'
import type { BenchRow } from '../bench.ts'
import { median } from '../measure.ts'
import type { BenchRecord } from './bench-record.ts'

const ROUNDS = 3
const HASHED_ROUNDS = 40

/** What verifying some thousand entries hashes: pieces one after another, and where each ends. */
interface Hashed {
  entries: number
  bytes: Uint8Array
  ends: Uint32Array
}

/** Each entry, and for each batch the hashes of its entries and what was written beside them. */
async function readHashed(url: string): Promise<Hashed> {
  const source = await openSource({ kind: 'database', url })
  const chunk = await source.read(0, 4_096)
  await source.close()
  if (!chunk) throw new Error('There is nothing to verify.')
  const [pieces, hashes]: [Uint8Array[], Uint8Array[]] = [[], []]
  const rows = new EntryCursor(chunk.entries)
  while (rows.next()) {
    pieces.push(rows.hashed)
    hashes.push(chunk.entries.subarray(rows.hashAt, rows.hashAt + 32))
  }
  const [beside, batches] = [new BesideRows(chunk), new RowCursor(chunk.batches)]
  for (let from = 0; batches.next(); from = batches.position) {
    const { traces, notices, documents } = beside.take(batches.position)
    pieces.push(Buffer.concat([...hashes.slice(from, batches.position), ...traces, ...notices, ...documents]))
  }
  let end = 0
  const ends = Uint32Array.from(pieces, (piece) => {
    end += piece.length
    return end
  })
  return { entries: hashes.length, bytes: new Uint8Array(Buffer.concat(pieces)), ends }
}

/** Entries hashed a second, on all processors at once. */
async function bareRate({ entries, ...hashed }: Hashed, threads: number): Promise<number> {
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./hash-worker.ts', import.meta.url), { workerData: { ...hashed, rounds: HASHED_ROUNDS } }),
  )
  const seconds = await Promise.all(workers.map(async (worker) => (await once(worker, 'message'))[0] as number))
  return (threads * HASHED_ROUNDS * entries) / Math.max(...seconds)
}

async function timed(verify: () => Promise<Verified>): Promise<number> {
  const began = performance.now()
  const { entries, fault } = await verify()
  if (fault) throw new Error(fault.what)
  return (entries * 1000) / (performance.now() - began)
}

/** Verifying the database and a copy of it, against hashing the same bytes from memory on as many processors. */
export async function verifyRates({ database }: BenchRecord): Promise<BenchRow[]> {
  const url = database.url('app')
  const threads = availableParallelism()
  const file = join(tmpdir(), `writ-bench-copy-${process.pid}`)
  const entries = await exportLedger(url, file)
  const hashed = await readHashed(url)
  const rates: { bare: number[]; copy: number[]; database: number[] } = { bare: [], copy: [], database: [] }
  for (let round = 0; round < ROUNDS; round++) {
    rates.bare.push(await bareRate(hashed, threads))
    rates.copy.push(await timed(() => verifyCopy(file)))
    rates.database.push(await timed(() => verifyLedger(url)))
  }
  const { rm } = await import('node:fs/promises')
  await rm(file)
  const bare = median(rates.bare)
  const bytes = Math.round(hashed.bytes.length / hashed.entries)
  const row = (what: string, rate: number): BenchRow => ({
    what,
    seconds: entries / rate,
    count: entries,
    unit: 'entries',
    against: `the same bytes hashed from memory, one call an entry and one a batch, ${threads} threads`,
    timesFaster: rate / bare,
    note: `${bytes} bytes an entry`,
  })
  return [
    { what: `entries hashed from memory, ${threads} threads`, seconds: entries / bare, count: entries, unit: 'entries' },
    row('exported copy verified', median(rates.copy)),
    row('database verified, its server on the same processors', median(rates.database)),
  ]
}
