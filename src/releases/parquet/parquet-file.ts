import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { Sentence } from '../../kernel/sentence.ts'
import { ByteSink } from './byte-sink.ts'
import { footerStruct, type ParquetColumn, type WrittenChunk, type WrittenGroup } from './parquet-schema.ts'
import { structBytes } from './thrift-struct.ts'

const magic = Buffer.from('PAR1')

const partialOf = (path: string): string => `${path}.partial`

/** Removes what was written of a Parquet file that will not be finished. */
export const removePartial = (path: string): void => rmSync(partialOf(path), { force: true })

/**
 * A Parquet file being written. It stands under another name until it is whole: `finish` gives it its own, `abandon` removes it.
 * @see https://parquet.apache.org/docs/file-format/
 */
export class ParquetFile {
  /** Pages of the row group being written. */
  readonly out = new ByteSink(8 << 20)
  private readonly path: string
  private readonly columns: readonly ParquetColumn[]
  private readonly groups: WrittenGroup[] = []
  private at = 0
  private file: number | undefined

  constructor(path: string, columns: readonly ParquetColumn[]) {
    this.path = path
    this.columns = columns
    this.file = this.orSay(() => openSync(partialOf(this.path), 'w'))
    this.write(magic)
  }

  /** Ends a row group. The places in `chunks` are those in `out`. */
  endGroup(rowCount: number, chunks: readonly WrittenChunk[]): void {
    const base = this.at
    this.write(this.out.written())
    this.out.trim(0)
    const placed = chunks.map((chunk) => {
      const place = chunk.dictionaryAt === undefined ? {} : { dictionaryAt: chunk.dictionaryAt + base }
      return { ...chunk, ...place, dataAt: chunk.dataAt + base }
    })
    this.groups.push({ rowCount, chunks: placed })
  }

  finish(): void {
    const footer = structBytes(footerStruct(this.columns, this.groups))
    const size = Buffer.alloc(4)
    size.writeUInt32LE(footer.length)
    this.write(Buffer.concat([footer, size, magic]))
    this.close()
    this.orSay(() => renameSync(partialOf(this.path), this.path))
  }

  abandon(): void {
    this.close()
    removePartial(this.path)
  }

  private close(): void {
    if (this.file !== undefined) closeSync(this.file)
    this.file = undefined
  }

  private write(bytes: Uint8Array): void {
    const { file } = this
    if (file === undefined) return
    for (let done = 0; done < bytes.length; ) done += this.orSay(() => writeSync(file, bytes, done, bytes.length - done))
    this.at += bytes.length
  }

  private orSay<T>(work: () => T): T {
    try {
      return work()
    } catch (cause) {
      throw new Sentence(`${this.path} cannot be written: check that its folder is there, may be written to and has room.`, { cause })
    }
  }
}
