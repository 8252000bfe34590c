import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { createInflateRaw } from 'node:zlib'
import { ColumnScanner } from '../../src/releases/xlsx/column-scanner.ts'
import type { ColumnKind, PlannedColumn, SheetInfo, Workbook } from '../../src/releases/xlsx/contract.ts'
import { openWorkbook } from '../../src/releases/xlsx/open-workbook.ts'
import { peekSheet } from '../../src/releases/xlsx/peek-sheet.ts'
import { clearMemory, newGroupMemory } from '../../src/releases/xlsx/row-group.ts'
import { readSharedTexts } from '../../src/releases/xlsx/shared-texts.ts'
import { sheetName, streamRows } from '../../src/releases/xlsx/sheet-source.ts'
import { sheetToParquet } from '../../src/releases/xlsx/sheet-to-parquet.ts'
import { partKey, readZipDirectory } from '../../src/releases/xlsx/zip-directory.ts'

/** Reads the first sheet of a workbook of the arrests layout once: `xlsx-once.ts inflate|columns|parquet FILE [OUT]`. */

const headerRow = 7

const kindOf = (name: string): ColumnKind => {
  if (name === 'Apprehension Date') return 'instant'
  if (name === 'Departed Date' || name === 'Final Order Date') return 'day'
  return name === 'Birth Year' ? 'number' : 'text'
}

async function plannedColumns(workbook: Workbook, sheet: SheetInfo): Promise<PlannedColumn[]> {
  const rows = await peekSheet(workbook, sheet, { rows: headerRow })
  const header = rows.find(({ row }) => row === headerRow)?.cells ?? []
  return header.map((name, index) => ({ index, name: String(name), kind: kindOf(String(name)) }))
}

/** The yardstick: the sheet's bytes unpacked and not looked at. */
async function inflate(workbook: Workbook, sheet: SheetInfo): Promise<number> {
  const entry = (await readZipDirectory(workbook.path)).get(partKey(sheet.part))
  if (entry === undefined) throw new Error('the sheet is not there')
  const file = await open(workbook.path)
  const { buffer } = await file.read(Buffer.alloc(30), 0, 30, entry.headerAt)
  await file.close()
  const start = entry.headerAt + 30 + buffer.readUInt16LE(26) + buffer.readUInt16LE(28)
  let bytes = 0
  const unpack = createInflateRaw({ chunkSize: 1 << 20 })
  unpack.on('data', (chunk: Buffer) => {
    bytes += chunk.length
  })
  await pipeline(createReadStream(workbook.path, { start, end: start + entry.packedSize - 1, highWaterMark: 1 << 20 }), unpack)
  return bytes
}

/** To typed columns in memory, and no further. */
async function toColumns(workbook: Workbook, sheet: SheetInfo, columns: readonly PlannedColumn[]): Promise<number> {
  const texts = readSharedTexts(workbook)
  const setting = { plan: { headerRow, columns, out: '' }, is1904: false, part: sheetName(workbook, sheet) }
  const free: ReturnType<typeof newGroupMemory>[] = []
  const scanner = new ColumnScanner(setting, (plan) => free.pop() ?? newGroupMemory(plan.textColumns, plan.numberColumns))
  for await (const _ of streamRows(workbook, sheet, scanner)) for (const group of scanner.ready.splice(0)) free.push(clearMemory(group))
  scanner.finish()
  await texts
  return scanner.totals.rows
}

const [mode, path = '', out = ''] = process.argv.slice(2)
const workbook = await openWorkbook(path)
const [sheet] = workbook.sheets
if (sheet === undefined) throw new Error('the workbook has no sheet')
const columns = await plannedColumns(workbook, sheet)
const started = performance.now()
let count: number
if (mode === 'inflate') count = await inflate(workbook, sheet)
else if (mode === 'columns') count = await toColumns(workbook, sheet, columns)
else count = (await sheetToParquet(workbook, sheet, { headerRow, columns, out })).rows
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, count }))
