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
  const parts = (items: readonly Item[]) => items.filter(({ key }) => key !== 'total')
  const ofColumns = !hasTotal(table.columns)
    ? []
    : table.rows.flatMap((row) =>
        table.panels.flatMap(({ key: panel }) => {
          const numbers = parts(table.columns).map(({ key }) => find(panel, row.key, key))
          return compare(table.code, row, 'columns', `${panel}, ${row.key}`, numbers, find(panel, row.key, 'total'))
        }),
      )
  const ofRows = table.rows
    .filter(({ key }) => key === 'total')
    .flatMap((row) => {
      const siblings = table.rows.filter(({ group, key }) => group === row.group && key !== 'total')
      return table.panels.flatMap(({ key: panel }) =>
        table.columns.flatMap(({ key: column }) => {
          const numbers = siblings.map(({ key }) => find(panel, key, column))
          return compare(table.code, row, 'rows', `${panel}, ${column}`, numbers, find(panel, 'total', column))
        }),
      )
    })
  const ofPanels = !hasTotal(table.panels)
    ? []
    : table.rows.flatMap((row) =>
        table.columns.flatMap(({ key: column }) => {
          const numbers = parts(table.panels).map(({ key }) => find(key, row.key, column))
          return compare(table.code, row, 'panels', `${row.key}, ${column}`, numbers, find('total', row.key, column))
        }),
      )
  return [...ofColumns, ...ofRows, ...ofPanels]
}

function compare(
  table: string,
  row: CountedRow,
  side: 'panels' | 'rows' | 'columns',
  at: string,
  parts: readonly (number | undefined)[],
  whole: number | undefined,
): FailedCheck[] {
  const known = parts.filter((part) => part !== undefined)
  if (whole === undefined || known.length === 0) return []
  const [sum, most, least] = [known.reduce((one, other) => one + other, 0), Math.max(...known), Math.min(...known)]
  const listed = known.join(', ')
  if (addsUp(row, side) && Math.abs(sum - whole) > ROUNDING * Math.max(1, Math.abs(whole)))
    return [{ check: 'sums', table, at, says: `The parts of ${at} add up to ${sum}, and its total says ${whole}.` }]
  if (row.measure === 'people' && (sum < whole - ROUNDING || most > whole + ROUNDING))
    return [{ check: 'people', table, at, says: `${at} has ${whole} people, which its parts (${listed}) cannot give.` }]
  if (row.measure === 'mean' && (most < whole - ROUNDING || least > whole + ROUNDING))
    return [{ check: 'averages', table, at, says: `The average of ${at} is ${whole}, outside all of its parts (${listed}).` }]
  return []
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
