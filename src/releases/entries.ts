import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { type EntryContext, entriesSql } from './entry-sql.ts'
import { flagTableSql } from './flag-sql.ts'
import { hiddenSql } from './hidden-sql.ts'
import { findLastDay } from './last-day.ts'
import { oddRows } from './odd-rows.ts'
import { rowsOf } from './parts-sql.ts'
import type { Release, ReleasedTable } from './release.ts'
import { sqlName, sqlText } from './sql-text.ts'

export interface HowToWrite {
  /** A day after which nothing can have happened; taken from the acts themselves unless given. */
  asOf?: Temporal.PlainDate
}

const entryColumns =
  'entry_id, act, source_table, person_id, occurred_at, occurred_on, facility_code, facility, area, state, program, citizenship_country, gender, birth_year, outcome, flags, release, file, sheet, "row"'

async function copy(connection: DuckDBConnection, select: string, out: string): Promise<void> {
  await connection.run(`copy (${select}) to ${sqlText(`${out}.partial`)} (format parquet, compression zstd, compression_level 1)`)
  await rename(`${out}.partial`, out)
}

async function contextOf(connection: DuckDBConnection, release: Release, table: ReleasedTable, how: HowToWrite): Promise<EntryContext> {
  const read = release.quality.tables[release.tables.indexOf(table)]
  const marked = read?.columns.filter((column) => column.kind === 'text' && column.redacted > 0).map((column) => column.name) ?? []
  const last = await findLastDay(connection, table, how.asOf)
  return {
    odd: await oddRows(connection, release),
    faults: release.faults === undefined ? undefined : `read_parquet(${sqlText(release.faults)})`,
    lastDay: last?.day,
    marked: new Set(marked),
  }
}

/**
 * Writes `entries.parquet`: one row for each act a released row tells of (docs/outputs.md). No column left out is in it.
 * @returns its path
 */
export async function writeEntries(connection: DuckDBConnection, release: Release, outDir: string, how: HowToWrite = {}): Promise<string> {
  const selects: string[] = []
  for (const table of release.tables) selects.push(entriesSql(table, await contextOf(connection, release, table, how)))
  const out = join(outDir, 'entries.parquet')
  await copy(connection, `select ${entryColumns} from (${selects.join(' union all ')}) join ${flagTableSql()} using (bits)`, out)
  return out
}

/** SQL of a table as it is written: kept columns under their cleaned names, days as days, and where each row stands. */
function tableSql(table: ReleasedTable): string {
  const columns = table.columns
    .filter((column) => !column.leftOut && column.isInParts && !column.blank)
    .map(({ name, allMidnight }) => {
      const hides = table.format.columns.find((column) => column.name === name)?.hides
      const value = allMidnight ? `cast(${sqlName(name)} as date)` : hiddenSql(sqlName(name), hides)
      return `${value} as ${sqlName(name)}`
    })
  return `select ${[...columns, 'file', 'sheet', '"row"'].join(', ')} from ${rowsOf(table)}`
}

/**
 * Writes `tables/<format>.parquet` for each layout read: one released row a row, every kept column that holds anything.
 * @returns their paths
 */
export async function writeTables(connection: DuckDBConnection, release: Release, outDir: string): Promise<string[]> {
  const dir = join(outDir, 'tables')
  await mkdir(dir, { recursive: true })
  const paths: string[] = []
  for (const table of release.tables) {
    const out = join(dir, `${table.format.id}.parquet`)
    await copy(connection, tableSql(table), out)
    paths.push(out)
  }
  return paths
}
