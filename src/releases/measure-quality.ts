import type { DuckDBConnection } from '@duckdb/node-api'
import type { Check, CheckContext } from './checks/check.ts'
import { checkCatalogue } from './checks/check-catalogue.ts'
import { hiddenSql } from './hidden-sql.ts'
import { findLastDay } from './last-day.ts'
import { oddRows } from './odd-rows.ts'
import { rowsOf } from './parts-sql.ts'
import type { CheckQuality, ColumnQuality, ReleaseQuality, TableQuality } from './quality.ts'
import { isMarkSql } from './redaction-sql.ts'
import type { Release, ReleasedTable } from './release.ts'
import { sqlName } from './sql-text.ts'

const examplesShown = 5
const marksShown = 20

async function runCheck(connection: DuckDBConnection, table: ReleasedTable, check: Check, of: number): Promise<CheckQuality> {
  const rows = `with released as (select * from ${rowsOf(table)}) select part, "row" from (${check.sql})`
  const read = await connection.runAndReadAll(
    `select count(*)::double as n, list({part: part, r: "row"} order by part, "row")[:${examplesShown}] as examples from (${rows})`,
  )
  const [found] = read.getRowObjectsJson()
  const examples = Array.isArray(found?.examples) ? found.examples : []
  return {
    id: check.id,
    says: check.says,
    count: Number(found?.n ?? 0),
    of,
    examples: examples.flatMap((example) => {
      if (typeof example !== 'object' || example === null || Array.isArray(example)) return []
      const part = table.parts.find((one) => one.number === Number(example.part))
      return part ? [{ file: part.file, sheet: part.sheet, row: Number(example.r) }] : []
    }),
    sql: check.sql,
  }
}

/** Redaction marks of a text column, counted by its distinct values: whole cells only, so that a statute with a paragraph (b) is none. */
async function marksOf(connection: DuckDBConnection, table: ReleasedTable, column: ColumnQuality): Promise<Partial<ColumnQuality>> {
  if (column.kind !== 'text' || column.redacted === 0 || !table.columns.some((one) => one.name === column.name && one.isInParts)) return {}
  const name = sqlName(column.name)
  const values = `select ${name} as v, count(*)::double as n from ${rowsOf(table)} where ${name} is not null group by 1`
  const read = await connection.runAndReadAll(`select v, n from (${values}) where ${isMarkSql('v')} order by n desc, v`)
  const marks = read.getRowObjectsJS().map(({ v, n }) => ({ mark: String(v), count: Number(n) }))
  return { redacted: marks.reduce((sum, { count }) => sum + count, 0), marks: marks.slice(0, marksShown) }
}

/** How many values of a kept column are replaced because they speak of a subject left out. */
async function hiddenOf(connection: DuckDBConnection, table: ReleasedTable, column: ColumnQuality): Promise<Partial<ColumnQuality>> {
  const hides = table.format.columns.find((one) => one.name === column.name)?.hides
  if (!hides) return {}
  const name = sqlName(column.name)
  const read = await connection.runAndReadAll(
    `select count(*) filter (${hiddenSql(name, hides)} <> ${name})::double as n from ${rowsOf(table)}`,
  )
  return { hidden: Number(read.getRowObjectsJS()[0]?.n ?? 0) }
}

async function measureTable(
  connection: DuckDBConnection,
  table: ReleasedTable,
  read: TableQuality,
  context: Omit<CheckContext, 'table' | 'lastDay'> & { asOf: Temporal.PlainDate | undefined },
): Promise<TableQuality> {
  const last = await findLastDay(connection, table, context.asOf)
  const checks: CheckQuality[] = []
  const notTested: TableQuality['notTested'] = []
  for (const family of checkCatalogue) {
    for (const check of family({ table, odd: context.odd, lastDay: last?.day })) {
      if ('why' in check) notTested.push({ id: check.id, why: check.why })
      else checks.push(await runCheck(connection, table, check, read.rows))
    }
  }
  const columns: ColumnQuality[] = []
  for (const column of read.columns) {
    columns.push({ ...column, ...(await marksOf(connection, table, column)), ...(await hiddenOf(connection, table, column)) })
  }
  return { ...read, ...(last ? { lastDay: last.day, lastDayFrom: last.from } : {}), columns, checks, notTested }
}

/**
 * What was read, and what is odd about it: every check of every table, counted exactly over all its rows.
 * @param how `asOf`: a day after which nothing can have happened; taken from the acts themselves unless given
 */
export async function measureQuality(
  connection: DuckDBConnection,
  release: Release,
  how: { asOf?: Temporal.PlainDate } = {},
): Promise<ReleaseQuality> {
  const odd = await oddRows(connection, release)
  const tables: TableQuality[] = []
  for (const [place, table] of release.tables.entries()) {
    const read = release.quality.tables[place]
    if (read) tables.push(await measureTable(connection, table, read, { odd, asOf: how.asOf }))
  }
  return { ...release.quality, tables }
}
