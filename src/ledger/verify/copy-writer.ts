import { type FileHandle, open, rename } from 'node:fs/promises'
import { type Chunk, sections } from './chunk.ts'
import { CHUNK_HEAD, chunkTag, firstLine, SEAL_HEAD, sealTag } from './copy-format.ts'
import type { Seals } from './seals.ts'

/** Writes a copy beside its place and moves it there once it is whole and on the disk. */
export class CopyWriter {
  readonly #file: FileHandle
  readonly #path: string

  private constructor(file: FileHandle, path: string) {
    this.#file = file
    this.#path = path
  }

  static async create(path: string): Promise<CopyWriter> {
    const file = await open(`${path}.part`, 'w', 0o600)
    await file.write(firstLine)
    return new CopyWriter(file, path)
  }

  async write(chunk: Chunk): Promise<void> {
    const head = Buffer.alloc(CHUNK_HEAD)
    head.write(chunkTag)
    const numbers = [chunk.from, chunk.to, ...sections.map((section) => chunk[section].length)]
    for (const [place, number] of numbers.entries()) head.writeBigInt64BE(BigInt(number), 4 + place * 8)
    await this.#file.writev([head, ...sections.map((section) => chunk[section])])
  }

  async finish(seals: Seals): Promise<void> {
    const text = Buffer.from(JSON.stringify(seals))
    const head = Buffer.alloc(SEAL_HEAD)
    head.write(sealTag)
    head.writeBigInt64BE(BigInt(text.length), 4)
    await this.#file.writev([head, text])
    await this.#file.sync()
    await this.#file.close()
    await rename(`${this.#path}.part`, this.#path)
  }
}
