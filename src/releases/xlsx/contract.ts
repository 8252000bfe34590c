/** One worksheet of a workbook, in the order its tabs stand. */
export interface SheetInfo {
  name: string
  /** 0-based place among the workbook's worksheets. */
  index: number
  isHidden: boolean
  /** Where the sheet lies inside the workbook's zip, as `xl/worksheets/sheet1.xml`. */
  part: string
}

/** An opened workbook. Plain data: it may be sent to another thread. */
export interface Workbook {
  path: string
  sheets: readonly SheetInfo[]
  /** True where day 0 is 1904-01-01 and not 1899-12-31. */
  is1904: boolean
  /** Where the table of shared texts lies inside the zip, if there is one. */
  textsPart?: string
}

/**
 * What a cell holds. Text has its leading and trailing blanks cut, and empty text is null. A formula gives the value it last had.
 * A fault that the spreadsheet shows, as `#N/A`, comes as that text. Days and times come as serial numbers: see `instantFromSerial`.
 */
export type Cell = string | number | boolean | null

/** One row that the sheet holds. `row` is the number the spreadsheet shows beside it, from 1; `cells` ends at the last filled one. */
export interface SheetRow {
  row: number
  cells: Cell[]
}

/** How a column is kept. `count-only`: how many cells are filled is counted, and no value goes further. */
export type ColumnKind = 'text' | 'number' | 'instant' | 'day' | 'count-only'

export interface PlannedColumn {
  /** 0-based column of the sheet: A is 0. */
  index: number
  name: string
  kind: ColumnKind
}

export interface SheetPlan {
  /** The row that holds the column names, from 1. Reading starts under it. */
  headerRow: number
  columns: readonly PlannedColumn[]
  /** The Parquet file to write. It is there only once it is whole. */
  out: string
  /** A row with fewer filled planned cells is a note or footer: returned, not written. 2 unless said (1 where one column is planned). */
  minFilled?: number
}

export interface ColumnRead {
  name: string
  kind: ColumnKind
  /** Cells that hold anything, redacted and unreadable ones included. */
  filled: number
  /** Cells that hold a redaction mark as `(b)(6)`. Text columns keep the mark; in the other kinds the value is null. */
  redacted: number
  /** Cells that hold something their kind cannot take (a word in a day column, a fault as `#N/A`): null. */
  unreadable: number
  /** The first of them, at most 20. */
  unreadableExamples: { row: number; raw: string }[]
  /** True where an instant column has values and each is at 00:00. */
  isAllMidnight: boolean
  /** Of number, instant and day columns. Days as `2023-01-01`, instants as `2023-01-01T10:00:00`. */
  smallest?: string
  largest?: string
  /** Distinct values of a text column, where there are at most 10,000. */
  distinctCount?: number
}

export interface SheetRead {
  /** Rows written. */
  rows: number
  /** The last row that holds anything, from 1; 0 where none does. */
  lastRow: number
  /** Rows under the header that the sheet lists and that hold nothing. */
  blankRows: number
  /** The first 1,000 rows that are not records, with the texts of their cells. */
  notes: { row: number; text: string }[]
  noteCount: number
  columns: ColumnRead[]
  out: string
}

/** Told how far a reading is, in bytes of the unpacked sheet. */
export type Progress = (bytesDone: number, bytesTotal: number) => void

export interface SheetJob {
  workbook: Workbook
  sheet: SheetInfo
  plan: SheetPlan
}
