import { join } from 'node:path'
import { type Footer, readFooter } from '../parquet/read-footer.ts'
import type { DeriveInput, StintColumn, StintPart } from './derive-input.ts'
import { preparePart } from './prepare-part.ts'
import { sqlName, sqlText } from './sql-text.ts'

/** One part, with the number its first row has when rows are counted from 0 through all parts. */
export interface NumberedPart extends StintPart {
  firstRow: number
  footer: Footer
}

/** Released parts, opened. All hold the same columns in the same way: `row`, and those in `columns`. */
export interface StintSource {
  parts: readonly NumberedPart[]
  rows: number
  /** The columns in use, by name, in the order of the release: some part holds them, and they have values. */
  columns: ReadonlyMap<string, StintColumn>
}

/**
 * Opens the parts. One that cannot be worked on as it is is written anew first (`preparePart`).
 * @param workDir folder for such parts; they must stay until stints and stays are written
 * @throws Sentence where a part cannot be read or has not the rows it is said to have
 */
export async function openSource(input: DeriveInput, workDir: string): Promise<StintSource> {
  const footers = await Promise.all(input.parts.map(({ parquet }) => readFooter(parquet)))
  const held = new Set(footers.flatMap(({ schema }) => [...schema.keys()]))
  const columns = input.columns.filter(({ name, blank }) => !blank && held.has(name)).map(asMoment)
  const parts: NumberedPart[] = []
  let firstRow = 0
  for (const [place, part] of input.parts.entries()) {
    const released = footers[place]
    if (!released || part.rows === 0) continue
    const footer = await preparePart(input.database.connection, part, released, columns, join(workDir, `part-${place}.parquet`))
    parts.push({ ...part, parquet: footer.path, firstRow, footer })
    firstRow += part.rows
  }
  return { parts, rows: firstRow, columns: new Map(columns.map((column) => [column.name, column])) }
}

/** What stints are ordered and named by is an instant, also where a release gives days. */
const moments = new Set(['stay_book_in_date_time', 'book_in_date_time', 'book_out_date_time'])
const asMoment = (column: StintColumn): StintColumn =>
  moments.has(column.name) && column.kind === 'day' ? { ...column, kind: 'instant', allMidnight: true } : column

/** SQL of the rows of all parts: `rid`, the row's number through all parts from 0, and the columns named; null where the release lacks one. */
export function releasedRows(source: StintSource, names: readonly string[]): string {
  const columns = names.map((name) => `, ${releasedValue(source, name)} as ${sqlName(name)}`).join('')
  const rows = (part: NumberedPart) =>
    `select (${part.firstRow} + file_row_number)::INTEGER as rid${columns} from read_parquet(${sqlText(part.parquet)})`
  return source.parts.map(rows).join('\nunion all ')
}

const releasedValue = (source: StintSource, name: string): string => {
  if (source.columns.has(name)) return sqlName(name)
  return name.endsWith('_date_time') ? 'null::TIMESTAMP' : 'null::VARCHAR'
}

/** The type a column is written in: instants without times are days and years are whole numbers, as in the public pipeline. */
export function writtenType(column: StintColumn): 'VARCHAR' | 'DOUBLE' | 'TIMESTAMP' | 'DATE' | 'INTEGER' {
  if (column.name === 'birth_year') return 'INTEGER'
  if (column.kind === 'instant') return column.allMidnight ? 'DATE' : 'TIMESTAMP'
  return ({ text: 'VARCHAR', number: 'DOUBLE', day: 'DATE' } as const)[column.kind]
}
