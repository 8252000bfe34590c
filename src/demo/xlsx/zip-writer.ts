import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib'
import { Sentence } from '../../kernel/sentence.ts'

interface Entry {
  name: Buffer
  offset: number
  crc: number
  packed: number
  unpacked: number
}

/** One file inside the zip while it is being written. Chunks are packed on another thread while the next is being made. */
export interface ZipEntry {
  /**
   * Takes a chunk, which must not be changed afterwards. Resolves when the chunk before it is packed: one is packed while the next is
   * made, and memory holds no more than those two.
   */
  write(chunk: Uint8Array): Promise<void>
  close(): Promise<void>
}

/** Bits 3 (sizes follow the data) and 11 (names in UTF-8); method 8 is deflate. */
const FLAGS = 0x0808

/**
 * Writes a zip file in one pass, an entry at a time. Sizes follow each entry's data, so nothing is held back or written twice.
 * No entry nor file past 4 GiB (the generator stays far below), so no zip64. Speed is what keeps this from being a library: the one
 * at hand sums each byte in JavaScript, which takes as long as making the sheet does.
 */
export class ZipWriter {
  readonly #file: WriteStream
  readonly #entries: Entry[] = []
  readonly #path: string
  #offset = 0
  #fault: Error | undefined

  constructor(path: string) {
    this.#path = path
    this.#file = createWriteStream(path, { highWaterMark: 1 << 20 })
    this.#file.on('error', (fault) => {
      this.#fault = fault
    })
  }

  open(name: string): ZipEntry {
    const entry: Entry = { name: Buffer.from(name), offset: this.#offset, crc: 0, packed: 0, unpacked: 0 }
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    head.writeUInt16LE(20, 4)
    head.writeUInt16LE(FLAGS, 6)
    head.writeUInt16LE(8, 8)
    head.writeUInt16LE(0x21, 12)
    head.writeUInt16LE(entry.name.length, 26)
    this.#put(head)
    this.#put(entry.name)

    const deflate = createDeflateRaw({ level: 1, chunkSize: 1 << 18 })
    deflate.on('data', (chunk: Buffer) => {
      entry.packed += chunk.length
      this.#put(chunk)
    })
    let packing: Promise<void> = Promise.resolve()
    return {
      write: async (chunk) => {
        await packing
        this.#stopOnFault()
        entry.crc = crc32(chunk, entry.crc)
        entry.unpacked += chunk.length
        packing = this.#pack(deflate, chunk)
      },
      close: async () => {
        await packing
        await this.#closeEntry(entry, deflate)
      },
    }
  }

  /** Never rejects: a file that cannot be written is told of at the next write, or at the end. */
  async #pack(deflate: DeflateRaw, chunk: Uint8Array): Promise<void> {
    if (!deflate.write(chunk)) await once(deflate, 'drain')
    if (this.#file.writableNeedDrain && !this.#fault) await once(this.#file, 'drain').catch(() => undefined)
  }

  async #closeEntry(entry: Entry, deflate: DeflateRaw): Promise<void> {
    const ended = once(deflate, 'end')
    deflate.end()
    await ended
    const tail = Buffer.alloc(16)
    tail.writeUInt32LE(0x08074b50, 0)
    tail.writeUInt32LE(entry.crc, 4)
    tail.writeUInt32LE(entry.packed, 8)
    tail.writeUInt32LE(entry.unpacked, 12)
    this.#put(tail)
    this.#entries.push(entry)
  }

  /** Writes the directory and closes the file. */
  async close(): Promise<void> {
    const start = this.#offset
    for (const entry of this.#entries) {
      const head = Buffer.alloc(46)
      head.writeUInt32LE(0x02014b50, 0)
      head.writeUInt16LE(20, 4)
      head.writeUInt16LE(20, 6)
      head.writeUInt16LE(FLAGS, 8)
      head.writeUInt16LE(8, 10)
      head.writeUInt16LE(0x21, 14)
      head.writeUInt32LE(entry.crc, 16)
      head.writeUInt32LE(entry.packed, 20)
      head.writeUInt32LE(entry.unpacked, 24)
      head.writeUInt16LE(entry.name.length, 28)
      head.writeUInt32LE(entry.offset, 42)
      this.#put(head)
      this.#put(entry.name)
    }
    const end = Buffer.alloc(22)
    end.writeUInt32LE(0x06054b50, 0)
    end.writeUInt16LE(this.#entries.length, 8)
    end.writeUInt16LE(this.#entries.length, 10)
    end.writeUInt32LE(this.#offset - start, 12)
    end.writeUInt32LE(start, 16)
    this.#put(end)
    this.#stopOnFault()
    const closed = once(this.#file, 'close').catch(() => undefined)
    this.#file.end()
    await closed
    this.#stopOnFault()
  }

  /** @throws Sentence when the file could not be written, a full disk above all */
  #stopOnFault(): void {
    if (this.#fault)
      throw new Sentence(`${this.#path} could not be written (${this.#fault.message}); make room there, or name another folder.`)
  }

  #put(bytes: Buffer): void {
    this.#offset += bytes.length
    this.#file.write(bytes)
  }
}
