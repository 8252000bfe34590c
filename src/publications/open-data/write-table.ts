import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { CodebookTable } from './codebook.ts'
import type { PublishedFile } from './data-package.ts'

/** Writes one open table as Parquet, and as CSV where asked. @param sql of its rows */
export async function writeTable(
  connection: DuckDBConnection,
  dir: string,
  table: CodebookTable,
  sql: string,
  csv: boolean,
): Promise<PublishedFile> {
  const names = [`${table.name}.parquet`, ...(csv ? [`${table.name}.csv`] : [])]
  const target = (name: string) => `'${join(dir, name).replaceAll("'", "''")}'`
  const parquet = target(`${table.name}.parquet`)
  await connection.run(`copy (${sql}) to ${parquet} (format parquet, compression zstd)`)
  if (csv)
    await connection.run(
      `copy (select ${csvColumns(table)} from read_parquet(${parquet})) to ${target(`${table.name}.csv`)} (format csv, header true)`,
    )
  const { rows, missing } = await countMissing(connection, parquet, table)
  const written = await Promise.all(
    names.map(async (path) => ({ path, bytes: (await stat(join(dir, path))).size, sha256: await hashFile(join(dir, path)) })),
  )
  const { name, title, says, columns, leftOut } = table
  return { table: { name, title, says, columns, leftOut }, rows, missing, written }
}

/** Rows of a file, and how many of them each column is empty in: the file itself says so of each of its pages. */
async function countMissing(connection: DuckDBConnection, parquet: string, { columns }: CodebookTable) {
  const reader = await connection.runAndReadAll(
    `select path_in_schema, sum(num_values), sum(stats_null_count) from parquet_metadata(${parquet}) group by path_in_schema`,
  )
  const found = new Map(
    reader.getRows().map(([name, values, nulls]) => [String(name), { values: Number(values), nulls: Number(nulls) }] as const),
  )
  return { rows: found.get(columns[0]?.name ?? '')?.values ?? 0, missing: columns.map(({ name }) => found.get(name)?.nulls ?? 0) }
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
