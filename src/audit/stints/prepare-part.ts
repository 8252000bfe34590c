import { closeSync, openSync, readSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Sentence } from '../../kernel/sentence.ts'
import { isReadable } from '../parquet/read-cells.ts'
import { type Chunk, type Footer, readFooter } from '../parquet/read-footer.ts'
import { findNumber, findStruct, type Struct } from '../parquet/thrift.ts'
import type { StintColumn, StintPart } from './derive-input.ts'
import { sqlName, sqlText } from './sql-text.ts'

const sqlTypes = { text: 'VARCHAR', number: 'DOUBLE', instant: 'TIMESTAMP', day: 'DATE' } as const
const physicalTypes = { text: 6, number: 5, instant: 2, day: 1 } as const

/** Two spellings of the redaction mark that the public pipeline empties; it keeps all others (releases.md 1.4). */
const emptied = ['b(6), b(7)c', 'b(6), b(7)C']

/**
 * Makes sure that a part can be worked on: it holds `row` and every one of `columns`, plainly and uncompressed, and none of the marks that are
 * to be emptied. A part that does not is written anew to `out`.
 * @param footer of the part
 * @returns the footer of the part to work on, whose `path` tells which it is
 * @throws Sentence where the part has not the rows it is said to have
 */
export async function preparePart(
  connection: DuckDBConnection,
  part: StintPart,
  footer: Footer,
  columns: readonly StintColumn[],
  out: string,
): Promise<Footer> {
  const held = footer.rowGroups.reduce((sum, group) => sum + group.rows, 0)
  if (held !== part.rows) {
    throw new Sentence(
      `${part.file}, sheet ${part.sheet}: ${part.parquet} holds ${held} rows and not ${part.rows}. Read the release again.`,
    )
  }
  if (!footer.schema.has('row'))
    throw new Sentence(`${part.parquet} has no column row, so its rows cannot be named. Read the release again.`)
  const marked = await findMarked(connection, footer, columns)
  if (marked.size === 0 && isPlain(footer, columns)) return footer
  const values = columns.map(({ name, kind }) => {
    const type = sqlTypes[kind]
    if (!footer.schema.has(name)) return `null::${type} as ${sqlName(name)}`
    const mended = marked.has(name) ? `case when ${sqlName(name)} not in (${marks}) then ${sqlName(name)} end` : sqlName(name)
    return `${mended}::${type} as ${sqlName(name)}`
  })
  await connection.run(`copy (select "row"::INTEGER as "row", ${values.join(', ')} from read_parquet(${sqlText(footer.path)}) order by file_row_number)
    to ${sqlText(out)} (format parquet, compression uncompressed, row_group_size 122880)`)
  return readFooter(out)
}

const marks = emptied.map(sqlText).join(', ')

/** Whether a part holds every column in the way `readCells` reads, in the type of its kind. */
function isPlain(footer: Footer, columns: readonly StintColumn[]): boolean {
  const names = ['row', ...columns.map(({ name }) => name)]
  const areRead = footer.rowGroups.every(({ chunks }) =>
    names.every((name) => {
      const chunk = chunks.get(name)
      return chunk !== undefined && isReadable(chunk)
    }),
  )
  return (
    areRead &&
    columns.every(({ name, kind }) => {
      const element = footer.schema.get(name)
      return element !== undefined && findNumber(element, 1) === physicalTypes[kind] && (kind !== 'instant' || isMicros(element))
    })
  )
}

/** Whether an instant is kept in microseconds: said in the older way (converted type 10) or the newer (logical type 8, unit 2). */
function isMicros(element: Struct): boolean {
  const logical = findStruct(element, 10)
  const unit = logical && findStruct(findStruct(logical, 8) ?? logical, 2)
  return findNumber(element, 6) === 10 || unit?.fields.has(2) === true
}

/** Which text columns hold one of the marks to be emptied. Columns are read only where their bytes leave room for it. */
async function findMarked(connection: DuckDBConnection, footer: Footer, columns: readonly StintColumn[]): Promise<Set<string>> {
  const texts = columns.filter(({ name, kind }) => kind === 'text' && footer.schema.has(name)).map(({ name }) => name)
  const open = listMayHoldMark(footer, texts)
  if (open.length === 0) return new Set()
  const found = await connection.runAndReadAll(
    `select ${open.map((name) => `coalesce(bool_or(${sqlName(name)} in (${marks})), false)`).join(', ')} from read_parquet(${sqlText(footer.path)})`,
  )
  const [row] = found.getRows()
  return new Set(open.filter((_, place) => row?.[place] === true))
}

/** The columns whose dictionary, or whose pages where they have none, hold the bytes that all marks begin with; or that we cannot look into. */
function listMayHoldMark(footer: Footer, names: readonly string[]): string[] {
  // Hundreds of short reads: to wait for each in turn takes ten times as long as the reading.
  const file = openSync(footer.path, 'r')
  let room = Buffer.alloc(0)
  const holds = (chunk: Chunk) => {
    if (!isReadable(chunk)) return true
    const hasDictionary = findNumber(chunk.meta, 11) !== undefined
    const length = hasDictionary ? (findNumber(chunk.meta, 9) ?? 0) - chunk.start : chunk.length
    if (length > room.length) room = Buffer.allocUnsafe(2 * length)
    const bytes = room.subarray(0, Math.max(length, 0))
    readSync(file, bytes, 0, bytes.length, chunk.start)
    return bytes.includes('b(6), b(7)')
  }
  try {
    return names.filter((name) =>
      footer.rowGroups.some(({ chunks }) => {
        const chunk = chunks.get(name)
        return chunk !== undefined && holds(chunk)
      }),
    )
  } finally {
    closeSync(file)
  }
}
