import { randomUUIDv7 } from 'node:crypto'
import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { CaseHeads } from '../../src/ledger/append/case-heads.ts'
import { type LedgerHead, type Planned, planBatch } from '../../src/ledger/append/plan-batch.ts'
import { Waiting } from '../../src/ledger/append/waiting.ts'
import { inventAct } from './invent-load.ts'

const ENTRIES_A_CASE = 20
const CASES_AT_ONCE = 512
/** What a binary COPY begins with, and ends with. */
const [copyHead, copyEnd] = [Buffer.from('5047434f50590aff0d0a00' + '00000000' + '00000000', 'hex'), Buffer.from('ffff', 'hex')]

/** Some batches, chained and sealed, each table's rows as `copy … (format binary)` takes them. */
export interface Filling {
  entries: Uint8Array<ArrayBuffer>
  traces: Uint8Array<ArrayBuffer>
  notices: Uint8Array<ArrayBuffer>
  batches: readonly { first: number; last: number; root: string }[]
}

/** Cases side by side, one entry of each in a batch, until they have all their entries. */
function fill(from: LedgerHead): { filling: Filling; head: LedgerHead } {
  const heads = new CaseHeads()
  const cases = Array.from({ length: CASES_AT_ONCE }, () => randomUUIDv7())
  const planned: Planned[] = []
  let head = from
  for (let sequence = 0; sequence < ENTRIES_A_CASE; sequence++) {
    const waiting = cases.map((caseId) => new Waiting(inOrder(caseId, sequence), 0))
    const one = planBatch(head, heads, waiting, Temporal.Now.instant())
    for (const [caseId, after] of one.heads) heads.offer(caseId, after)
    planned.push(one)
    head = one.after
  }
  const made = planned.flatMap(({ taken }) => taken.map((one) => one.made))
  const filling = {
    entries: copied(made.map(({ bytes, entry }) => bytes.subarray(0, entry.at(-1)))),
    traces: copied(made.map(({ bytes, sealed }) => bytes.subarray(sealed.traceAt, sealed.noticesAt[0] ?? sealed.end))),
    notices: copied(made.map(({ bytes, sealed }) => bytes.subarray(sealed.noticesAt[0] ?? sealed.end, sealed.end))),
    batches: planned.map(({ before, after }) => ({ first: before.position + 1, last: after.position, root: after.root })),
  }
  for (const one of made) one.release()
  return { filling, head }
}

/** An invented act whose ids follow those before, as those of acts do. Every fourth has somebody told. */
function inOrder(caseId: string, sequence: number) {
  const act = inventAct(caseId, sequence)
  return {
    ...act,
    entry: { ...act.entry, entryId: randomUUIDv7(), idempotencyKey: randomUUIDv7() },
    notices: sequence % 4 === 0 ? act.notices.map((notice) => ({ ...notice, noticeId: randomUUIDv7() })) : [],
  }
}

/** In memory of its own, so that it can be handed to another thread. */
function copied(rows: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = [copyHead, ...rows, copyEnd]
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const row of all) {
    bytes.set(row, at)
    at += row.length
  }
  return bytes
}

let head = (workerData as { head: LedgerHead }).head
// One message for each filling wanted.
for await (const _ of parentPort ? on(parentPort, 'message') : []) {
  const { filling, head: after } = fill(head)
  head = after
  const { entries, traces, notices } = filling
  parentPort?.postMessage(filling, [entries.buffer, traces.buffer, notices.buffer])
}
