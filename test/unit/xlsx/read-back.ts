import { DuckDBInstance } from '@duckdb/node-api'
import type { Cell, ColumnKind, SheetPlan, SheetRead, SheetRow, Workbook } from '../../../src/releases/xlsx/contract.ts'
import { openWorkbook } from '../../../src/releases/xlsx/open-workbook.ts'
import { sheetRows } from '../../../src/releases/xlsx/sheet-rows.ts'
import { sheetToParquet } from '../../../src/releases/xlsx/sheet-to-parquet.ts'
import { saveWorkbook, type WorkbookParts } from './build-workbook.ts'

type InFolder = (name: string) => string

export async function rowsOf(workbook: Workbook, index = 0): Promise<SheetRow[]> {
  const sheet = workbook.sheets[index]
  if (sheet === undefined) throw new Error(`there is no sheet ${index}`)
  return await Array.fromAsync(sheetRows(workbook, sheet))
}

/** Reads the rows of a workbook with one sheet, made of the XML of its rows. */
export async function readRows(inFolder: InFolder, rows: string, others: Partial<WorkbookParts> = {}): Promise<SheetRow[]> {
  const path = await saveWorkbook(inFolder, { sheets: [{ name: 'Sheet', rows }], ...others })
  return await rowsOf(await openWorkbook(path))
}

/** The cells of the only row. */
export async function readRow(inFolder: InFolder, cells: string, others: Partial<WorkbookParts> = {}): Promise<Cell[]> {
  const [row] = await readRows(inFolder, `<row r="1">${cells}</row>`, others)
  return row?.cells ?? []
}

let connection: Promise<Awaited<ReturnType<DuckDBInstance['connect']>>> | undefined

/** Asks DuckDB, values as text. */
export async function ask(sql: string): Promise<(string | null)[][]> {
  connection ??= DuckDBInstance.create().then((instance) => instance.connect())
  const answer = await (await connection).runAndReadAll(sql)
  return answer.getRowsJson().map((row) => row.map((value) => (value === null ? null : String(value))))
}

export interface Columns {
  read: SheetRead
  /** The rows of the Parquet file as DuckDB gives them, values as text, the row's number first. */
  rows: (string | null)[][]
}

let written = 0

/** Reads the first sheet of a workbook into columns of these kinds, A first, and reads the file back. */
export async function readColumns(
  inFolder: InFolder,
  workbook: WorkbookParts,
  kinds: readonly ColumnKind[],
  more: Partial<SheetPlan> = {},
): Promise<Columns> {
  const opened = await openWorkbook(await saveWorkbook(inFolder, workbook))
  const [sheet] = opened.sheets
  if (sheet === undefined) throw new Error('there is no sheet')
  const columns = kinds.map((kind, index) => ({ index, name: `c${index}`, kind }))
  const plan: SheetPlan = { headerRow: 1, columns, out: inFolder(`out-${++written}.parquet`), ...more }
  const read = await sheetToParquet(opened, sheet, plan)
  return { read, rows: await ask(`from '${read.out}' order by row`) }
}

/** The values that cells of one column come to, each cell in a row of its own under a header. */
export async function readColumn(
  inFolder: InFolder,
  kind: ColumnKind,
  cells: readonly string[],
  others: Partial<WorkbookParts> = {},
): Promise<Columns> {
  const rows = cells.map((cell, i) => `<row r="${i + 2}">${cell}</row>`).join('')
  const sheets = [{ name: 'Sheet', rows: `<row r="1"><c r="A1" t="inlineStr"><is><t>Head</t></is></c></row>${rows}` }]
  return await readColumns(inFolder, { sheets, ...others }, [kind])
}
