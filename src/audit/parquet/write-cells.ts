import { ByteSink } from '../../releases/parquet/byte-sink.ts'
import { ColumnPages } from '../../releases/parquet/column-pages.ts'
import { appendPacked, appendPresence, appendRun, bitWidthFor } from '../../releases/parquet/hybrid-encoding.ts'
import { codec, encoding, type ParquetKind, physicalType, type WrittenChunk } from '../../releases/parquet/parquet-schema.ts'
import type { Cells } from './cells.ts'
import { i32, i64, type Struct, struct, type Thrift, utf8 } from './thrift.ts'

/** A column that is made here. Yes and no stand eight to a byte. */
export interface MadeColumn {
  name: string
  kind: ParquetKind | 'boolean'
}

/** What a footer says of a column that was made: `SchemaElement` and `ColumnMetaData`, as if the group's bytes stood at a file's start. */
export interface MadeChunk {
  name: string
  element: Struct
  meta: Struct
}

/** A row group, or some columns of one, made in memory. */
export interface MadeGroup {
  rows: number
  columns: MadeChunk[]
  /** Holds until more is added. */
  bytes: Buffer
}

/** Writes columns of a row group in memory, one after the other, with the dictionary their cells have, if any. Any column may be empty. */
export class GroupMaker {
  private readonly out = new ByteSink(1 << 20)
  private readonly pages: ColumnPages
  private columns: MadeChunk[] = []
  private isFinished = false

  /** @param packing `codec.none` where the bytes are many and hold little that repeats; `codec.zstd` elsewhere */
  constructor(packing: number = codec.none) {
    this.pages = new ColumnPages(this.out, packing)
  }

  add(column: MadeColumn, cells: Cells): void {
    const { rows, present, filled, codes, count, values } = cells
    const { pages } = this
    if (this.isFinished) this.out.trim(0)
    this.isFinished = false
    pages.begin()
    if (codes) pages.body.append(values)
    const dictionaryAt = codes ? pages.endDictionary(count) : undefined
    appendPresence(pages.body, present, rows, filled)
    if (codes) {
      const width = bitWidthFor(count)
      pages.body.appendByte(width)
      if (count <= 1) appendRun(pages.body, 0, filled, width)
      else appendPacked(pages.body, codes, filled, width)
    } else pages.body.append(values)
    const dataAt = pages.endData(rows, codes ? encoding.dictionary : encoding.plain)
    const written = { name: column.name, kind: column.kind === 'boolean' ? ('int32' as const) : column.kind, isOptional: true }
    const chunk = pages.chunk(written, rows, rows - filled, dataAt, dictionaryAt)
    this.columns.push({ name: column.name, element: elementOf(column), meta: metaOf(column, chunk) })
  }

  /** What was added since the last call. */
  finish(rows: number): MadeGroup {
    const made = { rows, columns: this.columns, bytes: this.out.written() }
    this.columns = []
    this.isFinished = true
    return made
  }
}

const list = (items: Thrift[], element: number): Thrift => ({ kind: 'list', element, items })
const empty = struct([])
const micros = struct([
  [1, { kind: 'bool', is: false }],
  [2, struct([[2, empty]])],
])

/** What the bytes mean (ConvertedType and LogicalType): text, days, local times to the microsecond. Source: parquet.thrift. */
const meanings: Readonly<Partial<Record<MadeColumn['kind'], readonly (readonly [number, Thrift])[]>>> = {
  text: [
    [6, i32(0)],
    [10, struct([[1, empty]])],
  ],
  date: [
    [6, i32(6)],
    [10, struct([[6, empty]])],
  ],
  timestamp: [[10, struct([[8, micros]])]],
}

const typeOf = (kind: MadeColumn['kind']): number => (kind === 'boolean' ? 0 : physicalType[kind])

const elementOf = ({ name, kind }: MadeColumn): Struct =>
  struct([[1, i32(typeOf(kind))], [3, i32(1)], [4, utf8(name)], ...(meanings[kind] ?? [])])

function metaOf({ name, kind }: MadeColumn, chunk: WrittenChunk): Struct {
  const { dictionaryAt } = chunk
  const encodings = dictionaryAt === undefined ? [encoding.plain, encoding.rle] : [encoding.plain, encoding.rle, encoding.dictionary]
  return struct([
    [1, i32(typeOf(kind))],
    [2, list(encodings.map(i32), 5)],
    [3, list([utf8(name)], 8)],
    [4, i32(chunk.codec)],
    [5, i64(chunk.valueCount)],
    [6, i64(chunk.unpackedSize)],
    [7, i64(chunk.size)],
    [9, i64(chunk.dataAt)],
    ...(dictionaryAt === undefined ? [] : [[11, i64(dictionaryAt)] as const]),
    [12, struct([[3, i64(chunk.nullCount)]])],
  ])
}
