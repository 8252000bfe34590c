import { open } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { Sentence } from '../kernel/sentence.ts'
import { findTable } from './csv/find-table.ts'
import { type FoundHeader, findHeader, isFound, type NoHeader, type PrintedRow } from './find-header.ts'
import type { Format } from './formats/format.ts'
import type { FoundInFile, FoundSource, Place } from './found-source.ts'
import { findParquetTable } from './parquet-source.ts'
import { releaseNumber } from './release-number.ts'
import { openWorkbook } from './xlsx/open-workbook.ts'
import { peekSheet } from './xlsx/peek-sheet.ts'

const seeFormats = '"writ formats" lists what can be read'

/** The first bytes of a file. */
async function headOf(path: string): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/** What kind of file it is: by how it starts; by its name only where it would be a workbook that is none. */
async function containerOf(path: string, file: string): Promise<Place['container']> {
  let head: Buffer
  try {
    head = await headOf(path)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT') throw new Sentence(`There is no file ${path}: give the path of a released file.`)
    if (code === 'EISDIR') throw new Sentence(`${path} is a folder: give the files in it one by one.`)
    throw new Sentence(`${file} cannot be opened (${code ?? error}): give a file you may read.`)
  }
  if (head.length === 0) throw new Sentence(`${file} is empty: get it again from where it was published.`)
  if (head.toString('latin1', 0, 4) === 'PAR1') return 'parquet'
  const startsBinary = ['504b', 'd0cf', 'ffd8', '8950', '2550', '377a', '5261'].includes(head.toString('hex', 0, 2))
  return startsBinary || /\.xls[a-z]?$/i.test(file) ? 'xlsx' : 'csv'
}

/** Why a sheet or file holds no table, in a clause. */
function whyNoTable(found: NoHeader, place: string): string {
  if (found.tied) return `its columns fit "${found.tied[0].title}" and "${found.tied[1].title}" equally well`
  if (!found.closest) return `none of its first 40 rows holds the columns of a released table`
  const { format, row, missing } = found.closest
  const lacks = missing.map((name) => `"${format.columns.find((column) => column.name === name)?.aliases[0] ?? name}"`)
  return `the nearest is "${format.title}" (${row > 0 ? `${place}row ${row}` : 'its columns'}), of which it lacks the column${lacks.length > 1 ? 's' : ''} ${lacks.join(', ')}`
}

const textsOf = (rows: readonly PrintedRow[]): string[] =>
  rows.map(({ cells }) => cells.filter((cell) => cell !== null && cell !== '').join(' ')).filter((text) => text !== '')

function sourceOf(file: string, sheet: string, place: Place, header: FoundHeader, above: readonly PrintedRow[]): FoundSource {
  const { title, refused } = header.format
  const where = sheet === '' ? file : `${file}, sheet "${sheet}",`
  if (refused) throw new Sentence(`${where} holds "${title}", which Writ does not read on purpose: ${refused}; leave the file out.`)
  const texts = textsOf(above)
  return { file, sheet, place, header, title: texts.join(' · '), release: releaseNumber(file, texts) }
}

async function findInWorkbook(path: string, file: string, formats?: readonly Format[]): Promise<FoundInFile> {
  const workbook = await openWorkbook(path)
  const sources: FoundSource[] = []
  const notTables: { file: string; sheet: string; why: string }[] = []
  let nearest: { found: NoHeader; sheet: string } | undefined
  for (const sheet of workbook.sheets) {
    const rows = await peekSheet(workbook, sheet)
    const found = findHeader(rows, formats)
    if (isFound(found)) {
      const above = rows.filter((row) => row.row < found.row)
      sources.push(sourceOf(file, sheet.name, { container: 'xlsx', workbook, sheet }, found, above))
    } else {
      notTables.push({ file, sheet: sheet.name, why: whyNoTable(found, '') })
      if (found.tied || (found.closest?.matched ?? 0) > (nearest?.found.closest?.matched ?? 0)) nearest = { found, sheet: sheet.name }
    }
  }
  if (sources.length > 0) return { sources, notTables }
  const why = whyNoTable(nearest?.found ?? {}, nearest ? `sheet "${nearest.sheet}", ` : '')
  throw new Sentence(`${file} holds no table that Writ knows: ${why}; ${seeFormats}.`)
}

/**
 * Finds the tables of one file by their headers, never by its name.
 * @param file the name to show
 * @param formats the layouts to look for; those of releases unless given
 * @throws Sentence where the file cannot be opened, holds no known table, or holds one refused on purpose
 */
export async function findSources(
  connection: DuckDBConnection,
  path: string,
  file: string,
  formats?: readonly Format[],
): Promise<FoundInFile> {
  const container = await containerOf(path, file)
  if (container === 'xlsx') return findInWorkbook(path, file, formats)
  if (container === 'parquet') {
    const header = await findParquetTable(connection, path, formats)
    if (!isFound(header)) throw new Sentence(`${file} holds no table that Writ knows: ${whyNoTable(header, '')}; ${seeFormats}.`)
    return { sources: [sourceOf(file, '', { container, path }, header, [])], notTables: [] }
  }
  const table = await findTable(path, formats)
  if (!('header' in table)) throw new Sentence(`${file} holds no table that Writ knows: ${whyNoTable(table, '')}; ${seeFormats}.`)
  return { sources: [sourceOf(file, '', { container, table }, table.header, table.above)], notTables: [] }
}
