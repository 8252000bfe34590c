import { rename } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnKind } from './formats/format.ts'
import { isMarkSql } from './redaction-sql.ts'
import { sqlName, sqlText } from './sql-text.ts'
import { boundedSql, cellSql, printSql, readSql } from './value-sql.ts'
import type { ColumnRead } from './xlsx/contract.ts'

/** A column of text to be read as its kind; of `count-only` nothing is written. */
export interface TextColumn {
  /** SQL name of the column in the source. */
  source: string
  name: string
  kind: ColumnKind | 'count-only'
}

const examplesKept = 20
const distinctKept = 10_000

const kindOf = (column: TextColumn): ColumnKind => (column.kind === 'count-only' ? 'text' : column.kind)

/** The relation with, of each column by its place n, the text of the cell as `t_n` and what is read of it as `v_n`. */
function readRelation(from: string, columns: readonly TextColumn[]): string {
  const each = (sql: (column: TextColumn, n: number) => string) => columns.map((column, n) => `, ${sql(column, n)}`).join('')
  const texts = each((column, n) => `nullif(${cellSql(`cast(${sqlName(column.source)} as varchar)`)}, 'NA') as t_${n}`)
  const reads = each((column, n) => `t_${n}, ${readSql(`t_${n}`, kindOf(column))} as r_${n}`)
  const values = each((column, n) => `t_${n}, ${boundedSql(`r_${n}`, kindOf(column))} as v_${n}`)
  return `(select "row"${values} from (select "row"${reads} from (select "row"${texts} from ${from})))`
}

async function firstRow(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>> {
  const read = await connection.runAndReadAll(sql)
  return read.getRowObjectsJS()[0] ?? {}
}

/** Statistics of a text column, over the file written; `n` marks its place in the names of the answer. */
function textMeasures(column: TextColumn, n: number): string[] {
  const text = sqlName(column.name)
  return [
    `count(${text}) as filled_${n}`,
    `count(*) filter (${isMarkSql(text)}) as redacted_${n}`,
    `approx_count_distinct(${text}) as distinct_${n}`,
  ]
}

/** Statistics of another column, over the texts it was read from. */
function otherMeasures(column: TextColumn, n: number): string[] {
  const [text, value] = [`t_${n}`, `v_${n}`]
  const filled = `count(${text}) as filled_${n}`
  if (column.kind === 'count-only') return [filled, `count(*) filter (${isMarkSql(text)}) as redacted_${n}`]
  const list = [
    filled,
    `count(*) filter (${text} is not null and ${value} is null and ${isMarkSql(text)}) as redacted_${n}`,
    `count(${value}) as read_${n}`,
    `${printSql(`min(${value})`, kindOf(column))} as smallest_${n}`,
    `${printSql(`max(${value})`, kindOf(column))} as largest_${n}`,
  ]
  if (column.kind === 'instant') list.push(`count(*) filter (cast(${value} as time) <> time '00:00:00') as timed_${n}`)
  return list
}

async function examplesOf(connection: DuckDBConnection, read: string, n: number): Promise<ColumnRead['unreadableExamples']> {
  const [text, value] = [`t_${n}`, `v_${n}`]
  const sql = `select "row", ${text} as raw from ${read} where ${text} is not null and ${value} is null and not ${isMarkSql(text)} order by "row" limit ${examplesKept}`
  const found = await connection.runAndReadAll(sql)
  return found.getRowObjectsJS().map(({ row, raw }) => ({ row: Number(row), raw: String(raw) }))
}

/** What was counted of a column, but for examples. */
function columnRead({ name, kind }: TextColumn, n: number, counts: Readonly<Record<string, unknown>>): ColumnRead {
  const count = (what: string) => Number(counts[`${what}_${n}`] ?? 0)
  const isTyped = kind !== 'text' && kind !== 'count-only'
  const [smallest, largest, exact] = ['smallest', 'largest', 'exact'].map((what) => counts[`${what}_${n}`])
  return {
    name,
    kind,
    filled: count('filled'),
    redacted: count('redacted'),
    unreadable: isTyped ? count('filled') - count('read') - count('redacted') : 0,
    unreadableExamples: [],
    isAllMidnight: kind === 'instant' && count('read') > 0 && count('timed') === 0,
    ...(typeof smallest === 'string' ? { smallest } : {}),
    ...(typeof largest === 'string' ? { largest } : {}),
    ...(exact === undefined ? {} : { distinctCount: Number(exact) }),
  }
}

/**
 * Reads a relation of texts into a typed Parquet file, with the statistics of each column: the same as of a sheet.
 * @param from SQL of the relation; it has a column `row`, the true row
 * @throws what DuckDB throws where the relation cannot be read
 */
export async function typedParquet(
  connection: DuckDBConnection,
  from: string,
  columns: readonly TextColumn[],
  out: string,
): Promise<ColumnRead[]> {
  const relation = readRelation(from, columns)
  const kept = columns.flatMap((column, n) => (column.kind === 'count-only' ? [] : [`v_${n} as ${sqlName(column.name)}`]))
  const selected = ['cast("row" as integer) as "row"', ...kept]
  await connection.run(
    `copy (select ${selected.join(', ')} from ${relation}) to ${sqlText(`${out}.part`)} (format parquet, compression snappy)`,
  )
  await rename(`${out}.part`, out)
  const written = `read_parquet(${sqlText(out)})`
  const ofTexts = columns.flatMap((column, n) => (column.kind === 'text' ? textMeasures(column, n) : []))
  const ofOthers = columns.flatMap((column, n) => (column.kind === 'text' ? [] : otherMeasures(column, n)))
  const counts: Record<string, unknown> = {}
  if (ofTexts.length > 0) Object.assign(counts, await firstRow(connection, `select ${ofTexts.join(', ')} from ${written}`))
  if (ofOthers.length > 0) Object.assign(counts, await firstRow(connection, `select ${ofOthers.join(', ')} from ${relation}`))
  const few = columns.flatMap((column, n) => (column.kind === 'text' && Number(counts[`distinct_${n}`]) <= distinctKept / 2 ? [n] : []))
  const exact = few.map((n) => `count(distinct ${sqlName(columns[n]?.name ?? '')}) as exact_${n}`)
  if (exact.length > 0) Object.assign(counts, await firstRow(connection, `select ${exact.join(', ')} from ${written}`))
  const read: ColumnRead[] = []
  for (const [n, column] of columns.entries()) {
    const one = columnRead(column, n, counts)
    if (one.unreadable > 0) one.unreadableExamples = await examplesOf(connection, relation, n)
    read.push(one)
  }
  return read
}
