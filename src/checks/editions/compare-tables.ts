import { findCell } from '../../releases/workbook/grid.ts'
import { isPercentFormat } from '../../releases/workbook/shown-value.ts'
import { type CheckFinding, type FindingHere, findingIn } from '../finding.ts'
import { addressOf, numberIn, type PublishedTable, plain, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import type { Bilingual } from '../words/bilingual.ts'
import { editionWords } from '../words/edition-words.ts'
import type { Edition } from '../workbook/edition.ts'
import { isOfATime, isStillRunning } from './is-still-running.ts'
import { rowKey, sameLabel, tableKey } from './table-key.ts'

/** One cell in two editions. */
interface Change {
  row: TableRow
  column: TableColumn
  before: number
  now: number
  /** Where the earlier edition has it. */
  cellBefore: string
}

/** A past number that moves by more than a fifth was not corrected but made anew. */
const large = 0.2
/** Of small numbers a fifth is nothing: the least by which counts and averages must differ. */
const fewest = 20
/** Ones and twos of some months that are zero in the next edition may have been corrected: one of them must have been this large. */
const fewestGone = 5
/** Below this share of its past value a number is as good as gone. */
const smallest = 0.001

/** What a later edition prints differently of the same table, row and column: numbers that became zero, that moved far, that moved at all. */
export function compareTables(earlier: Edition, later: Edition): CheckFinding[] {
  const before = new Map(earlier.tables.map((table) => [tableKey(table, earlier.fiscalYear), table]))
  const seen = new Set<string>()
  const isSameDay = earlier.dataOn !== undefined && earlier.dataOn.toString() === later.dataOn?.toString()
  return later.tables.flatMap((table) => {
    const key = tableKey(table, later.fiscalYear)
    const past = before.get(key)
    if (!past || seen.has(key) || table.spec.id === 'facilities') return []
    seen.add(key)
    const all = pairs(past, table)
    const changes = all
      .filter(({ before: was, now }) => was !== 0 && Math.abs(now - was) > 1e-6 * Math.abs(was))
      .filter(({ column }) => table.spec.runs?.(column) !== true)
      .filter(({ row, column }) => isSameDay || isOfATime(table, row, column))
      .filter(({ row, column, now, before: was }) => now < was * smallest || !isStillRunning(row, column, earlier))
    const emptied = changes.filter((change) => isGone(change) && isEmptied(change, all))
    const isSmall = emptied.length > 1 && emptied.every(({ before: was }) => Math.abs(was) < fewestGone)
    const gone = isSmall ? [] : emptied
    const moved = changes.filter((change) => !gone.includes(change))
    return [...sayGone(past, table, gone, earlier), ...sayMoved(table, moved, earlier, all.length)].map((here) =>
      findingIn(later.workbook.file, table.grid.name, here),
    )
  })
}

/** The cells that both editions have. */
function pairs(past: PublishedTable, table: PublishedTable): Change[] {
  const rows = firstOf(past.rows, rowKey)
  const columns = firstOf(past.columns, ({ label }) => sameLabel(label))
  const seen = new Set<string>()
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const place = `${row.row} ${sameLabel(column.label)}`
      // A heading printed twice names two months: the first is the one that earlier editions have.
      if (seen.has(place)) return []
      seen.add(place)
      const [oldRow, oldColumn] = [rows.get(rowKey(row)), columns.get(sameLabel(column.label))]
      if (!oldRow || !oldColumn) return []
      const [before, now] = [numberIn(past, oldRow, oldColumn), numberIn(table, row, column)]
      return before === undefined || now === undefined ? [] : [{ row, column, before, now, cellBefore: addressOf(oldRow, oldColumn) }]
    }),
  )
}

function firstOf<T>(all: readonly T[], key: (one: T) => string): Map<string, T> {
  const first = new Map<string, T>()
  for (const one of all) if (!first.has(key(one))) first.set(key(one), one)
  return first
}

const isGone = ({ before, now }: Change): boolean => before !== 0 && Math.abs(now) <= Math.abs(before) * smallest

/** A single zero may be a correction. A row or column of which nothing is left was not filled in. */
const isEmptied = (change: Change, all: readonly Change[]): boolean =>
  [all.filter(({ row }) => row === change.row), all.filter(({ column }) => column === change.column)].some((line) =>
    line.filter(({ before }) => before !== 0).every(isGone),
  )

function sayGone(past: PublishedTable, table: PublishedTable, gone: readonly Change[], earlier: Edition): FindingHere[] {
  const worst = gone.toSorted((one, other) => Math.abs(other.before) - Math.abs(one.before))[0]
  if (!worst) return []
  const { row, column } = worst
  const columns = table.columns.filter((known) => gone.some((change) => change.column === known))
  const [from, to] = [columns[0]?.label, columns.at(-1)?.label]
  return [
    {
      check: 'never-filled',
      cell: addressOf(row, column),
      alsoCells: gone.filter((change) => change !== worst).map((change) => addressOf(change.row, change.column)),
      ...editionWords.gone({
        ...tell(table, worst, earlier),
        sheetBefore: past.grid.name.trim(),
        isRunning: table.spec.measures !== 'averages' && isStillRunning(row, column, earlier),
        values: gone.length,
        span: columns.length > 1 && from !== undefined && to !== undefined ? [from, to] : undefined,
      }),
      severity: 'error' as const,
      sure: 'certain' as const,
    },
  ]
}

/** A change as a sentence tells it. */
const tell = (table: PublishedTable, { row, column, before, now, cellBefore }: Change, earlier: Edition) => ({
  printed: shownAt(table, row, column),
  row: row.label,
  column: table.columns.length > 1 ? column.label : undefined,
  table: sayTable(table),
  before,
  now,
  isShare: isPercentFormat(findCell(table.grid, row.row, column.column)?.format),
  file: earlier.workbook.file,
  cellBefore,
})

/** Tables of one kind are told apart by their titles. */
function sayTable({ spec: { id, says }, title }: PublishedTable): Bilingual {
  if (id === 'semiannual') return { en: `“${title}”`, es: `la tabla «${title}»` }
  const isOfMany = id === 'segregation' || id === 'placements'
  const short = title.slice(0, 40).trim()
  return isOfMany ? { en: `${says.en} (“${short}”)`, es: `${says.es} («${short}»)` } : says
}

function sayMoved(table: PublishedTable, moved: readonly Change[], earlier: Edition, all: number): FindingHere[] {
  const ratio = ({ before, now }: Change) => Math.abs(now - before) / Math.abs(before)
  const far = moved.filter((change) => ratio(change) > large && Math.abs(change.now - change.before) >= fewest)
  const near = moved.filter((change) => !far.includes(change))
  const rows = [...Map.groupBy(far, ({ row }) => row).values()].flatMap((changes) => {
    const worst = changes.toSorted(
      (one, other) => Math.abs(Math.log(other.now / other.before)) - Math.abs(Math.log(one.now / one.before)),
    )[0]
    return worst ? [sayFar(table, worst, changes, earlier)] : []
  })
  const most = near.toSorted((one, other) => ratio(other) - ratio(one))[0]
  return most ? [...rows, sayNear(table, most, near, earlier, all)] : rows
}

function sayFar(table: PublishedTable, worst: Change, changes: readonly Change[], earlier: Edition): FindingHere {
  const { row, column } = worst
  const named =
    row.group !== '' && plain(row.group) !== plain(row.label) && !row.label.includes(row.group) ? `${row.group}: ${row.label}` : row.label
  return {
    check: 'series-break',
    cell: addressOf(row, column),
    alsoCells: changes.filter((change) => change !== worst).map((change) => addressOf(change.row, change.column)),
    ...editionWords.far({ ...tell(table, worst, earlier), row: named, values: changes.length }),
    severity: 'warning' as const,
    sure: 'certain' as const,
  }
}

function sayNear(table: PublishedTable, most: Change, near: readonly Change[], earlier: Edition, all: number): FindingHere {
  const { row, column } = most
  return {
    check: 'revised',
    cell: addressOf(row, column),
    alsoCells: near.filter((change) => change !== most).map((change) => addressOf(change.row, change.column)),
    ...editionWords.near({ ...tell(table, most, earlier), column: column.label, values: near.length, all }),
    severity: 'note' as const,
    sure: 'certain' as const,
  }
}
