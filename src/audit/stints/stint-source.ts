import type { DuckDBConnection } from '@duckdb/node-api'
import { Sentence } from '../../kernel/sentence.ts'
import type { DeriveInput, StintColumn, StintPart } from './derive-input.ts'
import { type Footer, readFooter } from './parquet/read-footer.ts'
import { findNumber, findText, type Struct } from './parquet/thrift.ts'
import { writeStruct } from './parquet/write-struct.ts'
import { sqlName, sqlText } from './sql-text.ts'

/** One part, with the number its first row has when rows are counted from 0 through all parts. */
export interface NumberedPart extends StintPart {
  firstRow: number
  footer: Footer
}

/** A column that is in use: some part holds it, and it has values. */
export interface UsedColumn extends StintColumn {
  /** SQL of its cleaned value over the part's own column. */
  cleaned: string
  /** SQL of a value that compares as the cleaned one does, and costs less where days are kept as instants. */
  compared: string
  /** Whether the cleaned value is the released one, so that its bytes can be taken over. */
  asReleased: boolean
}

/** Released parts, opened: what they hold, and how each column is cleaned. */
export interface StintSource {
  parts: readonly NumberedPart[]
  rows: number
  /** By name, in the order of the release. */
  columns: ReadonlyMap<string, UsedColumn>
}

const sqlTypes = { text: 'VARCHAR', number: 'DOUBLE', instant: 'TIMESTAMP', day: 'DATE' } as const

/** Two spellings of the redaction mark that the public pipeline empties; it keeps all others. */
const emptied = ['b(6), b(7)c', 'b(6), b(7)C']

/**
 * Opens the parts and settles how each column is cleaned: the marks `emptied` become null, an instant column
 * without times becomes days, a year a whole number (the public pipeline's rules; releases.md 1.4).
 * @throws Sentence where a part cannot be read or has not the rows it is said to have
 */
export async function openSource({ database, parts, columns }: Pick<DeriveInput, 'database' | 'parts' | 'columns'>): Promise<StintSource> {
  const numbered: NumberedPart[] = []
  let rows = 0
  for (const part of parts) {
    const footer = await readFooter(part.parquet)
    const held = footer.rowGroups.reduce((sum, group) => sum + group.rows, 0)
    if (held !== part.rows) {
      throw new Sentence(`${part.parquet} holds ${held} rows and not ${part.rows}: read ${part.file}, sheet ${part.sheet}, again.`)
    }
    numbered.push({ ...part, firstRow: rows, footer })
    rows += held
  }
  const used = columns.filter(({ name, blank }) => !blank && numbered.some(({ footer }) => footer.schema.has(name)))
  const marked = await findMarked(database.connection, used, numbered)
  return { parts: numbered, rows, columns: new Map(used.map((column) => [column.name, cleanColumn(column, numbered, marked)])) }
}

function cleanColumn(column: StintColumn, parts: readonly NumberedPart[], marked: ReadonlySet<string>): UsedColumn {
  const name = sqlName(column.name)
  const plain = `${name}::${sqlTypes[column.kind]}`
  if (column.kind === 'instant' && column.allMidnight) return { ...column, cleaned: `${name}::DATE`, compared: plain, asReleased: false }
  if (column.name === 'birth_year') return { ...column, cleaned: `${name}::INTEGER`, compared: `${name}::INTEGER`, asReleased: false }
  if (marked.has(column.name)) {
    const cleaned = `case when ${name} not in (${emptied.map(sqlText).join(', ')}) then ${name} end`
    return { ...column, cleaned, compared: cleaned, asReleased: false }
  }
  return { ...column, cleaned: plain, compared: plain, asReleased: isAlike(column, parts) }
}

/** Which text columns hold one of the marks `emptied`. Columns whose footers rule it out are not read. */
async function findMarked(connection: DuckDBConnection, columns: readonly StintColumn[], parts: readonly NumberedPart[]): Promise<Set<string>> {
  const marked = new Set<string>()
  for (const part of parts) {
    const open = columns.filter(({ name, kind }) => kind === 'text' && !marked.has(name) && emptied.some((mark) => mayHold(mark, name, [part])))
    if (open.length === 0) continue
    const counts = open.map(({ name }) => `coalesce(bool_or(${sqlName(name)} in (${emptied.map(sqlText).join(', ')})), false)`)
    const found = await connection.runAndReadAll(`select ${counts.join(', ')} from read_parquet(${sqlText(part.parquet)})`)
    for (const [place, { name }] of open.entries()) if (found.getRows()[0]?.[place] === true) marked.add(name)
  }
  return marked
}

const physicalTypes = { text: 6, number: 5, instant: 2, day: 1 } as const

/** Whether all parts hold the column in the same way, and in the one its kind is written in. */
function isAlike({ name, kind }: StintColumn, parts: readonly NumberedPart[]): boolean {
  const elements = parts.map(({ footer }) => footer.schema.get(name))
  const seen = new Set(elements.map((element) => element && Buffer.from(writeStruct(element)).toString('latin1')))
  const [first] = elements
  return first !== undefined && seen.size === 1 && findNumber(first, 1) === physicalTypes[kind]
}

/** False only where the footers' smallest and largest values leave no room for the text. */
function mayHold(text: string, column: string, parts: readonly NumberedPart[]): boolean {
  return parts.some(({ footer }) =>
    footer.rowGroups.some((group) => {
      const chunk = group.chunks.get(column)
      const statistics = chunk?.meta.fields.get(12)
      if (!chunk) return false
      return statistics?.kind !== 'struct' || !isOutside(text, statistics)
    }),
  )
}

function isOutside(text: string, statistics: Struct): boolean {
  const largest = findText(statistics, 5)
  const smallest = findText(statistics, 6)
  return (largest !== undefined && largest < text) || (smallest !== undefined && smallest > text)
}

/**
 * The rows of all parts as one relation.
 * @param select for each part, the SQL of what to take; `null` stands for a column the part lacks
 */
export function unionParts(source: StintSource, select: (part: NumberedPart) => string): string {
  return source.parts.map((part) => `select ${select(part)} from read_parquet(${sqlText(part.parquet)})`).join('\nunion all ')
}

/** Row number through all parts, from 0: the one integer by which a row is known while it is worked on. */
export const rowNumber = (part: NumberedPart) => `(${part.firstRow} + file_row_number)::INTEGER`

/** The value of a column in one part, cleaned or only to be compared; null where the part or the release lacks it. */
export function valueOf(source: StintSource, part: NumberedPart, name: string, as: 'cleaned' | 'compared' = 'cleaned'): string {
  const column = source.columns.get(name)
  if (!column) return 'null'
  return part.footer.schema.has(name) ? column[as] : `null::${typeOf(column)}`
}

/** SQL type of a column's cleaned values; of a column the release lacks, text. */
export function sqlTypeOf(source: StintSource, name: string): string {
  const column = source.columns.get(name)
  return column ? typeOf(column) : 'VARCHAR'
}

function typeOf(column: StintColumn): string {
  if (column.name === 'birth_year') return 'INTEGER'
  return column.kind === 'instant' && column.allMidnight ? 'DATE' : sqlTypes[column.kind]
}
