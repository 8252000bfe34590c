import { ByteSink } from '../../releases/parquet/byte-sink.ts'
import { ColumnPages } from '../../releases/parquet/column-pages.ts'
import { appendPacked, appendPresence, appendRun, bitWidthFor } from '../../releases/parquet/hybrid-encoding.ts'
import {
  codec,
  encoding,
  type ParquetColumn,
  type ParquetKind,
  physicalType,
  type WrittenChunk,
} from '../../releases/parquet/parquet-schema.ts'
import type { Cells } from './cells.ts'
import { i32, i64, type Struct, struct, type Thrift, utf8 } from './thrift.ts'

/** A column of one row group that was made here: its bytes, and what a footer says of it if it stood at the file's start. */
export interface MadeChunk {
  element: Struct
  meta: Struct
  /** Holds until the next chunk is made by the same writer. */
  bytes: Buffer
}

/** Writes columns in memory, one at a time, with the dictionary their cells have, if any. */
export class CellWriter {
  private readonly out = new ByteSink(1 << 20)
  private readonly pages: ColumnPages

  /** @param packing `codec.none` where the bytes are many and hold little that repeats; `codec.zstd` elsewhere */
  constructor(packing: number = codec.none) {
    this.pages = new ColumnPages(this.out, packing)
  }

  write(column: ParquetColumn, cells: Cells): MadeChunk {
    const { rows, present, filled, codes, count, values } = cells
    const { pages, out } = this
    out.trim(0)
    pages.begin()
    if (codes) pages.body.append(values)
    const dictionaryAt = codes ? pages.endDictionary(count) : undefined
    if (column.isOptional) appendPresence(pages.body, present, rows, filled)
    if (codes) {
      const width = bitWidthFor(count)
      pages.body.appendByte(width)
      if (count <= 1) appendRun(pages.body, 0, filled, width)
      else appendPacked(pages.body, codes, filled, width)
    } else pages.body.append(values)
    const dataAt = pages.endData(rows, codes ? encoding.dictionary : encoding.plain)
    const chunk = pages.chunk(column, rows, rows - filled, dataAt, dictionaryAt)
    return { element: elementOf(column), meta: metaOf(chunk), bytes: out.written() }
  }
}

const list = (items: Thrift[], element: number): Thrift => ({ kind: 'list', element, items })
const empty = struct([])

/** What the bytes mean (LogicalType): text, days, local times to the microsecond. Source: parquet.thrift. */
const meanings: Readonly<Partial<Record<ParquetKind, readonly (readonly [number, Thrift])[]>>> = {
  text: [
    [6, i32(0)],
    [10, struct([[1, empty]])],
  ],
  date: [
    [6, i32(6)],
    [10, struct([[6, empty]])],
  ],
  timestamp: [
    [10, struct([[8, struct([[1, { kind: 'bool', is: false }], [2, struct([[2, empty]])]])]])], // biome-ignore format: one nested value
  ],
}

const elementOf = ({ name, kind, isOptional }: ParquetColumn): Struct =>
  struct([[1, i32(physicalType[kind])], [3, i32(isOptional ? 1 : 0)], [4, utf8(name)], ...(meanings[kind] ?? [])])

function metaOf(chunk: WrittenChunk): Struct {
  const { column, dictionaryAt } = chunk
  const encodings = dictionaryAt === undefined ? [encoding.plain, encoding.rle] : [encoding.plain, encoding.rle, encoding.dictionary]
  return struct([
    [1, i32(physicalType[column.kind])],
    [2, list(encodings.map(i32), 5)],
    [3, list([utf8(column.name)], 8)],
    [4, i32(chunk.codec)],
    [5, i64(chunk.valueCount)],
    [6, i64(chunk.unpackedSize)],
    [7, i64(chunk.size)],
    [9, i64(chunk.dataAt)],
    ...(dictionaryAt === undefined ? [] : [[11, i64(dictionaryAt)] as const]),
    [12, struct([[3, i64(chunk.nullCount)]])],
  ])
}
