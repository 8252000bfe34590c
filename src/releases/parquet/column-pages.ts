import { constants, zstdCompressSync } from 'node:zlib'
import { ByteSink } from './byte-sink.ts'
import { codec, encoding, type ParquetColumn, type WrittenChunk } from './parquet-schema.ts'
import { type ThriftStruct, writeStruct } from './thrift-struct.ts'

const pageType = { data: 0, dictionary: 2 } as const

/** Writes the pages of one column of one row group, and remembers where they lie. */
export class ColumnPages {
  /** The page being written. */
  readonly body = new ByteSink(1 << 20)
  private readonly out: ByteSink
  private readonly codec: number
  private size = 0
  private unpackedSize = 0

  constructor(out: ByteSink, usedCodec: number = codec.none) {
    this.out = out
    this.codec = usedCodec
  }

  begin(): void {
    this.size = 0
    this.unpackedSize = 0
    this.body.trim(0)
  }

  /** Closes the page in `body` as the column's dictionary. @returns where it lies in the row group */
  endDictionary(entryCount: number): number {
    return this.endPage(pageType.dictionary, [
      7,
      {
        struct: [
          [1, { i32: entryCount }],
          [2, { i32: encoding.plain }],
        ],
      },
    ])
  }

  /** Closes the page in `body` as the column's data. @returns where it lies in the row group */
  endData(rowCount: number, usedEncoding: number): number {
    const levels = { i32: encoding.rle }
    return this.endPage(pageType.data, [
      5,
      {
        struct: [
          [1, { i32: rowCount }],
          [2, { i32: usedEncoding }],
          [3, levels],
          [4, levels],
        ],
      },
    ])
  }

  /** Describes the chunk that the pages since `begin` make. */
  chunk(column: ParquetColumn, valueCount: number, nullCount: number, dataAt: number, dictionaryAt?: number): WrittenChunk {
    const sizes = { size: this.size, unpackedSize: this.unpackedSize, codec: this.codec }
    const place = dictionaryAt === undefined ? {} : { dictionaryAt }
    return { column, valueCount, nullCount, isDictionary: dictionaryAt !== undefined, dataAt, ...place, ...sizes }
  }

  private endPage(type: number, header: ThriftStruct[number]): number {
    const plain = this.body.written()
    const page = this.codec === codec.zstd ? zstdCompressSync(plain, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }) : plain
    const at = this.out.size
    writeStruct(this.out, [[1, { i32: type }], [2, { i32: plain.length }], [3, { i32: page.length }], header])
    const headerSize = this.out.size - at
    this.out.append(page)
    this.size += headerSize + page.length
    this.unpackedSize += headerSize + plain.length
    this.body.trim(0)
    return at
  }
}
