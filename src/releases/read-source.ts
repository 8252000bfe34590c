import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { csvToParquet } from './csv/csv-to-parquet.ts'
import type { FoundSource } from './found-source.ts'
import { parquetRelation } from './parquet-source.ts'
import { planColumns } from './plan-columns.ts'
import { typedParquet } from './typed-parquet.ts'
import type { SheetJob, SheetRead } from './xlsx/contract.ts'

/** A source that was read: its Parquet file is whole. */
export interface ReadSource {
  source: FoundSource
  /** Place among the release's parts, from 1. */
  number: number
  read: SheetRead
  shortRows: number
}

/** Where the typed rows of a source go. */
export const partPath = (workDir: string, number: number): string => join(workDir, `part-${String(number).padStart(4, '0')}.parquet`)

/** The reading of a sheet, as the xlsx reader takes it. */
export function sheetJob(source: FoundSource, out: string): SheetJob | undefined {
  if (source.place.container !== 'xlsx') return undefined
  const { workbook, sheet } = source.place
  return { workbook, sheet, plan: { headerRow: source.header.row, columns: planColumns(source.header), out } }
}

/** Reads a csv or Parquet file into its part. */
export async function readFlat(
  connection: DuckDBConnection,
  source: FoundSource,
  out: string,
  onProgress: (done: number, of: number) => void,
): Promise<Pick<ReadSource, 'read' | 'shortRows'>> {
  const planned = planColumns(source.header)
  if (source.place.container === 'csv') {
    const { shortRows, ...read } = await csvToParquet(connection, source.place.table, planned, out, onProgress)
    return { read, shortRows }
  }
  if (source.place.container !== 'parquet') throw new Error('a sheet is read by the xlsx reader')
  const from = parquetRelation(source.place.path, source.header.columns.length)
  const columns = await typedParquet(
    connection,
    from,
    planned.map(({ index, name, kind }) => ({ source: `c${index}`, name, kind })),
    out,
  )
  const counted = await connection.runAndReadAll(`select count(*)::double as n from ${from}`)
  const rows = Number(counted.getRowObjectsJS()[0]?.n)
  onProgress(1, 1)
  return { read: { rows, lastRow: rows, blankRows: 0, notes: [], noteCount: 0, columns, out }, shortRows: 0 }
}
