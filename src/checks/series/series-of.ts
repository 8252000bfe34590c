import { rowKey, sameLabel, tableKey } from '../editions/table-key.ts'
import { addressOf, numberIn, type PublishedTable, plain, shownAt, type TableColumn, type TableRow } from '../tables/table.ts'
import type { Edition } from '../workbook/edition.ts'
import { monthOfColumn } from '../workbook/month-of-column.ts'

/** One number of a series as one edition prints it. */
export interface SeriesValue {
  file: string
  sheet: string
  cell: string
  value: number
  shown: string
}

/** A moment of a series and what each edition prints for it. */
export interface SeriesPoint {
  /** `2025`, `2025-10`, `2025-10 mid`: sorts as time does. */
  at: string
  values: readonly SeriesValue[]
}

/** A row of a table followed through months or years and through editions. */
export interface Series {
  id: string
  /** What the table is, and which row of it. */
  table: string
  tableEs: string
  row: string
  /** Which kind of table, to list series by. */
  kind: string
  points: readonly SeriesPoint[]
}

interface Placed {
  id: string
  table: string
  tableEs: string
  row: string
  kind: string
  at: string
  value: SeriesValue
}

/** A series with fewer points than this is none. */
const fewest = 3

/** Every series that the editions hold, each with what every edition prints of it. */
export function seriesOf(editions: readonly Edition[]): Series[] {
  const placed = editions.flatMap((edition) => edition.tables.flatMap((table) => placesOf(edition, table)))
  return [...Map.groupBy(placed, ({ id }) => id).values()].flatMap((all) => {
    const [first] = all
    const points = [...Map.groupBy(all, ({ at }) => at)].map(([at, same]) => ({ at, values: same.map(({ value }) => value) }))
    if (!first || points.length < fewest) return []
    const { id, table, tableEs, row, kind } = first
    return [{ id, table, tableEs, row, kind, points: points.toSorted((one, other) => one.at.localeCompare(other.at)) }]
  })
}

function placesOf(edition: Edition, table: PublishedTable): Placed[] {
  const seen = new Set<string>()
  return table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const at = momentOf(edition, row, column)
      const value = numberIn(table, row, column)
      if (at === undefined || value === undefined) return []
      const placed = placeOf(edition, table, { row, column, at, value })
      // A heading printed twice names two months: only the first is what it says.
      if (seen.has(`${placed.id} ${at}`)) return []
      seen.add(`${placed.id} ${at}`)
      return [placed]
    }),
  )
}

interface Cell {
  row: TableRow
  column: TableColumn
  at: string
  value: number
}

function placeOf({ workbook, fiscalYear }: Edition, table: PublishedTable, { row, column, at, value }: Cell): Placed {
  const isYearRow = yearIn(row.labels) !== undefined
  const hasMonths = at.includes('-')
  const title = table.title.replace(/\s+FY.*$/, '')
  const says = table.spec.id === 'semiannual' ? { en: title, es: title } : table.spec.says
  const key = table.spec.id === 'semiannual' ? tableKey(table, fiscalYear) : table.spec.id
  const which = isYearRow
    ? row.labels.filter((label) => yearIn([label]) === undefined).join(', ') || (hasMonths ? 'All' : column.label)
    : sayRow(row)
  return {
    id: slug(`${key} ${isYearRow ? sameLabel(which) : rowKey(row)}`),
    table: says.en,
    tableEs: says.es,
    row: which,
    kind: table.spec.id,
    at,
    value: { file: workbook.file, sheet: table.grid.name, cell: addressOf(row, column), value, shown: shownAt(table, row, column) },
  }
}

const sayRow = ({ group, label, isHead }: TableRow): string =>
  group === '' || isHead || label.startsWith(group) ? label : `${group}: ${label}`

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 120)

const yearIn = (labels: readonly string[]): number | undefined => {
  const [, digits] = labels.map((label) => /^fy ?(20\d\d)$/.exec(plain(label))).find((match) => match !== null) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/** The moment of a cell: its month, with the half where the column has one; else the year in its row or column. */
function momentOf({ fiscalYear, dataOn }: Edition, { labels }: TableRow, column: TableColumn): string | undefined {
  const year = yearIn(labels)
  const month = monthOfColumn(column, year ?? fiscalYear)
  if (month) {
    const isToCome = dataOn !== undefined && Temporal.PlainYearMonth.compare(month, dataOn.toPlainYearMonth()) > 0
    const half = plain(column.names.at(-1) ?? '')
    return isToCome ? undefined : half === 'mid' || half === 'end' ? `${month} ${half === 'mid' ? '1 mid' : '2 end'}` : month.toString()
  }
  const own = yearIn(column.names)
  if (own !== undefined) return String(own)
  return year !== undefined && plain(column.label) !== 'fy overall' && !/total/.test(plain(column.label)) ? String(year) : undefined
}
