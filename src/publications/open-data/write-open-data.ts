import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Catalogue } from '../../acts/catalogue.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { closedCasesSql } from './closed-cases.ts'
import type { CodebookTable } from './codebook.ts'
import { codebookText } from './codebook-text.ts'
import { custodyTables } from './custody-tables.ts'
import { dataPackage, type PublishedFile } from './data-package.ts'
import { entryTable, entryTableSql, openEntrySql } from './entry-table.ts'
import type { PseudonymKey } from './pseudonyms.ts'

/** What was written. */
export interface OpenDataWritten {
  tables: number
  rows: number
  /** Cases no row of which is published, by reason. */
  closed: readonly { reason: string; cases: number }[]
}

export interface OpenDataOptions {
  /** Also as CSV; Parquet always. */
  csv: boolean
  progress?: (done: number, all: number, what: string) => void
}

/**
 * Writes a table for each kind of entry the ledger has, stints, stays and places: Parquet and CSV, a codebook, the share of missing values of each column, a
 * manifest (Frictionless data package) with checksums. All of it is put in place at the end, or nothing.
 * @param connection a snapshot with the relations of a period
 */
export async function writeOpenData(
  connection: DuckDBConnection,
  { catalogue, snapshot, countedOn, key }: { catalogue: Catalogue; snapshot: Snapshot; countedOn: string; key: PseudonymKey },
  dir: string,
  { csv, progress }: OpenDataOptions,
): Promise<OpenDataWritten> {
  const making = `${dir}.making`
  await rm(making, { recursive: true, force: true })
  await mkdir(making, { recursive: true })
  await connection.run(closedCasesSql)
  await connection.run(openEntrySql(key))
  const wanted = [...custodyTables.map((table) => ({ table, sql: table.sql(key) })), ...(await entryTables(connection, catalogue, key))]
  const files: PublishedFile[] = []
  for (const [at, { table, sql }] of wanted.entries()) {
    progress?.(at, wanted.length, table.name)
    files.push(await writeTable(connection, making, table, sql, csv))
  }
  const closed = await countClosed(connection)
  await writeFile(join(making, 'codebook.md'), codebookText(files, closed))
  await writeFile(
    join(making, 'datapackage.json'),
    `${JSON.stringify(dataPackage({ files, snapshot, countedOn, rotation: key.name, closed }), null, 2)}\n`,
  )
  await writeFile(
    join(making, 'SHA256SUMS'),
    files.flatMap(({ written }) => written.map(({ path, sha256 }) => `${sha256}  ${path}\n`)).join(''),
  )
  await rm(dir, { recursive: true, force: true })
  await rename(making, dir)
  return { tables: files.length, rows: files.reduce((sum, { rows }) => sum + rows, 0), closed }
}

/** A table for each act of which there is a row. */
async function entryTables(connection: DuckDBConnection, { acts }: Catalogue, key: PseudonymKey) {
  const reader = await connection.runAndReadAll('select distinct act from open_entry order by act')
  return reader.getRows().flatMap(([name]) => {
    const act = acts.get(String(name))
    if (!act) return []
    const table = entryTable(act)
    return [{ table, sql: entryTableSql(table, key) }]
  })
}

async function writeTable(
  connection: DuckDBConnection,
  dir: string,
  table: CodebookTable,
  sql: string,
  csv: boolean,
): Promise<PublishedFile> {
  const names = [`${table.name}.parquet`, ...(csv ? [`${table.name}.csv`] : [])]
  await connection.run(`create or replace temp table publishing as ${sql}`)
  const target = (name: string) => `'${join(dir, name).replaceAll("'", "''")}'`
  await connection.run(`copy publishing to ${target(`${table.name}.parquet`)} (format parquet, compression zstd)`)
  if (csv)
    await connection.run(`copy (select ${csvColumns(table)} from publishing) to ${target(`${table.name}.csv`)} (format csv, header true)`)
  const missing = table.columns.map(({ name }) => `count(*) - count("${name}")`)
  const [counts = []] = (await connection.runAndReadAll(`select count(*), ${missing.join(', ')} from publishing`)).getRows()
  await connection.run('drop table publishing')
  const written = await Promise.all(
    names.map(async (path) => ({ path, bytes: (await stat(join(dir, path))).size, sha256: await hashFile(join(dir, path)) })),
  )
  const { name, title, says, columns, leftOut } = table
  return { table: { name, title, says, columns, leftOut }, rows: Number(counts[0]), missing: counts.slice(1).map(Number), written }
}

/** Text a spreadsheet would run as a formula is given an apostrophe; a closed vocabulary has none. */
const csvColumns = ({ columns }: CodebookTable) =>
  columns
    .map(({ name, type, values }) =>
      type === 'string' && !values ? `regexp_replace("${name}", '^([=+\\-@\\t\\r])', '''\\1') as "${name}"` : `"${name}"`,
    )
    .join(', ')

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

async function countClosed(connection: DuckDBConnection): Promise<OpenDataWritten['closed']> {
  const reader = await connection.runAndReadAll(
    `select reason, count(*) from closed_case where case_id in (select case_id from entry where case_kind not in ('person', 'officer')) group by reason order by reason`,
  )
  return reader.getRows().map(([reason, cases]) => ({ reason: String(reason), cases: Number(cases) }))
}
