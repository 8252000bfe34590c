import { rename } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { ColumnKind } from './formats/format.ts'
import { isMarkSql } from './redaction-sql.ts'
import { sqlName, sqlText } from './sql-text.ts'
import { cellSql, printSql, valueSql } from './value-sql.ts'
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

const textOf = (column: TextColumn): string => `nullif(${cellSql(`cast(${sqlName(column.source)} as varchar)`)}, 'NA')`
const kindOf = (column: TextColumn): ColumnKind => (column.kind === 'count-only' ? 'text' : column.kind)
const readAs = (column: TextColumn): string => valueSql(textOf(column), kindOf(column))

async function firstRow(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>> {
  const read = await connection.runAndReadAll(sql)
  return read.getRowObjectsJS()[0] ?? {}
}

/** Statistics of one column; `n` marks its place in the names of the answer. */
function measures(column: TextColumn, n: number): string[] {
  const [text, value] = [textOf(column), readAs(column)]
  const list = [`count(${text}) as filled_${n}`]
  if (column.kind === 'count-only' || column.kind === 'text') {
    list.push(`count(*) filter (${isMarkSql(text)}) as redacted_${n}`)
    if (column.kind === 'text') list.push(`approx_count_distinct(${text}) as distinct_${n}`)
    return list
  }
  list.push(
    `count(*) filter (${text} is not null and ${value} is null and ${isMarkSql(text)}) as redacted_${n}`,
    `count(${value}) as read_${n}`,
    `${printSql(`min(${value})`, column.kind)} as smallest_${n}`,
    `${printSql(`max(${value})`, column.kind)} as largest_${n}`,
  )
  if (column.kind === 'instant') list.push(`count(*) filter (cast(${value} as time) <> time '00:00:00') as timed_${n}`)
  return list
}

async function examplesOf(connection: DuckDBConnection, from: string, column: TextColumn): Promise<ColumnRead['unreadableExamples']> {
  const text = textOf(column)
  const sql = `select "row", ${text} as raw from ${from} where ${text} is not null and ${readAs(column)} is null and not ${isMarkSql(text)} order by "row" limit ${examplesKept}`
  const read = await connection.runAndReadAll(sql)
  return read.getRowObjectsJS().map(({ row, raw }) => ({ row: Number(row), raw: String(raw) }))
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
  const written = columns.filter((column) => column.kind !== 'count-only')
  const selected = ['cast("row" as integer) as "row"', ...written.map((column) => `${readAs(column)} as ${sqlName(column.name)}`)]
  await connection.run(
    `copy (select ${selected.join(', ')} from ${from}) to ${sqlText(`${out}.part`)} (format parquet, compression snappy)`,
  )
  await rename(`${out}.part`, out)
  const counts = columns.length === 0 ? {} : await firstRow(connection, `select ${columns.flatMap(measures).join(', ')} from ${from}`)
  const read: ColumnRead[] = []
  for (const [n, column] of columns.entries()) {
    const count = (what: string) => Number(counts[`${what}_${n}`] ?? 0)
    const isTyped = column.kind !== 'text' && column.kind !== 'count-only'
    const unreadable = isTyped ? count('filled') - count('read') - count('redacted') : 0
    const one: ColumnRead = {
      name: column.name,
      kind: column.kind,
      filled: count('filled'),
      redacted: count('redacted'),
      unreadable,
      unreadableExamples: unreadable > 0 ? await examplesOf(connection, from, column) : [],
      isAllMidnight: column.kind === 'instant' && count('read') > 0 && count('timed') === 0,
    }
    const smallest = counts[`smallest_${n}`]
    const largest = counts[`largest_${n}`]
    if (typeof smallest === 'string') one.smallest = smallest
    if (typeof largest === 'string') one.largest = largest
    if (column.kind === 'text' && count('distinct') <= distinctKept / 2) {
      const exact = await firstRow(connection, `select count(distinct ${sqlName(column.name)}) as n from read_parquet(${sqlText(out)})`)
      one.distinctCount = Number(exact.n)
    }
    read.push(one)
  }
  return read
}
