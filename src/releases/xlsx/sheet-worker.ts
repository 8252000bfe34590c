import { parentPort } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import type { SheetJob, SheetRead } from './contract.ts'
import { sheetToParquet } from './sheet-to-parquet.ts'

/** What a worker tells of its job. A `Sentence` crosses as its text; any other fault as its stack. */
export type SheetReport = { done: number; total: number } | { read: SheetRead } | { sentence: string } | { fault: string }

parentPort?.on('message', async ({ workbook, sheet, plan }: SheetJob) => {
  const tell = (report: SheetReport): void => parentPort?.postMessage(report)
  try {
    tell({ read: await sheetToParquet(workbook, sheet, plan, (done, total) => tell({ done, total })) })
  } catch (fault) {
    if (fault instanceof Sentence) tell({ sentence: fault.message })
    else tell({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })
  }
})
