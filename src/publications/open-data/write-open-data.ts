import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Catalogue } from '../../acts/catalogue.ts'
import type { DuckDb } from '../../audit/duckdb.ts'
import { publishDir } from '../../audit/publish-dir.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { codebookText } from './codebook-text.ts'
import { custodyTables } from './custody-tables.ts'
import { dataPackage, type PublishedFile } from './data-package.ts'
import { entryTable, entryTableSql } from './entry-table.ts'
import { type OpenEntries, putOpenEntries } from './open-entries.ts'
import type { PseudonymKey } from './pseudonyms.ts'
import { writeTable } from './write-table.ts'

/** What was written. */
export interface OpenDataWritten {
  tables: number
  rows: number
  /** Cases no row of which is published. Not by reason: one more, beside an id that is gone, would tell of one person. */
  casesWithheld: number
}

export interface OpenDataOptions {
  /** Also as CSV; Parquet always. */
  csv: boolean
  progress?: (done: number, all: number, what: string) => void
}

/**
 * Writes a table for each kind of entry the ledger has, stints, stays and places: Parquet and CSV, a codebook, the share of missing values of each column, a
 * manifest (Frictionless data package) with checksums. All of it is put in place at the end, or nothing; an earlier release there is replaced.
 * @param duckdb a snapshot with the relations of a period
 * @throws Sentence where `dir` holds anything else
 */
export async function writeOpenData(
  duckdb: Pick<DuckDb, 'connection' | 'connect' | 'threads'>,
  { catalogue, snapshot, countedOn, key }: { catalogue: Catalogue; snapshot: Snapshot; countedOn: string; key: PseudonymKey },
  dir: string,
  { csv, progress }: OpenDataOptions,
): Promise<OpenDataWritten> {
  return publishDir(dir, async (making, workDir) => {
    progress?.(0, 1, 'entries')
    const acts = await putOpenEntries(duckdb.connection, key, workDir)
    const wanted = [...custodyTables.map((table) => ({ table, sql: table.sql(key), rows: 0 })), ...entryTables(acts, catalogue, key)]
    const files = await writeTables(duckdb, wanted, (writer, { table, sql }, done) => {
      progress?.(done, wanted.length, table.name)
      return writeTable(writer, making, table, sql, csv)
    })
    const casesWithheld = await countClosed(duckdb.connection)
    await writeFile(join(making, 'codebook.md'), codebookText(files, { snapshot, countedOn, casesWithheld }))
    await writeFile(
      join(making, 'datapackage.json'),
      `${JSON.stringify(dataPackage({ files, snapshot, countedOn, rotation: key.name, casesWithheld }), null, 2)}\n`,
    )
    await writeFile(
      join(making, 'SHA256SUMS'),
      files.flatMap(({ written }) => written.map(({ path, sha256 }) => `${sha256}  ${path}\n`)).join(''),
    )
    return { tables: files.length, rows: files.reduce((sum, { rows }) => sum + rows, 0), casesWithheld }
  })
}

/**
 * Writes as many tables at a time as there are processors, each with one of them: most are too small for more, and engines that share processors wait for one
 * another. The longest come first, so that none is left alone at the end. They come back in their order.
 */
async function writeTables<Wanted extends { rows: number }>(
  { connection, connect, threads }: Pick<DuckDb, 'connection' | 'connect' | 'threads'>,
  wanted: readonly Wanted[],
  write: (writer: DuckDBConnection, one: Wanted, done: number) => Promise<PublishedFile>,
): Promise<PublishedFile[]> {
  const files: PublishedFile[] = []
  let done = 0
  const left = [...wanted.entries()].toSorted(([, one], [, other]) => other.rows - one.rows).values()
  await connection.run('set threads = 1')
  const writing = Array.from({ length: threads }, async () => {
    const writer = await connect()
    try {
      for (const [at, one] of left) {
        files[at] = await write(writer, one, done)
        done++
      }
    } finally {
      writer.closeSync()
    }
  })
  await Promise.all(writing).finally(() => connection.run(`set threads = ${threads}`))
  return files
}

/** A table for each act of which there is a row. */
function entryTables(acts: readonly OpenEntries[], { acts: declared }: Catalogue, key: PseudonymKey) {
  return acts.flatMap(({ act: name, rows, source }) => {
    const act = declared.get(name)
    if (!act) return []
    const table = entryTable(act)
    return [{ table, sql: entryTableSql(table, key, source), rows }]
  })
}

async function countClosed(connection: DuckDBConnection): Promise<number> {
  const reader = await connection.runAndReadAll(
    `select count(distinct case_id) from entry semi join closed_case using (case_id) where case_kind not in ('person', 'officer')`,
  )
  return Number(reader.getRows()[0]?.[0])
}
