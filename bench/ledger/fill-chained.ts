import { on } from 'node:events'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Worker } from 'node:worker_threads'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { entryColumns } from '../../src/ledger/append/entry-bytes.ts'
import { readHead } from '../../src/ledger/read/read-entries.ts'
import type { RecordDatabase } from '../../src/ledger/server/record-database.ts'
import type { Filling } from './fill-worker.ts'

/** Fillings made ahead while one is written. */
const AHEAD = 2
const PIECE_BYTES = 1 << 18

/**
 * Fills a ledger up to at least `position` with invented entries that are chained and sealed as acts are, many times as fast: by COPY, made by a thread
 * while the server writes. Three clocks a case. To be done while no process has the ledger open; goes on where an earlier call was ended.
 */
export async function fillChained(database: RecordDatabase, position: number, say: (line: string) => void): Promise<void> {
  const owner = await database.owner()
  const head = await readHead(database.app)
  let told = head.position
  const worker = new Worker(new URL('./fill-worker.ts', import.meta.url), { workerData: { head } })
  try {
    await owner.query('set synchronous_commit = off')
    await owner.query('set maintenance_work_mem = "512MB"')
    for (let asked = 0; asked < AHEAD; asked++) worker.postMessage('another')
    for await (const [filling] of on(worker, 'message') as AsyncIterable<[Filling]>) {
      await copyAll(owner, filling)
      const last = filling.batches.at(-1)?.last ?? 0
      if (last >= position) break
      if (last - told >= 500_000) {
        say(`${last} of ${position} entries are filled in.`)
        told = last
      }
      worker.postMessage('another')
    }
    await owner.query(addClocks)
    await owner.query('update derived.held_head set position = (select max(last_position) from ledger.batch)')
    await owner.query('vacuum analyze ledger.entry, ledger.trace, ledger.notice, ledger.batch, derived.clock')
    await owner.query('set role none; checkpoint')
  } finally {
    await worker.terminate()
    await owner.end()
  }
}

async function copyAll(owner: Client, { entries, traces, notices, batches }: Filling): Promise<void> {
  await owner.query('begin')
  await copy(owner, `ledger.entry (${entryColumns.join(', ')})`, entries)
  await copy(owner, 'ledger.trace (position, session_id, door, address)', traces)
  await copy(owner, 'ledger.notice (position, notice_id, recipient, about, says)', notices)
  await owner.query(
    `insert into ledger.batch (last_position, first_position, root) select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])`,
    [batches.map(({ last }) => last), batches.map(({ first }) => first), batches.map(({ root }) => Buffer.from(root, 'hex'))],
  )
  await owner.query('commit')
}

function copy(owner: Client, into: string, bytes: Uint8Array): Promise<void> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE_BYTES) }, (_, place) =>
    Buffer.from(bytes.buffer, place * PIECE_BYTES, Math.min(PIECE_BYTES, bytes.length - place * PIECE_BYTES)),
  )
  return pipeline(Readable.from(pieces), owner.query(copyFrom(`copy ${into} from stdin (format binary)`)))
}

const addClocks = `
  insert into derived.clock (case_id, subject, clock, rule, office, officer_id, is_open, state, started_at, due_at, severity, verified)
  select case_id, 'custody', clock, 'invented-rule', 'office-' || position % 25, officer_id, true, 'running', occurred_at,
    occurred_at + position % 1000 * interval '1 hour', 'hard', 'yes'
  from ledger.entry cross join unnest(array['one', 'two', 'three']) as clock where sequence = 1 and act = 'BookIn' and office = 'detention'
  on conflict do nothing`
