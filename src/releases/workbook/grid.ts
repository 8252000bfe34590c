/** A filled cell of a sheet: the value it holds, and how the spreadsheet shows it. */
export interface GridCell {
  value: string | number | boolean
  /** The number format's code, as `0.00%` or `m/d/yyyy`; absent where it is General. */
  format?: string
  /** What computes the value, where the cell holds a formula of its own. */
  formula?: string
}

/** A rectangle of cells. Rows from 1 as a spreadsheet counts them, columns from 0; both ends included. */
export interface CellRange {
  top: number
  left: number
  bottom: number
  right: number
}

/** One sheet as a table of cells, as it would be looked at. Plain data. */
export interface Grid {
  name: string
  isHidden: boolean
  /** Filled cells by row (from 1) and column (from 0); rows that hold nothing are absent. */
  rows: ReadonlyMap<number, readonly (GridCell | undefined)[]>
  hiddenRows: ReadonlySet<number>
  hiddenColumns: ReadonlySet<number>
  merged: readonly CellRange[]
}

/** A whole workbook as grids, with the marks of its bytes and of what it says. */
export interface WorkbookGrids {
  /** The file's name, without its folder. */
  file: string
  /** SHA-256 of the file's bytes, in hex. */
  sha256: string
  is1904: boolean
  sheets: readonly Grid[]
}

export const findCell = (grid: Grid, row: number, column: number): GridCell | undefined => grid.rows.get(row)?.[column]

/** The number a cell holds; undefined where it holds none. */
export function numberAt(grid: Grid, row: number, column: number): number | undefined {
  const value = findCell(grid, row, column)?.value
  return typeof value === 'number' ? value : undefined
}

/** The text a cell holds, line ends as blanks; empty where it holds none. */
export function textAt(grid: Grid, row: number, column: number): string {
  const value = findCell(grid, row, column)?.value
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : ''
}
