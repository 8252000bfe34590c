import type { ColumnKind, Format, TableName } from './formats/format.ts'
import type { ReleaseQuality } from './quality.ts'

/** One sheet (or one whole csv or Parquet file) read into a typed Parquet file. */
export interface ReleasedPart {
  /** Place among the release's parts, from 1. */
  number: number
  /** Path of the Parquet file in the work folder. It has the kept columns and `row`, the true row of the sheet, from 1. */
  parquet: string
  /** Name of the released file, without folders. */
  file: string
  /** Name of the sheet; of a csv or Parquet file, the empty text. */
  sheet: string
  /** Rows in the part. */
  rows: number
  /** Request number the file names, as 2026-ICLI-00005; its name where it names none. */
  release: string
}

export interface ReleasedColumn {
  name: string
  kind: ColumnKind
  /** Never in an entry or a written table. */
  leftOut: boolean
  /** Whether any part has it: of most columns left out, only the number of filled cells is known. */
  isInParts: boolean
  /** No cell of any part holds a value: empty, "NA", or redacted throughout. */
  blank: boolean
  /** An instant column in which every time is 00:00, so that it holds days. */
  allMidnight: boolean
  /** Headers it was read from, as printed. */
  sources: readonly string[]
}

/** All parts of one format. */
export interface ReleasedTable {
  format: Format
  table: TableName
  parts: readonly ReleasedPart[]
  columns: readonly ReleasedColumn[]
}

export interface Release {
  tables: readonly ReleasedTable[]
  /** Parquet file of the cells that hold no readable number or date: `part`, `row`, `column_name`, `why`. Absent where there are none. */
  faults?: string
  /** What the reading found. `measureQuality` adds the checks. */
  quality: ReleaseQuality
  /** Sheets that hold no table: titles, footnotes, the agency's own summary. */
  notTables: readonly { file: string; sheet: string; why: string }[]
}
