import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Sentence } from '../../kernel/sentence.ts'
import { sqlText } from '../sql-text.ts'
import { type TextColumn, typedParquet } from '../typed-parquet.ts'
import type { SheetRead } from '../xlsx/contract.ts'
import type { CsvTable } from './find-table.ts'
import { rectangularCopy } from './rectangular-copy.ts'
import { longestRecordBytes } from './scan-records.ts'

/** What was read of a csv file: the same as of a sheet, and records short of cells. */
export interface CsvRead extends SheetRead {
  shortRows: number
}

/** Reads the copied records as SQL: `row`, then one text column a cell, named by its place. */
function relation(table: CsvTable, copy: string): string {
  const names = ['row', ...table.header.columns.map((column) => `c${column.index}`)]
  const types = names.map((name) => `'${name}': '${name === 'row' ? 'BIGINT' : 'VARCHAR'}'`).join(', ')
  const options = [
    `delim = ${sqlText(table.delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    'header = false',
    'auto_detect = false',
    `new_line = '\\n'`,
    `max_line_size = ${longestRecordBytes * 2}`,
    `columns = {${types}}`,
  ]
  return `read_csv(${sqlText(copy)}, ${options.join(', ')})`
}

/**
 * Reads a csv file into a typed Parquet file with the columns planned.
 * @param planned columns to keep or count, by their place in the file
 * @param onProgress told how many bytes of the file have been taken, and how many there are
 * @throws Sentence naming the row that cannot be read
 */
export async function csvToParquet(
  connection: DuckDBConnection,
  table: CsvTable,
  planned: readonly { index: number; name: string; kind: TextColumn['kind'] }[],
  out: string,
  onProgress: (done: number, of: number) => void,
): Promise<CsvRead> {
  const copy = `${out}.csv`
  try {
    const read = await rectangularCopy(table, copy, onProgress)
    const columns = planned.map(({ index, name, kind }) => ({ source: `c${index}`, name, kind }))
    const from = relation(table, copy)
    const reads = await typedParquet(connection, from, columns, out)
    const counted = await connection.runAndReadAll(`select count(*)::double as n from read_parquet(${sqlText(out)})`)
    if (counted.getRowObjectsJS()[0]?.n !== read.rows) {
      throw new Sentence(`${basename(table.path)} was read in two ways that differ in the number of rows: please report it with the file.`)
    }
    const { rows, lastRow, blankRows, notes, noteCount, shortRows } = read
    return { rows, lastRow, blankRows, notes, noteCount, shortRows, columns: reads, out }
  } finally {
    await rm(copy, { force: true })
  }
}
