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

/** A published statistics sheet unpacks to some 11 MB, nearly all blank styled cells, and holds some 6,000 filled ones. */
const largestSheet = 64 << 20
const mostCells = 200_000

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
  const filled = rows.reduce((sum, { looks = [] }) => sum + Object.keys(looks).length, 0)
  if (filled > mostCells)
    throw new Sentence(
      `${part.path} holds ${filled} filled cells in its ${part.what}: statistics have fewer than ${mostCells}. Use writ audit.`,
    )
  return {
    name: sheet.name,
    isHidden: sheet.isHidden,
    rows: new Map(rows.flatMap((raw) => (raw.cells.length === 0 ? [] : [[raw.row, cellsOf(raw, texts, formats, part)]]))),
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
  const reader = new RowReader(undefined, true)
  reader.readRows(bytes, begin, bytes.length)
  const close = bytes.lastIndexOf('</sheetData')
  if (!reader.isDone || close < begin) throw partFault(part, 'is cut short', getItAgain)
  return { rows: reader.rows, around: Buffer.concat([bytes.subarray(0, open), bytes.subarray(close)]) }
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
  for (const { name, attributes } of tags) {
    if (name !== 'col' || !/^(1|true)$/.test(attributes.hidden ?? '')) continue
    const [from, until] = [Number(attributes.min) - 1, Math.min(Number(attributes.max) - 1, 1023)]
    for (let column = from; column <= until; column++) hidden.add(column)
  }
  return hidden
}

const mergedRanges = (tags: readonly XmlTag[]): CellRange[] =>
  tags.flatMap(({ name, attributes }) => (name === 'mergeCell' ? (readRange(attributes.ref ?? '') ?? []) : []))
