import type { CsvTable } from './csv/find-table.ts'
import type { FoundHeader } from './find-header.ts'
import type { SheetInfo, Workbook } from './xlsx/contract.ts'

/** Where a table lies: a sheet of a workbook, a csv file, a Parquet file. */
export type Place =
  | { container: 'xlsx'; workbook: Workbook; sheet: SheetInfo }
  | { container: 'csv'; table: CsvTable }
  | { container: 'parquet'; path: string }

/** One table found in the files given. */
export interface FoundSource {
  /** Name of the file without folders, made unlike any other given. */
  file: string
  /** Name of the sheet; empty for a csv or Parquet file. */
  sheet: string
  place: Place
  header: FoundHeader
  /** Text above the header. */
  title: string
  release: string
}

/** Tables found in a file, and sheets that hold none. */
export interface FoundInFile {
  sources: readonly FoundSource[]
  notTables: readonly { file: string; sheet: string; why: string }[]
}
