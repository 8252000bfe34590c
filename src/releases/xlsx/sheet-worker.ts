import { parentPort } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import type { SheetJob, SheetRead } from './contract.ts'
import { sheetToParquet } from './sheet-to-parquet.ts'
import type { TextPool } from './text-pool.ts'
import { rememberTexts } from './texts-of.ts'

/** A job for a thread. `texts` comes along where another sheet of the same workbook needs them too. */
export interface ThreadJob extends SheetJob {
  hasCores: boolean
  texts?: TextPool
}

/** What a thread tells of its job. A `Sentence` crosses as its text; any other fault as its stack. */
export type ThreadReport = { done: number; total: number } | { read: SheetRead } | { sentence: string } | { fault: string }

parentPort?.on('message', async ({ workbook, sheet, plan, hasCores, texts }: ThreadJob) => {
  const tell = (report: ThreadReport): void => parentPort?.postMessage(report)
  try {
    if (texts !== undefined) rememberTexts(workbook, texts)
    tell({ read: await sheetToParquet(workbook, sheet, plan, (done, total) => tell({ done, total }), { hasCores }) })
  } catch (fault) {
    if (fault instanceof Sentence) tell({ sentence: fault.message })
    else tell({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })
  }
})
