import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetReadObjects } from 'hyparquet'
import { afterAll, expect, test } from 'vitest'
import type { Cell, ColumnKind, SheetInfo, SheetRow, Workbook } from '../../src/releases/xlsx/contract.ts'
import { numberText } from '../../src/releases/xlsx/number-text.ts'
import { openWorkbook } from '../../src/releases/xlsx/open-workbook.ts'
import { peekSheet } from '../../src/releases/xlsx/peek-sheet.ts'
import { hasRedactionMark } from '../../src/releases/xlsx/redaction-mark.ts'
import { instantFromSerial } from '../../src/releases/xlsx/serial-date.ts'
import { sheetRows } from '../../src/releases/xlsx/sheet-rows.ts'
import { sheetToParquet } from '../../src/releases/xlsx/sheet-to-parquet.ts'
import { dataFile, describeData } from './releases-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'writ-columns-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const asText = (cell: Cell): string | null => {
  if (typeof cell === 'number') return numberText(cell)
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : cell
}

/** What a cell comes to in a column of a kind, worked out one by one from the plain reading. Texts in date columns do not occur here. */
function expected(cell: Cell, kind: ColumnKind): string | number | null {
  if (cell === null || kind === 'count-only') return null
  if (kind === 'text') return asText(cell)
  if (kind === 'number') return typeof cell === 'string' && /^[0-9.]+$/.test(cell) ? Number(cell) : typeof cell === 'number' ? cell : null
  const time = typeof cell === 'number' ? instantFromSerial(cell, false) : undefined
  if (time === undefined) return null
  return kind === 'instant' ? time.toString() : time.toPlainDate().toString()
}

function shown(value: unknown, kind: ColumnKind): unknown {
  if (!(value instanceof Date)) return value ?? null
  const at = Temporal.Instant.fromEpochMilliseconds(value.getTime()).toZonedDateTimeISO('UTC').toPlainDateTime()
  return kind === 'day' ? at.toPlainDate().toString() : at.toString()
}

interface Kinds {
  headerRow: number
  kindOf: (name: string) => ColumnKind
}

async function compare(workbook: Workbook, sheet: SheetInfo, { headerRow, kindOf }: Kinds): Promise<number> {
  const header = (await peekSheet(workbook, sheet, { rows: 20 })).find(({ row }) => row === headerRow)?.cells ?? []
  const columns = header.flatMap((name, index) =>
    typeof name === 'string' ? [{ index, name: `${index} ${name}`, kind: kindOf(name) }] : [],
  )
  if (columns.length === 0) return 0
  const out = join(folder, 'out.parquet')
  const read = await sheetToParquet(workbook, sheet, { headerRow, columns, out })
  const all: SheetRow[] = await Array.fromAsync(sheetRows(workbook, sheet))
  const least = Math.min(2, columns.length)
  const rows = all.filter(
    ({ row, cells }) => row > headerRow && columns.filter(({ index }) => (cells[index] ?? null) !== null).length >= least,
  )
  expect(read.rows).toBe(rows.length)
  const bytes = readFileSync(out)
  const written =
    rows.length === 0 ? [] : await parquetReadObjects({ file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) })
  expect(written.map(({ row }) => row)).toEqual(rows.map(({ row }) => row))
  for (const [place, { index, name, kind }] of columns.entries()) {
    const cells = rows.map((row) => row.cells[index] ?? null)
    if (kind !== 'count-only') expect(written.map((row) => shown(row[name], kind))).toEqual(cells.map((cell) => expected(cell, kind)))
    const filled = cells.filter((cell) => cell !== null)
    const redacted = filled.filter((cell) => typeof cell === 'string' && hasRedactionMark(cell))
    expect(read.columns[place]).toMatchObject({ filled: filled.length, redacted: redacted.length })
  }
  return rows.length
}

/** Every column as its name suggests, some counted only. */
const byName = (name: string): ColumnKind => {
  if (/religion|ethnicity|marital|race/i.test(name)) return 'count-only'
  if (/date time|created/i.test(name)) return 'instant'
  if (/date/i.test(name)) return 'day'
  return /year|length|amount|level/i.test(name) ? 'number' : 'text'
}

const files: readonly (readonly [string, number, number])[] = [
  ['peer/FY23 ERO Detentions.xlsx', 7, 4_859],
  ['releases/SRMS_spreadsheet_9.1.2018-9.1.2023_Redacted.xlsx', 1, 14_264],
  ['releases/2018-ICFO-36170_Seattle_CAP_Encounters_Arrests_Removals.xlsx', 6, 1_410 + 7_829 + 1_267 + 2_656 + 11_712 + 1_917],
  ['releases/rif-FOIA_15-87693_07262015_LESA-STU_FINAL_FY15YTD.xlsx', 1, 79_053],
]

describeData('typed columns hold what the cells hold, read the plain way', () => {
  for (const [name, headerRow, rows] of files) {
    test(name, async () => {
      const workbook = await openWorkbook(dataFile(name))
      let total = 0
      for (const sheet of workbook.sheets) total += await compare(workbook, sheet, { headerRow, kindOf: byName })
      expect(total).toBe(rows)
      for (const sheet of workbook.sheets) await compare(workbook, sheet, { headerRow, kindOf: () => 'text' })
    })
  }
})
