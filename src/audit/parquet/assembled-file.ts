import { type FileHandle, open, rm } from 'node:fs/promises'
import { fileFooter, type PlacedGroup, placedChunk } from './file-footer.ts'
import type { Footer } from './read-footer.ts'
import type { Struct } from './thrift.ts'
import type { MadeChunk, MadeGroup } from './write-cells.ts'

const copyBytes = 4 << 20

/**
 * A Parquet file put together out of column chunks: those that lie in other files, taken over byte for byte without being unpacked, and those made
 * in memory. The chunks of a row group may come in any order; the footer lists them in the order of the columns.
 */
export class AssembledFile {
  private readonly columns: readonly string[]
  private readonly file: FileHandle
  readonly path: string
  private readonly schema = new Map<string, Struct>()
  private readonly groups: PlacedGroup[] = []
  private readonly sources = new Map<string, FileHandle>()
  private readonly buffer = Buffer.allocUnsafe(copyBytes)
  private current = new Map<string, Struct>()
  private at = 0

  private constructor(path: string, columns: readonly string[], file: FileHandle) {
    this.path = path
    this.columns = columns
    this.file = file
  }

  /** @param columns the names of all columns, in the order they are to stand */
  static async create(path: string, columns: readonly string[]): Promise<AssembledFile> {
    const made = new AssembledFile(path, columns, await open(path, 'w'))
    await made.write(Buffer.from('PAR1'))
    return made
  }

  /** Takes over a column of a row group of another file. */
  async take(name: string, footer: Footer, rowGroup: number): Promise<void> {
    const chunk = footer.rowGroups[rowGroup]?.chunks.get(name)
    const element = footer.schema.get(name)
    if (!chunk || !element) throw new Error(`${footer.path} has no column ${name} in row group ${rowGroup}.`)
    const source = this.sources.get(footer.path) ?? (await open(footer.path))
    this.sources.set(footer.path, source)
    const at = this.reserve(chunk.length)
    this.current.set(name, placedChunk(chunk.meta, chunk.start, at))
    this.schema.set(name, element)
    for (let done = 0; done < chunk.length; ) {
      const { bytesRead } = await source.read(this.buffer, 0, Math.min(copyBytes, chunk.length - done), chunk.start + done)
      if (bytesRead === 0) throw new Error(`The column ${name} of ${footer.path} ends before its length.`)
      await this.writeAt(this.buffer.subarray(0, bytesRead), at + done)
      done += bytesRead
    }
  }

  /** Adds columns made in memory. */
  async add({ columns, bytes }: MadeGroup): Promise<void> {
    this.describe(columns, this.at)
    await this.write(bytes)
  }

  /** Keeps room for bytes that are written by others. @returns where they go */
  reserve(size: number): number {
    this.at += size
    return this.at - size
  }

  /** Tells of columns whose bytes were written by others from `at` on. */
  describe(columns: readonly MadeChunk[], at: number): void {
    for (const { name, element, meta } of columns) {
      this.current.set(name, placedChunk(meta, 0, at))
      this.schema.set(name, element)
    }
  }

  /** Ends a row group, of which every column must be there. */
  endGroup(rows: number): void {
    const chunks = this.columns.map((name) => getOf(this.current, name))
    this.groups.push({ rows, chunks })
    this.current = new Map()
  }

  /** Writes the footer and closes the file. */
  async finish(): Promise<void> {
    // Without row groups no column's type is known; such a file is not written.
    const elements = this.columns.map((name) => getOf(this.schema, name))
    await this.write(fileFooter(elements, this.groups))
    await this.close()
  }

  /** Closes the file and removes it. */
  async abandon(): Promise<void> {
    await this.close()
    await rm(this.path, { force: true })
  }

  private async close(): Promise<void> {
    await Promise.all([this.file, ...this.sources.values()].map((handle) => handle.close()))
    this.sources.clear()
  }

  private write(bytes: Uint8Array): Promise<void> {
    return this.writeAt(bytes, this.reserve(bytes.length))
  }

  private async writeAt(bytes: Uint8Array, at: number): Promise<void> {
    for (let done = 0; done < bytes.length; ) {
      const { bytesWritten } = await this.file.write(bytes, done, bytes.length - done, at + done)
      done += bytesWritten
    }
  }
}

function getOf(chunks: ReadonlyMap<string, Struct>, name: string): Struct {
  const found = chunks.get(name)
  if (!found) throw new Error(`The column ${name} is missing.`)
  return found
}
