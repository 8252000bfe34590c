import type { DuckDBConnection } from '@duckdb/node-api'
import type { FoundColumn } from './find-header.ts'
import type { ColumnKind, Format } from './formats/format.ts'
import { plainHeader } from './header-text.ts'
import { isRead } from './plan-columns.ts'
import type { ColumnQuality, ReleaseQuality, SheetQuality, TableQuality } from './quality.ts'
import type { ReadSource } from './read-source.ts'
import type { Release, ReleasedColumn, ReleasedPart, ReleasedTable } from './release.ts'
import { sqlName, sqlText } from './sql-text.ts'
import type { ColumnRead } from './xlsx/contract.ts'

const notesShown = 20
const examplesShown = 20
/** A column with more distinct values than this is not blank, whatever they are. */
const fewValues = 50

/** One column of one source, and what reading it found. */
interface ColumnOfSource {
  source: ReadSource
  column: FoundColumn
  read: ColumnRead
}

function sheetQuality({ source, read, shortRows }: ReadSource): SheetQuality {
  const { header, place } = source
  const csv = place.container === 'csv' ? { encoding: place.table.encoding.encoding, delimiter: place.table.delimiter } : {}
  const spellings = header.columns.flatMap((column) => {
    const usual = header.format.columns.find((known) => known.name === column.name)?.aliases[0]
    const isUsual = !column.isKnown || usual === undefined || [usual, column.name].map(plainHeader).includes(plainHeader(column.header))
    return isUsual ? [] : [{ header: column.header, column: column.name, usual }]
  })
  return {
    file: source.file,
    sheet: source.sheet,
    container: place.container,
    ...csv,
    release: source.release,
    table: header.format.table,
    format: header.format.id,
    title: source.title,
    headerRow: header.row,
    rows: read.rows,
    blankRows: read.blankRows,
    shortRows,
    noteCount: read.noteCount,
    notes: read.notes.slice(0, notesShown),
    unknownColumns: header.columns.filter((column) => !column.isKnown).map((column) => column.header),
    missingColumns: [...header.missing],
    spellings,
  }
}

function limits(reads: readonly ColumnRead[], kind: ColumnKind): Pick<ColumnQuality, 'smallest' | 'largest'> {
  if (kind === 'text') return {}
  const order = (a: string, b: string) => (kind === 'number' ? Number(a) - Number(b) : a < b ? -1 : a > b ? 1 : 0)
  const smallest = reads.flatMap((read) => read.smallest ?? []).sort(order)[0]
  const largest = reads
    .flatMap((read) => read.largest ?? [])
    .sort(order)
    .at(-1)
  return { ...(smallest === undefined ? {} : { smallest }), ...(largest === undefined ? {} : { largest }) }
}

function columnQuality(uses: readonly ColumnOfSource[], kind: ColumnKind): ColumnQuality {
  const [first] = uses
  if (!first) throw new Error('a column has at least one use')
  const sum = (of: (use: ColumnOfSource) => number) => uses.reduce((total, use) => total + of(use), 0)
  const distinct = uses.length === 1 ? first.read.distinctCount : undefined
  return {
    name: first.column.name,
    kind,
    sources: [...new Set(uses.map(({ column }) => column.header))],
    isKnown: first.column.isKnown,
    ...(first.column.leftOut ? { leftOut: first.column.leftOut } : {}),
    filled: sum(({ read }) => read.filled),
    empty: sum(({ source, read }) => source.read.rows - read.filled),
    redacted: sum(({ read }) => read.redacted),
    marks: [],
    hidden: 0,
    unreadable: sum(({ read }) => read.unreadable),
    examples: uses
      .flatMap(({ source, read }) =>
        read.unreadableExamples.map((example) => ({ file: source.source.file, sheet: source.source.sheet, ...example })),
      )
      .slice(0, examplesShown),
    ...(distinct === undefined ? {} : { distinct }),
    ...limits(
      uses.map(({ read }) => read),
      kind,
    ),
  }
}

/** Whether every value of a text column is "NA" or holds a redaction mark: the public pipeline's test, over its few distinct values. */
async function holdsNothing(connection: DuckDBConnection, read: ColumnRead, out: string): Promise<boolean> {
  if (read.filled === read.redacted) return true
  if (read.kind !== 'text' || read.distinctCount === undefined || read.distinctCount > fewValues) return false
  if (read.redacted === 0 && read.distinctCount > 1) return false
  const name = sqlName(read.name)
  const sql = `select count(*)::integer as n from (select distinct ${name} as v from read_parquet(${sqlText(out)}) where ${name} is not null) where not (v = 'NA' or regexp_matches(v, '\\(b\\)|b\\([0-9]\\)', 'i'))`
  const counted = await connection.runAndReadAll(sql)
  return counted.getRowObjectsJS()[0]?.n === 0
}

async function releasedColumn(connection: DuckDBConnection, uses: readonly ColumnOfSource[], kind: ColumnKind): Promise<ReleasedColumn> {
  let blank = true
  for (const { source, read } of uses) {
    const isTyped = read.kind !== 'text' && read.kind !== 'count-only'
    blank = isTyped ? read.filled === read.redacted + read.unreadable : await holdsNothing(connection, read, source.read.out)
    if (!blank) break
  }
  const valued = uses.filter(({ read }) => read.smallest !== undefined)
  const [first] = uses
  return {
    name: first?.column.name ?? '',
    kind,
    leftOut: first?.column.leftOut !== undefined,
    isInParts: uses.some(({ source, column }) => isRead(source.source.header, column)),
    blank,
    allMidnight: kind === 'instant' && valued.length > 0 && valued.every(({ read }) => read.isAllMidnight),
    sources: [...new Set(uses.map(({ column }) => column.header))],
  }
}

/** The columns of all sources of a format, in the layout's order, then the unknown ones as they come. */
function usesByName(format: Format, read: readonly ReadSource[]): Map<string, ColumnOfSource[]> {
  const uses = new Map<string, ColumnOfSource[]>(format.columns.map((column) => [column.name, []]))
  for (const source of read) {
    for (const [place, column] of source.source.header.columns.entries()) {
      const found = source.read.columns[place]
      if (found) uses.set(column.name, [...(uses.get(column.name) ?? []), { source, column, read: found }])
    }
  }
  return new Map([...uses].filter(([, list]) => list.length > 0))
}

const partOf = ({ source, number, read }: ReadSource): ReleasedPart => ({
  number,
  parquet: read.out,
  file: source.file,
  sheet: source.sheet,
  rows: read.rows,
  release: source.release,
})

async function assembleTable(
  connection: DuckDBConnection,
  format: Format,
  read: readonly ReadSource[],
): Promise<{ table: ReleasedTable; quality: TableQuality }> {
  const columns: ReleasedColumn[] = []
  const qualities: ColumnQuality[] = []
  for (const uses of usesByName(format, read).values()) {
    const kind = uses[0]?.column.kind ?? 'text'
    columns.push(await releasedColumn(connection, uses, kind))
    qualities.push(columnQuality(uses, kind))
  }
  const parts = read.map(partOf)
  const rows = parts.reduce((sum, part) => sum + part.rows, 0)
  const { id, table, title, notes } = format
  return {
    table: { format, table, parts, columns },
    quality: { table, format: id, title, rows, columns: qualities, checks: [], notTested: [], notes: [...notes] },
  }
}

/** Puts sources of the same layout together into tables, with what the reading found. */
export async function assembleRelease(
  connection: DuckDBConnection,
  read: readonly ReadSource[],
  notTables: ReleaseQuality['notTables'],
): Promise<Release> {
  const formats = [...new Set(read.map(({ source }) => source.header.format))]
  const tables: ReleasedTable[] = []
  const qualities: TableQuality[] = []
  for (const format of formats) {
    const { table, quality } = await assembleTable(
      connection,
      format,
      read.filter(({ source }) => source.header.format === format),
    )
    tables.push(table)
    qualities.push(quality)
  }
  return { tables, notTables, quality: { sheets: read.map(sheetQuality), tables: qualities, notTables } }
}
