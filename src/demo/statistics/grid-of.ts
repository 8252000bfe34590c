import type { Grid, GridCell } from '../../releases/workbook/grid.ts'

/** What a cell of an invented sheet is written as: a value, or a value with the number format it is shown in. */
export type Written = string | number | null | { value: string | number; format: string }

/** A sheet from its rows, the first of which is row 1; empty rows are blank. */
export const gridOf = (name: string, rows: readonly (readonly Written[])[]): Grid => ({
  name,
  isHidden: false,
  rows: new Map(rows.flatMap((row, at) => (row.length === 0 ? [] : [[at + 1, row.map(cellOf)]]))),
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  merged: [],
})

function cellOf(written: Written): GridCell | undefined {
  if (written === null || written === '') return undefined
  return typeof written === 'object' ? written : { value: written }
}
