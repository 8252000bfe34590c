import { rm } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import type { FoundColumn } from './find-header.ts'
import { type ReadSource, readFlat, sheetJob } from './read-source.ts'
import { isMarkSql } from './redaction-sql.ts'
import { sqlName, sqlText } from './sql-text.ts'
import type { ColumnRead } from './xlsx/contract.ts'
import { sheetToParquet } from './xlsx/sheet-to-parquet.ts'

/** A typed column with cells that hold something and no value. */
interface Faulty {
  column: FoundColumn
  read: ColumnRead
}

const isTyped = (kind: string): boolean => kind !== 'text' && kind !== 'count-only'

function faultyColumns({ source, read }: ReadSource): Faulty[] {
  return source.header.columns.flatMap((column, place) => {
    const one = read.columns[place]
    return one && isTyped(one.kind) && one.unreadable + one.redacted > 0 ? [{ column, read: one }] : []
  })
}

const allShown = ({ read }: Faulty): boolean => read.redacted === 0 && read.unreadable <= read.unreadableExamples.length

/** Reads the faulty columns of a source again, as the text they hold. */
async function readRaw(connection: DuckDBConnection, { source, read }: ReadSource, faulty: readonly Faulty[]): Promise<string> {
  const out = `${read.out}.raw.parquet`
  const wanted = new Set(faulty.map(({ column }) => column.name))
  const columns = source.header.columns.map(
    (column): FoundColumn => (wanted.has(column.name) ? { ...column, kind: 'text' } : { ...column, isKnown: false, leftOut: 'free-text' }),
  )
  const asText = { ...source, header: { ...source.header, columns } }
  const job = sheetJob(asText, out)
  if (job) await sheetToParquet(job.workbook, job.sheet, { ...job.plan, minFilled: 1 })
  else await readFlat(connection, asText, out, () => {})
  return out
}

async function addOne(connection: DuckDBConnection, one: ReadSource, faulty: Faulty, raw: string | undefined): Promise<void> {
  const name = sqlName(faulty.column.name)
  const told = sqlText(faulty.column.name)
  if (raw === undefined) {
    const rows = faulty.read.unreadableExamples.map(({ row }) => `(${one.number}, ${row}, ${told}, 'unreadable')`)
    await connection.run(`insert into faults values ${rows.join(', ')}`)
    return
  }
  const held = `raw.${name}`
  const why = `case when ${isMarkSql(held)} then 'redacted' else 'unreadable' end`
  await connection.run(
    `insert into faults select ${one.number}, "row", ${told}, ${why} from read_parquet(${sqlText(raw)}) as raw
     join read_parquet(${sqlText(one.read.out)}) as part using ("row") where ${held} is not null and part.${name} is null`,
  )
}

/**
 * Finds every row with a number or date that could not be read, or was redacted. Few are known from the reading; where there are more,
 * the columns are read once again as text.
 * @param out Parquet file to write: `part`, `row`, `column_name`, `why` (`unreadable` or `redacted`)
 * @returns whether there are any, and so the file
 */
export async function findFaults(connection: DuckDBConnection, sources: readonly ReadSource[], out: string): Promise<boolean> {
  await connection.run('create or replace temp table faults (part integer, "row" integer, column_name varchar, why varchar)')
  for (const one of sources) {
    const faulty = faultyColumns(one)
    const unseen = faulty.filter((column) => !allShown(column))
    const raw = unseen.length > 0 ? await readRaw(connection, one, unseen) : undefined
    for (const column of faulty) await addOne(connection, one, column, allShown(column) ? undefined : raw)
    if (raw) await rm(raw, { force: true })
  }
  const read = await connection.runAndReadAll('select count(*)::integer as n from faults')
  if (read.getRowObjectsJS()[0]?.n === 0) return false
  await connection.run(`copy (from faults order by part, "row") to ${sqlText(out)} (format parquet)`)
  return true
}
