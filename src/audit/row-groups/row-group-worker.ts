import { parentPort } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import { fillKeys } from './fill-keys.ts'
import type { GroupsJob, KeysJob } from './job.ts'
import { openContext, type ReleaseContext, type RowGroupContext } from './row-group-context.ts'
import { type WrittenGroup, writeGroups } from './write-groups.ts'

/** What a thread is asked: first to open the release; then to read keys, or to write row groups. */
export type RowGroupOrder = { release: ReleaseContext } | { read: KeysJob } | { write: GroupsJob }

/** What a thread answers. A `Sentence` crosses as its text; any other fault as its stack. */
export type RowGroupReport = { written: WrittenGroup[] } | { sentence: string } | { fault: string }

let context: RowGroupContext | undefined

function answer(order: RowGroupOrder): RowGroupReport {
  if ('release' in order) {
    context = openContext(order.release)
    return { written: [] }
  }
  if (!context) throw new Error('No release was opened.')
  if ('write' in order) return { written: writeGroups(context, order.write) }
  fillKeys(context, order.read)
  return { written: [] }
}

function faultOf(fault: unknown): RowGroupReport {
  if (fault instanceof Sentence) return { sentence: fault.message }
  return { fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }
}

parentPort?.on('message', (order: RowGroupOrder) => {
  let report: RowGroupReport
  try {
    report = answer(order)
  } catch (fault) {
    report = faultOf(fault)
  }
  parentPort?.postMessage(report)
})
