import { parentPort } from 'node:worker_threads'
import { Sentence } from '../../kernel/sentence.ts'
import type { Progress, SheetJob, SheetRead } from './contract.ts'
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

/** Bytes between two tellings of how far a thread is: each wakes the thread that listens, which has a core to itself nowhere. */
const tellEvery = 32 << 20

function tellNowAndThen(tell: (report: ThreadReport) => void): Progress {
  let told = 0
  return (done, total) => {
    if (done - told < tellEvery && done < total) return
    told = done
    tell({ done, total })
  }
}

parentPort?.on('message', async ({ workbook, sheet, plan, hasCores, texts }: ThreadJob) => {
  const tell = (report: ThreadReport): void => parentPort?.postMessage(report)
  try {
    if (texts !== undefined) rememberTexts(workbook, texts)
    tell({ read: await sheetToParquet(workbook, sheet, plan, tellNowAndThen(tell), { hasCores }) })
  } catch (fault) {
    if (fault instanceof Sentence) tell({ sentence: fault.message })
    else tell({ fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) })
  }
})
