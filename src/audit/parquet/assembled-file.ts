import { type FileHandle, open, rm } from 'node:fs/promises'
import { fileFooter, placedChunk } from './file-footer.ts'
import type { Footer } from './read-footer.ts'
import type { Struct } from './thrift.ts'
import type { MadeChunk, MadeGroup } from './write-cells.ts'

/**
 * A Parquet file put together out of column chunks: those that lie in other files, taken over byte for byte without being unpacked, and those made
 * in memory. The chunks of a row group may come in any order, at any time and by whatever thread; the footer lists them in the order of the columns.
 */
export class AssembledFile {
  private readonly columns: readonly string[]
  private readonly file: FileHandle
  readonly path: string
  private readonly schema = new Map<string, Struct>()
  /** The chunks of each row group, by column. */
  private readonly groups: Map<string, Struct>[] = []
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

  /** Where the next bytes go. */
  get end(): number {
    return this.at
  }

  /** Keeps room for bytes that are written by others. @returns where they go */
  reserve(size: number): number {
    this.at += size
    return this.at - size
  }

  /** Adds columns made in memory to a row group. */
  async add(group: number, { columns, bytes }: MadeGroup): Promise<void> {
    this.describe(group, columns, this.at)
    await this.write(bytes)
  }

  /** Tells of columns of a row group whose bytes were written by others from `at` on. */
  describe(group: number, columns: readonly MadeChunk[], at: number): void {
    for (const { name, element, meta } of columns) {
      this.chunksOf(group).set(name, placedChunk(meta, 0, at))
      this.schema.set(name, element)
    }
  }

  /** Tells of columns of a row group whose bytes others have copied, as they are, from a row group of another file: one behind the other, from `at` on. */
  describeTaken(group: number, names: readonly string[], { footer, rowGroup }: { footer: Footer; rowGroup: number }, at: number): void {
    let next = at
    for (const name of names) {
      const chunk = footer.rowGroups[rowGroup]?.chunks.get(name)
      const element = footer.schema.get(name)
      if (!chunk || !element) throw new Error(`${footer.path} has no column ${name} in row group ${rowGroup}.`)
      this.chunksOf(group).set(name, placedChunk(chunk.meta, chunk.start, next))
      this.schema.set(name, element)
      next += chunk.length
    }
  }

  /**
   * Writes the footer and closes the file. Every row group must have every column.
   * @param rows of each row group
   */
  async finish(rows: readonly number[]): Promise<void> {
    const groups = rows.map((count, group) => ({ rows: count, chunks: this.columns.map((name) => getOf(this.chunksOf(group), name)) }))
    // Without row groups no column's type is known; such a file is not written.
    const elements = this.columns.map((name) => getOf(this.schema, name))
    await this.write(fileFooter(elements, groups))
    await this.file.close()
  }

  /** Closes the file and removes it. */
  async abandon(): Promise<void> {
    await this.file.close()
    await rm(this.path, { force: true })
  }

  private chunksOf(group: number): Map<string, Struct> {
    const chunks = this.groups[group] ?? new Map<string, Struct>()
    this.groups[group] = chunks
    return chunks
  }

  private async write(bytes: Uint8Array): Promise<void> {
    const at = this.reserve(bytes.length)
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
