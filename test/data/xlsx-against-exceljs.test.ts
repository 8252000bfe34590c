import { readdirSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import type { Cell } from '../../src/releases/xlsx/contract.ts'
import { openWorkbook } from '../../src/releases/xlsx/open-workbook.ts'
import { sheetRows } from '../../src/releases/xlsx/sheet-rows.ts'
import { dataFile, describeData } from './releases-files.ts'

/** A serial number of the 1900 system, from a date that the library made of one. Dates before March 1900 do not occur in these files. */
const serialOf = (date: Date): number => date.getTime() / 86_400_000 + 25_569

/** What the library holds in a cell, as our reader would say it. */
function libraryCell(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'string') return value.replace(/^[ \t]+|[ \t]+$/g, '') || null
  if (value instanceof Date) return serialOf(value)
  if (typeof value !== 'object') return value
  if ('richText' in value) return libraryCell(value.richText.map(({ text }) => text).join(''))
  if ('error' in value) return value.error
  if ('hyperlink' in value) return libraryCell(value.text)
  if ('sharedFormula' in value || 'formula' in value) return libraryCell(value.result as ExcelJS.CellValue)
  throw new Error(`the library gives ${JSON.stringify(value)}`)
}

/** The library gives no result where a formula came to 0. */
const isFormulaWithoutResult = (value: ExcelJS.CellValue): boolean =>
  typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value) && value.result === undefined

/** The library goes through milliseconds, so dates agree to half of one. */
function isSame(ours: Cell, raw: ExcelJS.CellValue): boolean {
  const theirs = libraryCell(raw)
  const isDate = raw instanceof Date
  if (isFormulaWithoutResult(raw)) return ours === 0 || ours === null
  if (isDate && typeof ours === 'number' && typeof theirs === 'number') return Math.abs(ours - theirs) * 86_400_000 < 1
  return ours === theirs
}

/** Every difference, cell by cell, and how many cells hold something. */
async function compare(path: string): Promise<{ differences: string[]; cells: number }> {
  const library = new ExcelJS.Workbook()
  await library.xlsx.readFile(path)
  const workbook = await openWorkbook(path)
  expect(workbook.sheets.map(({ name }) => name)).toEqual(library.worksheets.map(({ name }) => name))
  const differences: string[] = []
  let cells = 0
  for (const [index, sheet] of workbook.sheets.entries()) {
    const theirs = library.worksheets[index]
    const seen = new Set<number>()
    for await (const { row, cells: ours } of sheetRows(workbook, sheet)) {
      seen.add(row)
      const width = Math.max(ours.length, theirs?.getRow(row).cellCount ?? 0)
      for (let column = 0; column < width; column++) {
        const held = theirs?.getRow(row).getCell(column + 1)
        const isMergedInto = held?.type === ExcelJS.ValueType.Merge
        const raw = isMergedInto ? null : (held?.value ?? null)
        const cell = ours[column] ?? null
        if (cell !== null) cells++
        if (!isSame(cell, raw)) differences.push(`${sheet.name} ${held?.address}: ${JSON.stringify(cell)} for ${JSON.stringify(raw)}`)
      }
    }
    theirs?.eachRow((_, row) => seen.has(row) || differences.push(`${sheet.name} row ${row} is not read`))
  }
  return { differences, cells }
}

const workbooksIn = (folder: string): string[] =>
  readdirSync(dataFile(folder))
    .filter((name) => name.endsWith('.xlsx'))
    .map((name) => `${folder}/${name}`)

describeData('every cell of every workbook is what another reader (exceljs) finds in it', () => {
  for (const folder of ['287g', 'peer', 'releases', 'workbooks', 'facilities']) {
    test(`in ${folder}`, async () => {
      for (const name of workbooksIn(folder)) {
        const { differences, cells } = await compare(dataFile(name))
        expect(differences.slice(0, 20), name).toEqual([])
        expect(cells).toBeGreaterThan(0)
      }
    })
  }
})
