import { closeSync, openSync, writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import type { MadeChunk, MadeGroup } from '../parquet/write-cells.ts'
import { fillKeys } from './fill-keys.ts'
import type { KeysJob, RowGroupJob } from './job.ts'
import { makeRowGroup } from './make-row-group.ts'
import { openContext } from './row-group-context.ts'

/** What a thread is asked: to read keys; to make a row group, and then, once its size is known, to write it into a file that is there. */
export type RowGroupOrder = { read: KeysJob } | { job: RowGroupJob } | { path: string; at: number }

/** What a thread answers. A `Sentence` crosses as its text; any other fault as its stack. */
export type RowGroupReport =
  | { isRead: true }
  | { size: number; rows: number }
  | { columns: MadeChunk[] }
  | { sentence: string }
  | { fault: string }

const context = openContext(workerData)
let made: MadeGroup | undefined

async function answer(order: RowGroupOrder): Promise<RowGroupReport> {
  if ('read' in order) {
    await fillKeys(context, order.read)
    return { isRead: true }
  }
  if ('job' in order) {
    made = await makeRowGroup(context, order.job)
    return { size: made.bytes.length, rows: made.rows }
  }
  if (!made) throw new Error('There is no row group to write.')
  const file = openSync(order.path, 'r+')
  try {
    for (let done = 0; done < made.bytes.length; ) done += writeSync(file, made.bytes, done, made.bytes.length - done, order.at + done)
  } finally {
    closeSync(file)
  }
  return { columns: made.columns }
}

parentPort?.on('message', async (order: RowGroupOrder) => {
  const report = await answer(order).catch((fault: unknown): RowGroupReport => {
    if (fault instanceof Sentence) return { sentence: fault.message }
    return { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }
  })
  parentPort?.postMessage(report)
})
