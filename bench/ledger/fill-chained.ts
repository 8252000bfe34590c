import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { CaseHeads } from '../../src/ledger/append/case-heads.ts'
import { entryColumns } from '../../src/ledger/append/entry-bytes.ts'
import { type LedgerHead, type Planned, planBatch } from '../../src/ledger/append/plan-batch.ts'
import { Waiting } from '../../src/ledger/append/waiting.ts'
import { readHead } from '../../src/ledger/read/read-entries.ts'
import type { RecordDatabase } from '../../src/ledger/server/record-database.ts'
import { inventAct } from './invent-load.ts'

const ENTRIES_A_CASE = 20
const CASES_AT_ONCE = 512
const BATCHES_A_COPY = 100
/** What a binary COPY begins with, and ends with. */
const [copyHead, copyEnd] = [Buffer.from('5047434f50590aff0d0a00' + '00000000' + '00000000', 'hex'), Buffer.from('ffff', 'hex')]

/**
 * Fills a ledger with invented entries that are chained and sealed as acts are, a hundred times as fast: by COPY. Three clocks a case. To be done
 * while no process has the ledger open.
 */
export async function fillChained(database: RecordDatabase, entries: number): Promise<void> {
  const owner = await database.owner()
  try {
    let head = await readHead(database.app)
    for (const end = head.position + entries; head.position < end; ) head = await copySome(owner, head, end)
    await owner.query(addClocks)
    await owner.query('update derived.held_head set position = $1', [head.position])
    await owner.query('vacuum analyze ledger.entry, derived.clock')
  } finally {
    await owner.end()
  }
}

/** A hundred batches: cases side by side, one entry of each in a batch. */
async function copySome(owner: Client, from: LedgerHead, end: number): Promise<LedgerHead> {
  const heads = new CaseHeads()
  const cases: string[] = []
  const planned: Planned[] = []
  let head = from
  for (let batch = 0; batch < BATCHES_A_COPY && head.position < end; batch++) {
    if (batch % ENTRIES_A_CASE === 0) cases.splice(0, cases.length, ...Array.from({ length: CASES_AT_ONCE }, () => randomUUIDv7()))
    const waiting = cases.map((caseId) => new Waiting(inOrder(caseId, batch % ENTRIES_A_CASE), 0))
    const one = planBatch(head, heads, waiting, Temporal.Now.instant())
    for (const [caseId, after] of one.heads) heads.offer(caseId, after)
    planned.push(one)
    head = one.after
  }
  await copyAll(owner, planned)
  for (const { taken } of planned) for (const one of taken) one.made.release()
  return head
}

/** An invented act whose ids follow those before, as those of acts do. */
function inOrder(caseId: string, sequence: number) {
  const act = inventAct(caseId, sequence)
  return {
    ...act,
    entry: { ...act.entry, entryId: randomUUIDv7(), idempotencyKey: randomUUIDv7() },
    notices: act.notices.map((notice) => ({ ...notice, noticeId: randomUUIDv7() })),
  }
}

async function copyAll(owner: Client, planned: readonly Planned[]): Promise<void> {
  const made = planned.flatMap(({ taken }) => taken.map((one) => one.made))
  await owner.query('begin')
  await copy(
    owner,
    `ledger.entry (${entryColumns.join(', ')})`,
    made.map(({ bytes, entry }) => bytes.subarray(0, entry.at(-1))),
  )
  await copy(
    owner,
    'ledger.trace (position, session_id, door, address)',
    made.map(({ bytes, sealed }) => bytes.subarray(sealed.traceAt, sealed.noticesAt[0] ?? sealed.end)),
  )
  await copy(
    owner,
    'ledger.notice (position, notice_id, recipient, about, says)',
    made.map(({ bytes, sealed }) => bytes.subarray(sealed.noticesAt[0] ?? sealed.end, sealed.end)),
  )
  await owner.query(
    `insert into ledger.batch (last_position, first_position, root) select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])`,
    [
      planned.map(({ after }) => after.position),
      planned.map(({ before }) => before.position + 1),
      planned.map(({ after }) => Buffer.from(after.root, 'hex')),
    ],
  )
  await owner.query('commit')
}

const copy = (owner: Client, into: string, rows: readonly Buffer[]): Promise<void> =>
  pipeline(Readable.from([Buffer.concat([copyHead, ...rows, copyEnd])]), owner.query(copyFrom(`copy ${into} from stdin (format binary)`)))

const addClocks = `
  insert into derived.clock (case_id, subject, clock, rule, office, officer_id, is_open, state, started_at, due_at, severity, verified)
  select case_id, 'custody', clock, 'invented-rule', 'office-' || position % 25, officer_id, true, 'running', occurred_at,
    occurred_at + position % 1000 * interval '1 hour', 'hard', 'yes'
  from ledger.entry cross join unnest(array['one', 'two', 'three']) as clock where sequence = 1 and act = 'BookIn' on conflict do nothing`
