import { findCell, type Grid, textAt } from '../../releases/workbook/grid.ts'
import { isDateFormat, shownValue } from '../../releases/workbook/shown-value.ts'
import { type PublishedTable, plain, type TableColumn, type TableRow, type TableSpec } from './table.ts'

interface Place {
  row: number
  column: number
}

interface Titled {
  spec: TableSpec
  at: Place
  title: string
}

/** How far below its title a heading may stand. */
const headingReach = 4
/** A sheet has some forty tables at most: titles beyond this are no titles. */
const mostTitles = 500
/** Titles are short; the longest published one carries a paragraph with it. */
const longestTitle = 4000
/** Rows without a value that a table may have inside; published tables end at a blank row. */
const footnote = /^(\*|data (from|source)|note[:s]|source)/i

/**
 * Finds the known tables of a sheet by their titles and headings, wherever they stand.
 * @returns the tables, and how many of the sheet's numbers stand in none of them
 */
export function findTables(grid: Grid, specs: readonly TableSpec[], file: string, is1904: boolean) {
  const titles = titlesIn(grid, specs)
  const tables = titles.flatMap((titled) => {
    const { spec, at, title } = titled
    const heading = findHeading(grid, titled)
    const isHeaded = heading !== undefined
    if (!isHeaded && !(spec.unheaded && filledFrom(grid, at.row + 1, at.column) >= 2)) return []
    const first = isHeaded ? heading : at.row
    const columns = isHeaded ? readColumns(grid, titled, first, titles) : namedColumns(titled)
    if (columns.length === 0) return []
    const rows = readRows(grid, titled, first, columns, titles)
    if (rows.length === 0) return []
    return [{ spec, grid, file, is1904, title, titleAt: at, isHeaded, columns, rows }]
  })
  return { tables, strayNumbers: countStray(grid, tables) }
}

function titlesIn(grid: Grid, specs: readonly TableSpec[]): Titled[] {
  const found: Titled[] = []
  for (const [row, cells] of grid.rows)
    for (const [column, cell] of cells.entries()) {
      if (typeof cell?.value !== 'string' || cell.value.length > longestTitle) continue
      if (found.length >= mostTitles) return found
      const title = textAt(grid, row, column)
      const spec = specs.find((known) => known.title.test(title) && mayTitle(known, grid, row, column))
      if (spec) found.push({ spec, at: { row, column }, title })
    }
  return found
}

/** A month beside others is the heading of a column, and the title of nothing. */
const mayTitle = (spec: TableSpec, grid: Grid, row: number, column: number): boolean =>
  (!spec.isTitleHeading || headsTable(spec, grid, row, column)) && (!spec.unheaded || filledFrom(grid, row, 0) === 1)

const headsTable = (spec: TableSpec, grid: Grid, row: number, column: number): boolean =>
  spec.heading === undefined || (grid.rows.get(row) ?? []).some((_, at) => at > column && spec.heading?.test(textAt(grid, row, at)))

/** The first row of the heading. */
function findHeading(grid: Grid, { spec, at }: Titled): number | undefined {
  if (spec.isTitleHeading) return at.row
  for (let row = at.row + 1; row <= at.row + headingReach; row++) {
    if (spec.heading ? spec.heading.test(textAt(grid, row, at.column)) : mayHead(grid, row, at.column)) return row
  }
  return undefined
}

/** Two filled cells, or one above a number where the column of labels has no heading. */
function mayHead(grid: Grid, row: number, column: number): boolean {
  if (filledFrom(grid, row, column) >= 2) return true
  const only = (grid.rows.get(row) ?? []).findIndex((cell, at) => at > column && typeof cell?.value === 'string')
  return only > column && typeof findCell(grid, row + 1, only)?.value === 'number'
}

const filledFrom = (grid: Grid, row: number, column: number): number =>
  (grid.rows.get(row) ?? []).filter((cell, at) => at >= column && cell !== undefined).length

/** Columns end where another table's title stands beside this one, or where the heading has a gap that no merged cell fills. */
function readColumns(grid: Grid, { spec, at }: Titled, heading: number, titles: readonly Titled[]): TableColumn[] {
  const { headingRows = 1, labels = 1 } = spec
  const last = heading + headingRows - 1
  const limit = titles.reduce(
    (least, { at: other }) =>
      other.column > at.column && other.row >= at.row - 1 && other.row <= last ? Math.min(least, other.column) : least,
    Number.POSITIVE_INFINITY,
  )
  const carried: string[] = Array.from({ length: headingRows }, () => '')
  const columns: TableColumn[] = []
  const width = Math.max(...Array.from({ length: headingRows }, (_, n) => grid.rows.get(heading + n)?.length ?? 0))
  let gap = 0
  for (let column = at.column; column < Math.min(width, limit); column++) {
    for (let n = 0; n < headingRows; n++) {
      const text = headingText(grid, heading + n, column)
      if (text === '') continue
      carried[n] = text
      carried.fill('', n + 1)
    }
    const own = headingText(grid, last, column)
    gap = own === '' ? gap + 1 : 0
    if (gap > 2) break
    if (own !== '' && column >= at.column + labels) columns.push({ column, names: [...carried], label: carried.filter(Boolean).join(' ') })
  }
  return columns
}

const namedColumns = ({ spec, at }: Titled): TableColumn[] =>
  (spec.unheaded ?? []).map((name, n) => ({ column: at.column + (spec.labels ?? 1) + n, names: [name], label: name }))

/** A heading may be a date: a serial number that is shown as a month. */
function headingText(grid: Grid, row: number, column: number): string {
  const cell = findCell(grid, row, column)
  if (cell === undefined) return ''
  if (typeof cell.value === 'number') return isDateFormat(cell.format) ? shownValue(cell) : String(cell.value)
  return textAt(grid, row, column)
}

function readRows(
  grid: Grid,
  { spec, at }: Titled,
  heading: number,
  columns: readonly TableColumn[],
  titles: readonly Titled[],
): TableRow[] {
  const { headingRows = 1, labels: labelCount = 1, startsGroup } = spec
  const rows: TableRow[] = []
  const right = columns.at(-1)?.column ?? at.column
  const isFilled = (row: number) =>
    columns.filter(({ column }) => typeof findCell(grid, row, column)?.value === 'number').length * 2 >= columns.length
  // A row that lost its name stands between named ones; one at the end is not of the table.
  const isUnnamed = (row: number) =>
    isFilled(row) && isFilled(row + 1) && textAt(grid, row - 1, at.column) !== '' && textAt(grid, row + 1, at.column) !== ''
  let carried = ''
  let group = ''
  for (let row = heading + headingRows; ; row++) {
    const labels = Array.from({ length: labelCount }, (_, n) => textAt(grid, row, at.column + n))
    const first = labels[0] ?? ''
    const numbers = columns.filter(({ column }) => typeof findCell(grid, row, column)?.value === 'number').length
    const isTitle = titles.some(({ at: other }) => other.row === row && other.column >= at.column && other.column <= right)
    const isBlank = (labels.every((label) => label === '') || (first === '' && labelCount === 1)) && !isUnnamed(row)
    if (isBlank || isTitle || footnote.test(first)) return rows
    if (numbers === 0 && !startsGroup && !hasText(grid, row, columns)) return rows
    if (labelCount > 1 && first === '' && carried !== '') labels[0] = carried
    carried = labels[0] ?? ''
    const isHead = startsGroup !== undefined && first !== '' && (numbers === 0 || startsGroup(plain(first)))
    if (isHead) group = carried
    rows.push({ row, labels, label: labels.filter(Boolean).join(', '), group: startsGroup ? group : carried, isHead })
  }
}

const hasText = (grid: Grid, row: number, columns: readonly TableColumn[]): boolean =>
  columns.some(({ column }) => findCell(grid, row, column) !== undefined)

/** Numbers that stand in no table found. Heading rows of dates and years are part of their tables. */
function countStray(grid: Grid, tables: readonly PublishedTable[]): number {
  const known = new Set<string>()
  for (const { spec, rows, columns, titleAt } of tables) {
    const last = rows.at(-1)?.row ?? titleAt.row
    const right = columns.at(-1)?.column ?? titleAt.column
    for (let row = titleAt.row; row <= last; row++)
      for (let column = titleAt.column; column <= Math.max(right, titleAt.column + (spec.labels ?? 1)); column++)
        known.add(`${row} ${column}`)
  }
  let stray = 0
  for (const [row, cells] of grid.rows)
    for (const [column, cell] of cells.entries()) if (typeof cell?.value === 'number' && !known.has(`${row} ${column}`)) stray++
  return stray
}
