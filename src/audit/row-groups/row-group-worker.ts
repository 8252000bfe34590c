import { parentPort, workerData } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import type { MadeGroup } from '../parquet/write-cells.ts'
import type { RowGroupJob } from './job.ts'
import { makeRowGroup } from './make-row-group.ts'
import { openContext } from './row-group-context.ts'

/** What a thread tells of its job. A `Sentence` crosses as its text; any other fault as its stack. */
export type RowGroupReport = { made: MadeGroup } | { sentence: string } | { fault: string }

const context = openContext(workerData)

parentPort?.on('message', async (job: RowGroupJob) => {
  const tell = (report: RowGroupReport, moved: ArrayBuffer[] = []) => parentPort?.postMessage(report, moved)
  try {
    const made = await makeRowGroup(context, job)
    tell({ made }, [made.bytes.buffer])
  } catch (fault) {
    if (fault instanceof Sentence) tell({ sentence: fault.message })
    else tell({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })
  }
})
