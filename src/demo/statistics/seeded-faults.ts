import type { Grid, GridCell, WorkbookGrids } from '../../releases/workbook/grid.ts'
import { changeCell, changeSheet, rowOf } from './change-cell.ts'

/** A fault as published workbooks have had it, and the check that is to find it. */
export interface SeededFault {
  id: string
  says: string
  check: string
  seed(workbook: WorkbookGrids): WorkbookGrids
}

const inSheet =
  (name: string, change: (grid: Grid) => Grid) =>
  (workbook: WorkbookGrids): WorkbookGrids =>
    changeSheet(workbook, name, change)

/** Every cell of a row from a column on. */
function changeRow(grid: Grid, row: number, from: number, change: (cell: GridCell, at: number) => GridCell): Grid {
  const cells = (grid.rows.get(row) ?? []).map((cell, at) => (cell && at >= from ? change(cell, at) : cell))
  return { ...grid, rows: new Map([...grid.rows, [row, cells]]) }
}

function swapLabels(grid: Grid, one: string, other: string): Grid {
  const rows = [rowOf(grid, one), rowOf(grid, other)]
  return changeCell(
    changeCell(grid, rows[0] ?? 0, 0, () => other),
    rows[1] ?? 0,
    0,
    () => one,
  )
}

const totals = 'Total ICE Final Book Outs'
const posted = 'ICE Final Book Outs with Bond Posted'
const share = 'Bond Posted Book Outs/Releases (%)'

/** The faults that published workbooks have had, each as small as it can be made. */
export const seededFaults: readonly SeededFault[] = [
  {
    id: 'sum-does-not-hold',
    says: 'A total is one more than its parts.',
    check: 'sum',
    seed: inSheet('Detention', (grid) => changeCell(grid, rowOf(grid, 'ICE'), 13, (value) => value + 1)),
  },
  {
    id: 'rows-swapped-and-share-inverse',
    says: 'Two rows changed places, and the share is the inverse.',
    check: 'swapped-rows',
    seed: inSheet('Monthly Bond', (grid) => {
      const swapped = swapLabels(grid, totals, posted)
      const [whole, part] = [rowOf(swapped, posted), rowOf(swapped, totals)]
      const at = (row: number, column: number) => Number(swapped.rows.get(row)?.[column]?.value)
      return changeRow(swapped, rowOf(swapped, share), 1, (cell, column) => ({ ...cell, value: at(whole, column) / at(part, column) }))
    }),
  },
  {
    id: 'fraction-and-percent-mixed',
    says: 'Some cells of a row of shares hold fractions, others percentages.',
    check: 'unit-change',
    seed: inSheet('Monthly Bond', (grid) =>
      changeRow(grid, rowOf(grid, share), 1, ({ value }, at) => ({ value: at < 4 ? value : Number(value) * 100 })),
    ),
  },
  {
    id: 'share-out-of-range',
    says: 'A share is above 100%.',
    check: 'percentage',
    seed: inSheet('Detention', (grid) => changeCell(grid, rowOf(grid, 'Total'), 2, () => 1.5)),
  },
  {
    id: 'cells-never-filled',
    says: 'Two months in the middle of a series are zero in every row.',
    check: 'never-filled',
    seed: inSheet('ICLOS', (grid) => ({
      ...grid,
      rows: new Map(
        [...grid.rows].map(([row, cells]) => [
          row,
          cells.map((cell, at) => (row > 5 && cell && (at === 5 || at === 6) ? { value: 0 } : cell)),
        ]),
      ),
    })),
  },
  {
    id: 'year-never-filled',
    says: 'The last year of every series is zero.',
    check: 'never-filled',
    seed: inSheet('Semiannual', (grid) => ({
      ...grid,
      rows: new Map([...grid.rows].map(([row, cells]) => [row, lastYear(grid, row) ? [cells[0], { value: 0 }] : cells])),
    })),
  },
  {
    id: 'digit-lost',
    says: 'One year of a series is a fiftieth of its neighbours.',
    check: 'series-break',
    seed: inSheet('Semiannual', (grid) => changeCell(grid, rowOf(grid, 'Fiscal Year', 0, 3) + 3, 1, () => 64)),
  },
  {
    id: 'average-of-averages',
    says: 'A grand total is the plain average of averages.',
    check: 'weighted-average',
    seed: inSheet('Vulnerable', (grid) => {
      const row = rowOf(grid, 'Grand Total')
      const values = [row - 4, row - 3, row - 2, row - 1].map((part) => Number(grid.rows.get(part)?.[2]?.value))
      const plain = values.reduce((sum, value) => sum + value, 0) / 4
      return changeCell(grid, row, 2, (value) => (Math.abs(plain - value) > 0.05 ? plain : value + 2))
    }),
  },
  {
    id: 'longer-than-the-quarter',
    says: 'An average of days in a row is longer than the quarter.',
    check: 'longer-than-period',
    seed: inSheet('Vulnerable', (grid) => changeCell(grid, rowOf(grid, 'Protective Custody', 0, 4), 2, () => 117)),
  },
  {
    id: 'quarter-left-out',
    says: 'A quarter is left out of a series.',
    check: 'missing-period',
    seed: inSheet('Vulnerable', (grid) => {
      const [from, until] = [rowOf(grid, 'Placement Reason', 0, 3) - 1, rowOf(grid, 'Placement Reason', 0, 4) - 1]
      return { ...grid, rows: new Map([...grid.rows].filter(([row]) => row < from || row >= until)) }
    }),
  },
  {
    id: 'breakdowns-differ',
    says: 'A facility has more people by sex than by level.',
    check: 'breakdowns-differ',
    seed: inSheet('Facilities', (grid) => changeCell(grid, rowOf(grid, 'Name') + 2, 13, (value) => value + 10)),
  },
  {
    id: 'inspection-in-the-future',
    says: 'A last inspection ended after the day of the data.',
    check: 'impossible-day',
    seed: inSheet('Facilities', (grid) => changeCell(grid, rowOf(grid, 'Name') + 3, 24, (value) => value + 800)),
  },
  {
    id: 'plan-instead-of-inspection',
    says: 'A plan stands where the day of the last inspection should be.',
    check: 'inspection-date',
    seed: inSheet('Facilities', (grid) => changeCell(grid, rowOf(grid, 'Name') + 4, 24, () => 'Scheduled FY26')),
  },
  {
    id: 'dates-as-bare-numbers',
    says: 'Headings show dates as bare serial numbers.',
    check: 'heading',
    seed: inSheet('Monthly Bond', (grid) => changeRow(grid, 3, 1, ({ value }) => ({ value }))),
  },
]

function lastYear(grid: Grid, row: number): boolean {
  const next = grid.rows.get(row + 1)
  return typeof grid.rows.get(row)?.[1]?.value === 'number' && next === undefined
}
