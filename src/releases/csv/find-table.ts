import { basename } from 'node:path'
import { Sentence } from '../../kernel/sentence.ts'
import { type FoundHeader, findHeader, isFound, type NoHeader, type PrintedRow } from '../find-header.ts'
import type { Format } from '../formats/format.ts'
import { type FoundEncoding, findEncoding } from './find-encoding.ts'
import { cellsOf, scanRecords } from './scan-records.ts'
import { utf8Chunks } from './utf8-chunks.ts'

const delimiters = [',', '|', '\t', ';'] as const
const rowsToLookAt = 40

/** A csv file, and the table found in it. */
export interface CsvTable {
  path: string
  encoding: FoundEncoding
  delimiter: string
  header: FoundHeader
  /** Rows above the header, as printed. */
  above: readonly PrintedRow[]
}

interface FirstRows {
  rows: readonly PrintedRow[]
  /** What broke them off. It is told when the whole file is read. */
  fault?: Sentence
}

/** The first rows of a csv file, as one delimiter parts them. */
async function firstRows(path: string, encoding: FoundEncoding, delimiter: string): Promise<FirstRows> {
  const rows: PrintedRow[] = []
  const code = delimiter.charCodeAt(0)
  try {
    await scanRecords(utf8Chunks(path, encoding), { path: basename(path), delimiter: code, wanted: 1 << 14 }, (record) => {
      rows.push({ row: record.row, cells: cellsOf(record, code) })
      return rows.length < rowsToLookAt
    })
    return { rows }
  } catch (error) {
    if (error instanceof Sentence) return { rows, fault: error }
    throw error
  }
}

/**
 * Finds how a csv file is encoded and delimited, and which table it holds, by its header alone: the delimiter is the one under which
 * a known header appears.
 * @param formats the layouts to look for; those of releases unless given
 * @returns the table, or what came nearest
 * @throws Sentence where the file is no text, or is broken before its header
 */
export async function findTable(path: string, formats?: readonly Format[]): Promise<CsvTable | NoHeader> {
  const encoding = await findEncoding(path)
  let best: CsvTable | undefined
  let nearest: NoHeader = {}
  const faults: Sentence[] = []
  const knownOf = (header: FoundHeader) => header.columns.filter((column) => column.isKnown).length
  for (const delimiter of delimiters) {
    const { rows, fault } = await firstRows(path, encoding, delimiter)
    if (fault) faults.push(fault)
    const header = findHeader(rows, formats)
    if (!isFound(header)) {
      if ((header.closest?.matched ?? 0) >= (nearest.closest?.matched ?? 0)) nearest = { ...nearest, ...header }
    } else if (!best || knownOf(header) > knownOf(best.header)) {
      best = { path, encoding, delimiter, header, above: rows.filter((row) => row.row < header.row) }
    }
  }
  if (best) return best
  if (faults.length === delimiters.length && faults[0]) throw faults[0]
  return nearest
}
