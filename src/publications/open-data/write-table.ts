import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { z } from 'zod'
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
  const made = await connection.runAndReadAll(`copy (${sql}) to ${parquet} (format parquet, compression zstd, return_stats true)`)
  if (csv)
    await connection.run(
      `copy (select ${csvColumns(table)} from read_parquet(${parquet})) to ${target(`${table.name}.csv`)} (format csv, header true)`,
    )
  const written = await Promise.all(
    names.map(async (path) => ({ path, bytes: (await stat(join(dir, path))).size, sha256: await hashFile(join(dir, path)) })),
  )
  const { name, title, says, columns, leftOut } = table
  return { table: { name, title, says, columns, leftOut }, ...countMissing(made.getRowObjectsJson(), table), written }
}

/** What the engine tells of a file it wrote: how many rows, and of each column, by its name in quotation marks, among other things how many are empty. */
const Told = z.tuple([
  z.object({
    count: z.coerce.number(),
    column_statistics: z.array(z.object({ key: z.string(), value: z.array(z.object({ key: z.string(), value: z.string() })) })),
  }),
])

/** Rows of a file, and how many of them each column is empty in. */
function countMissing(told: unknown, { columns }: CodebookTable): Pick<PublishedFile, 'rows' | 'missing'> {
  const [{ count, column_statistics }] = Told.parse(told)
  const empty = new Map(column_statistics.map(({ key, value }) => [key, value.find((one) => one.key === 'null_count')?.value]))
  return { rows: count, missing: columns.map(({ name }) => Number(empty.get(`"${name}"`))) }
}

/** Text a spreadsheet would run as a formula is given an apostrophe; a closed vocabulary has none. */
const csvColumns = ({ columns }: CodebookTable) =>
  columns
    .map(({ name, type, values }) =>
      type === 'string' && !values ? `regexp_replace("${name}", '^([=+\\-@\\t\\r])', '''\\1') as "${name}"` : `"${name}"`,
    )
    .join(', ')

/** Read at a time to be hashed, into one place: what is made anew for each piece has to be cleared away. */
const READ_BYTES = 1_000_000

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path)
  try {
    const place = Buffer.allocUnsafe(READ_BYTES)
    for (;;) {
      const { bytesRead } = await file.read(place)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(place.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}
