import { rmSync, writeFileSync } from 'node:fs'
import { parentPort } from 'node:worker_threads'
import { Sentence } from '../../../src/kernel/sentence.ts'
import type { Cell } from '../../../src/releases/xlsx/contract.ts'
import { openWorkbook } from '../../../src/releases/xlsx/open-workbook.ts'
import { peekSheet } from '../../../src/releases/xlsx/peek-sheet.ts'
import { sheetRows } from '../../../src/releases/xlsx/sheet-rows.ts'
import { sheetToParquet } from '../../../src/releases/xlsx/sheet-to-parquet.ts'

/** A file to try, and where it may be written. */
export interface Trial {
  bytes: Uint8Array
  path: string
}

/** What came of a trial: a sentence, or rows that two ways of reading agree on, or something that must never be. */
export type Outcome = { sentence: string } | { rows: number } | { wrong: string }

const kinds = ['text', 'number', 'instant', 'day', 'count-only', 'text'] as const
const isFilled = (cell: Cell | undefined): boolean => cell !== null && cell !== undefined

/** Rows that hold two planned cells or more are records, in both ways of reading. */
async function read(path: string): Promise<Outcome> {
  const workbook = await openWorkbook(path)
  let records = 0
  let written = 0
  for (const sheet of workbook.sheets) {
    await peekSheet(workbook, sheet, { rows: 3 })
    const columns = kinds.map((kind, index) => ({ index, name: `c${index}`, kind }))
    written += (await sheetToParquet(workbook, sheet, { headerRow: 1, columns, out: `${path}.parquet` })).rows
    for await (const { row, cells } of sheetRows(workbook, sheet)) {
      if (row > 1 && cells.slice(0, kinds.length).filter(isFilled).length >= 2) records++
    }
  }
  return records === written ? { rows: records } : { wrong: `${records} records by rows, ${written} by columns` }
}

parentPort?.on('message', async ({ bytes, path }: Trial) => {
  writeFileSync(path, bytes)
  let outcome: Outcome
  try {
    outcome = await read(path)
  } catch (fault) {
    outcome =
      fault instanceof Sentence ? { sentence: fault.message } : { wrong: fault instanceof Error ? String(fault.stack) : String(fault) }
  }
  rmSync(`${path}.parquet`, { force: true })
  parentPort?.postMessage(outcome)
})
