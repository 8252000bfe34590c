import type { Cell } from './cell.ts'
import type { CountedRow, CountedTable } from './count-table.ts'
import type { Item } from './table.ts'

/** A check of an edition that does not hold. */
export interface FailedCheck {
  check: string
  table: string
  /** Panel, row and column of the cell. */
  at: string
  /** What is printed, what it should be, and why, in a sentence. */
  says: string
}

const ROUNDING = 1e-6

type Find = (panel: string, row: string, column: string) => number | undefined

/** Numbers add up along a side where each thing counted has one place on it, and none is left out. */
const addsUp = ({ measure }: CountedRow, side: 'panels' | 'rows' | 'columns') =>
  measure === 'count' || measure === 'sum' || (measure === 'per-day' && side !== 'columns')

/**
 * What an edition is held to before it is published: parts add up to their totals, shares lie between 0 and 100, averages between their parts,
 * nothing is below zero, people are no more than the things counted, a time not begun has no numbers.
 */
export function checkTable(table: CountedTable): readonly FailedCheck[] {
  const cells = new Map(table.cells.map((cell) => [`${cell.panel}\n${cell.row}\n${cell.column}`, cell]))
  const find: Find = (panel, row, column) => {
    const value = cells.get(`${panel}\n${row}\n${column}`)?.value
    return value?.kind === 'number' ? value.value : undefined
  }
  return [...checkSums(table, find), ...table.cells.flatMap((cell) => checkCell(table, cell))]
}

function checkSums(table: CountedTable, find: Find): FailedCheck[] {
  const failed: FailedCheck[] = []
  const compare = (
    row: CountedRow,
    side: 'panels' | 'rows' | 'columns',
    at: string,
    parts: readonly (number | undefined)[],
    whole: number | undefined,
  ) => {
    const known = parts.filter((part) => part !== undefined)
    if (whole === undefined || known.length === 0) return
    const sum = known.reduce((one, other) => one + other, 0)
    if (addsUp(row, side) && Math.abs(sum - whole) > ROUNDING * Math.max(1, Math.abs(whole)))
      failed.push({ check: 'sums', table: table.code, at, says: `The parts of ${at} add up to ${sum}, and its total says ${whole}.` })
    if (row.measure === 'people' && (sum < whole - ROUNDING || Math.max(...known) > whole + ROUNDING))
      failed.push({
        check: 'people',
        table: table.code,
        at,
        says: `${at} has ${whole} people, which its parts (${known.join(', ')}) cannot give.`,
      })
    if (row.measure === 'mean' && (Math.max(...known) < whole - ROUNDING || Math.min(...known) > whole + ROUNDING))
      failed.push({
        check: 'averages',
        table: table.code,
        at,
        says: `The average of ${at} is ${whole}, outside all of its parts (${known.join(', ')}).`,
      })
  }
  const parts = (items: readonly Item[]) => items.filter(({ key }) => key !== 'total')
  for (const row of table.rows)
    for (const panel of table.panels)
      if (hasTotal(table.columns))
        compare(
          row,
          'columns',
          `${panel.key}, ${row.key}`,
          parts(table.columns).map(({ key }) => find(panel.key, row.key, key)),
          find(panel.key, row.key, 'total'),
        )
  for (const row of table.rows.filter(({ key }) => key === 'total'))
    for (const panel of table.panels)
      for (const column of table.columns) {
        const siblings = table.rows.filter(({ group, key }) => group === row.group && key !== 'total')
        compare(
          row,
          'rows',
          `${panel.key}, ${column.key}`,
          siblings.map(({ key }) => find(panel.key, key, column.key)),
          find(panel.key, 'total', column.key),
        )
      }
  if (hasTotal(table.panels))
    for (const row of table.rows)
      for (const column of table.columns)
        compare(
          row,
          'panels',
          `${row.key}, ${column.key}`,
          parts(table.panels).map(({ key }) => find(key, row.key, column.key)),
          find('total', row.key, column.key),
        )
  return failed
}

const hasTotal = (items: readonly Item[]) => items.some(({ key }) => key === 'total')

function checkCell({ code, rows, columns }: CountedTable, cell: Cell): FailedCheck[] {
  if (cell.value.kind !== 'number') return []
  const at = `${cell.panel}, ${cell.row}, ${cell.column}`
  const { value } = cell.value
  const row = rows.find(({ key }) => key === cell.row)
  const isBegun = columns.find(({ key }) => key === cell.column)?.days !== 0
  return [
    ...(!Number.isFinite(value) || value < 0
      ? [{ check: 'no-negatives', table: code, at, says: `${at} says ${value}, and nothing counted is below zero.` }]
      : []),
    ...(row?.unit === 'percent' && value > 100
      ? [{ check: 'shares', table: code, at, says: `${at} says ${value} percent, and a part is no more than its whole.` }]
      : []),
    ...(isBegun
      ? []
      : [{ check: 'not-begun', table: code, at, says: `${at} says ${value} of a time that has not begun: it is not yet counted.` }]),
  ]
}
