import type { ThriftStruct, ThriftValue } from './thrift-struct.ts'

/** What a column holds: 32-bit whole numbers, days, 64-bit floats, local times to the microsecond, UTF-8 text. */
export type ParquetKind = 'int32' | 'date' | 'double' | 'timestamp' | 'text'

export interface ParquetColumn {
  name: string
  kind: ParquetKind
  isOptional: boolean
}

/** Parquet's numbers for physical types. @see https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift */
export const physicalType: Record<ParquetKind, number> = { int32: 1, date: 1, double: 5, timestamp: 2, text: 6 }
export const encoding = { plain: 0, rle: 3, dictionary: 8 } as const
export const codec = { none: 0, zstd: 6 } as const

const empty: ThriftValue = { struct: [] }

/** The older and the newer way of saying what the bytes mean. A time that is not UTC can only be said in the newer one. */
const meaning: Record<ParquetKind, ThriftStruct> = {
  int32: [],
  double: [],
  date: [
    [6, { i32: 6 }],
    [10, { struct: [[6, empty]] }],
  ],
  text: [
    [6, { i32: 0 }],
    [10, { struct: [[1, empty]] }],
  ],
  timestamp: [
    [
      10,
      {
        struct: [
          [
            8,
            {
              struct: [
                [1, { bool: false }],
                [2, { struct: [[2, empty]] }],
              ],
            },
          ],
        ],
      },
    ],
  ],
}

const schemaElement = ({ name, kind, isOptional }: ParquetColumn): ThriftValue => ({
  struct: [[1, { i32: physicalType[kind] }], [3, { i32: isOptional ? 1 : 0 }], [4, { binary: name }], ...meaning[kind]],
})

/** One column of one row group, as the footer lists it. Places and sizes are in bytes. */
export interface WrittenChunk {
  column: ParquetColumn
  valueCount: number
  nullCount: number
  isDictionary: boolean
  dictionaryAt?: number
  dataAt: number
  size: number
  unpackedSize: number
  codec: number
  /** The smallest and largest value as they stand in a page, of numbers and times. */
  smallest?: Uint8Array
  largest?: Uint8Array
}

function chunkStruct(chunk: WrittenChunk): ThriftValue {
  const encodings = chunk.isDictionary ? [encoding.plain, encoding.rle, encoding.dictionary] : [encoding.plain, encoding.rle]
  const statistics: ThriftStruct = [
    [3, { i64: chunk.nullCount }],
    ...(chunk.largest === undefined ? [] : ([[5, { binary: chunk.largest }]] as const)),
    ...(chunk.smallest === undefined ? [] : ([[6, { binary: chunk.smallest }]] as const)),
  ]
  const metaData: ThriftStruct = [
    [1, { i32: physicalType[chunk.column.kind] }],
    [2, { list: encodings.map((i32) => ({ i32 })) }],
    [3, { list: [{ binary: chunk.column.name }] }],
    [4, { i32: chunk.codec }],
    [5, { i64: chunk.valueCount }],
    [6, { i64: chunk.unpackedSize }],
    [7, { i64: chunk.size }],
    [9, { i64: chunk.dataAt }],
    ...(chunk.dictionaryAt === undefined ? [] : ([[11, { i64: chunk.dictionaryAt }]] as const)),
    [12, { struct: statistics }],
  ]
  return {
    struct: [
      [2, { i64: chunk.dictionaryAt ?? chunk.dataAt }],
      [3, { struct: metaData }],
    ],
  }
}

export interface WrittenGroup {
  rowCount: number
  chunks: readonly WrittenChunk[]
}

const sizeOf = (group: WrittenGroup): number => group.chunks.reduce((sum, chunk) => sum + chunk.unpackedSize, 0)

/** Parquet's `FileMetaData`: the schema and where every chunk lies. */
export function footerStruct(columns: readonly ParquetColumn[], groups: readonly WrittenGroup[]): ThriftStruct {
  const root: ThriftValue = {
    struct: [
      [4, { binary: 'schema' }],
      [5, { i32: columns.length }],
    ],
  }
  const rowGroup = (group: WrittenGroup): ThriftValue => ({
    struct: [
      [1, { list: group.chunks.map(chunkStruct) }],
      [2, { i64: sizeOf(group) }],
      [3, { i64: group.rowCount }],
    ],
  })
  return [
    [1, { i32: 1 }],
    [2, { list: [root, ...columns.map(schemaElement)] }],
    [3, { i64: groups.reduce((sum, { rowCount }) => sum + rowCount, 0) }],
    [4, { list: groups.map(rowGroup) }],
    [6, { binary: 'writ' }],
  ]
}
