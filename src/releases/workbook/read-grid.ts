import { Sentence } from '../../kernel/sentence.ts'
import type { SheetInfo, Workbook } from '../xlsx/contract.ts'
import { getItAgain, type PartName, partFault } from '../xlsx/part-fault.ts'
import { type RawRow, RowReader, resolveRow } from '../xlsx/row-reader.ts'
import { sheetName } from '../xlsx/sheet-source.ts'
import type { TextPool } from '../xlsx/text-pool.ts'
import { xmlChunks } from '../xlsx/xml-chunks.ts'
import { type XmlTag, xmlTags } from '../xlsx/xml-tags.ts'
import type { ZipEntry } from '../xlsx/zip-directory.ts'
import { readRange } from './cell-address.ts'
import type { CellRange, Grid, GridCell } from './grid.ts'

/**
 * A published statistics sheet unpacks to some 11 MB, nearly all blank styled cells, and holds some 6,000 filled ones in some 1,000 rows, with
 * half a megabyte of text. What is far beyond that is no such sheet, whatever it is.
 */
const largestSheet = 64 << 20
const most = { cells: 200_000, places: 4_000_000, rows: 200_000, characters: 16 << 20 } as const
const mostColumns = 1024
/** What stands around the rows: widths, merged cells, rules. */
const largestFrame = 8 << 20
const mostFrameTags = 20_000

interface SheetParts {
  workbook: Workbook
  sheet: SheetInfo
  entry: ZipEntry
  texts: TextPool
  formats: readonly (string | undefined)[]
}

/** Reads one sheet whole, with formats, formulas, merged cells and what is hidden. @throws Sentence where it is damaged or too large */
export async function readGrid({ workbook, sheet, entry, texts, formats }: SheetParts): Promise<Grid> {
  const part = sheetName(workbook, sheet)
  const chunks: Buffer[] = []
  for await (const chunk of xmlChunks(entry, part, largestSheet)) chunks.push(Buffer.from(chunk))
  const bytes = Buffer.concat(chunks)
  const { rows, around } = cutRows(bytes, part)
  const tags = xmlTags(around, part)
  return {
    name: sheet.name,
    isHidden: sheet.isHidden,
    rows: new Map(
      checkTexts(
        rows.flatMap((raw) => (raw.cells.length === 0 ? [] : [[raw.row, cellsOf(raw, texts, formats, part)]])),
        part,
      ),
    ),
    hiddenRows: new Set(rows.filter(({ isHidden }) => isHidden).map(({ row }) => row)),
    hiddenColumns: hiddenColumns(tags),
    merged: mergedRanges(tags),
  }
}

/** The rows of a sheet, and what stands before and after them. */
function cutRows(bytes: Buffer, part: PartName): { rows: RawRow[]; around: Buffer } {
  const open = bytes.indexOf('<sheetData')
  const begin = open < 0 ? -1 : bytes.indexOf('>', open) + 1
  if (begin <= 0) throw partFault(part, 'is no worksheet', getItAgain)
  if (bytes[begin - 2] === 0x2f) return { rows: [], around: bytes }
  const reader = new RowReader({ columns: mostColumns }, true)
  readInPieces(reader, bytes, begin, part)
  const close = bytes.lastIndexOf('</sheetData')
  if (!reader.isDone || close < begin) throw partFault(part, 'is cut short', getItAgain)
  const around = Buffer.concat([bytes.subarray(0, open), bytes.subarray(close)])
  if (around.length > largestFrame) throw partFault(part, 'holds more around its rows than a sheet of statistics does', getItAgain)
  return { rows: reader.rows, around }
}

/** A window of the sheet at a time, so that a sheet made to fill the memory is given up before it does. */
function readInPieces(reader: RowReader, bytes: Buffer, begin: number, part: PartName): void {
  const window = 64 << 10
  let [cells, places, counted] = [0, 0, 0]
  for (let [from, size] = [begin, window]; from < bytes.length && !reader.isDone; ) {
    const to = Math.min(from + size, bytes.length)
    const next = reader.readRows(bytes, from, to)
    for (; counted < reader.rows.length; counted++) {
      const row = reader.rows[counted]
      places += row?.cells.length ?? 0
      cells += row?.cells.reduce<number>((sum, cell) => (cell === null || cell === undefined ? sum : sum + 1), 0) ?? 0
    }
    if (cells > most.cells || places > most.places || counted > most.rows) throw tooMuch(part)
    if (next === from && to === bytes.length) return
    size = next === from ? size * 2 : window
    from = next
  }
}

const tooMuch = (part: PartName): Sentence =>
  new Sentence(
    `The ${part.what} of ${part.path} holds more than a sheet of statistics does (${most.cells} filled cells at most): use writ audit for rows.`,
  )

/** One long text may stand in every cell: what would be looked through is bounded, not what is kept. */
function checkTexts(rows: [number, (GridCell | undefined)[]][], part: PartName): [number, (GridCell | undefined)[]][] {
  let characters = 0
  for (const [, cells] of rows) for (const cell of cells) if (typeof cell?.value === 'string') characters += cell.value.length
  if (characters > most.characters) throw tooMuch(part)
  return rows
}

function cellsOf(raw: RawRow, texts: TextPool, formats: SheetParts['formats'], part: PartName): (GridCell | undefined)[] {
  return resolveRow(raw, texts, part).cells.map((value, column) => {
    if (value === null || value === undefined) return undefined
    const { style = 0, formula } = raw.looks?.[column] ?? {}
    const format = formats[style]
    return { value, ...(format === undefined ? {} : { format }), ...(formula ? { formula } : {}) }
  })
}

/** Columns named hidden up to the last that may hold something: a sheet may hide all the columns to its right. */
function hiddenColumns(tags: readonly XmlTag[]): Set<number> {
  const hidden = new Set<number>()
  for (const { name, attributes } of tags.slice(0, mostFrameTags)) {
    if (hidden.size >= mostColumns) break
    if (name !== 'col' || !/^(1|true)$/.test(attributes.hidden ?? '')) continue
    const [from, until] = [Number(attributes.min) - 1, Math.min(Number(attributes.max) - 1, mostColumns - 1)]
    for (let column = from; column <= until; column++) hidden.add(column)
  }
  return hidden
}

const mergedRanges = (tags: readonly XmlTag[]): CellRange[] =>
  tags.slice(0, mostFrameTags).flatMap(({ name, attributes }) => (name === 'mergeCell' ? (readRange(attributes.ref ?? '') ?? []) : []))
