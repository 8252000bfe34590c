import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { Count } from './summary.ts'

const counted: readonly { id: string; says: string; file: string; sql: string }[] = [
  { id: 'entries', says: 'acts told of', file: 'entries.parquet', sql: "select count(*) from 'entries.parquet'" },
  { id: 'people', says: 'pseudonymous ids seen', file: 'entries.parquet', sql: "select count(distinct person_id) from 'entries.parquet'" },
  {
    id: 'without-person',
    says: 'acts with no person id',
    file: 'entries.parquet',
    sql: "select count(*) from 'entries.parquet' where person_id is null",
  },
  { id: 'stints', says: 'stints, as released', file: 'stints.parquet', sql: "select count(*) from 'stints.parquet'" },
  {
    id: 'duplicate-stints',
    says: 'stints flagged as duplicates and kept',
    file: 'stints.parquet',
    sql: "select count(*) from 'stints.parquet' where duplicate_drop_row",
  },
  { id: 'stays', says: 'stays', file: 'stays.parquet', sql: "select count(*) from 'stays.parquet'" },
  { id: 'findings', says: 'findings', file: 'findings.parquet', sql: "select count(*) from 'findings.parquet'" },
  {
    id: 'breaches',
    says: 'findings under a statute or regulation whose text was read',
    file: 'findings.parquet',
    sql: "select count(*) from 'findings.parquet' where severity = 'hard'",
  },
]

/** Counts what an audit wrote. Each number carries the SQL that gives it again in that folder. */
export async function countOutputs(connection: DuckDBConnection, dir: string): Promise<Count[]> {
  const counts: Count[] = []
  for (const { id, says, file, sql } of counted) {
    if (!existsSync(join(dir, file))) continue
    const here = sql.replaceAll(`'${file}'`, `'${join(dir, file).replaceAll("'", "''")}'`)
    const [row] = (await connection.runAndReadAll(here)).getRows()
    counts.push({ id, says, value: Number(row?.[0]), sql })
  }
  return counts
}
