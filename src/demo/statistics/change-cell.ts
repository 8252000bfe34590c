import type { Grid, GridCell, WorkbookGrids } from '../../releases/workbook/grid.ts'

/** A workbook in which one sheet was changed; its mark is that of other bytes. */
export const changeSheet = (workbook: WorkbookGrids, name: string, change: (grid: Grid) => Grid): WorkbookGrids => ({
  ...workbook,
  sha256: workbook.sha256.split('').toReversed().join(''),
  sheets: workbook.sheets.map((grid) => (grid.name.trim().startsWith(name) ? change(grid) : grid)),
})

/** A sheet in which one cell was changed. @param change given the number that stood there */
export function changeCell(grid: Grid, row: number, column: number, change: (value: number) => GridCell['value']): Grid {
  const cells = [...(grid.rows.get(row) ?? [])]
  const old = cells[column]
  const value = typeof old?.value === 'number' ? old.value : 0
  cells[column] = { ...(old ?? {}), value: change(value) }
  return { ...grid, rows: new Map([...grid.rows, [row, cells]]) }
}

/** The row in which a label stands in a column, the `nth` of them from 1. @throws RangeError where there are not so many */
export function rowOf(grid: Grid, label: string, column = 0, nth = 1): number {
  let seen = 0
  for (const [row, cells] of grid.rows) if (cells[column]?.value === label && ++seen === nth) return row
  throw new RangeError(`The sheet ${grid.name} has no ${nth}. row ${label}.`)
}
