import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { crc32, createGunzip } from 'node:zlib'
import { Sentence } from '../../kernel/sentence.ts'
import { getItAgain, type PartName, partFault } from './part-fault.ts'
import type { ZipEntry } from './zip-directory.ts'

/** Packed bytes go in, and unpacked bytes come out, in large pieces: each round through the pool of threads has its price. */
const packedChunk = 1 << 20
const unpackedChunk = 2 << 20
const smallestChunk = 16 << 10

/** How far unpacking may run ahead of the reader. A stream's option, which zlib passes on. */
const ahead = { readableHighWaterMark: 2 * unpackedChunk }

/** Deflate cannot pack more than 1032 to 1 (RFC 1951: 258 bytes in two bits), so a larger claim is false. */
const bestRatio = 1032
/** Sheets of releases unpack to 5-20 times; blank styled cells reach 200. Above this, and large, it is no sheet but a bomb. */
const bombRatio = 400
const bombSize = 256 << 20

function checkEntry(entry: ZipEntry, part: PartName, largest: number): void {
  if (entry.isEncrypted) throw partFault(part, 'is protected by a password', 'remove the password and save the file again')
  if (entry.method !== 0 && entry.method !== 8)
    throw partFault(part, `is packed by a method (${entry.method}) that workbooks do not use`, getItAgain)
  const isImpossible = entry.size > entry.packedSize * bestRatio + 1024 || (entry.method === 0 && entry.size !== entry.packedSize)
  if (isImpossible) throw partFault(part, `claims a size (${entry.size} bytes) that its packed form cannot hold`, getItAgain)
  const isBomb = entry.size > bombSize && entry.size > entry.packedSize * bombRatio
  if (isBomb || entry.size > largest) throw partFault(part, `unpacks to ${entry.size} bytes, more than such a part holds`, getItAgain)
}

/** Where the packed bytes begin: behind the local header, whose name and extra field may differ in length from the directory's. */
async function dataAt(entry: ZipEntry, part: PartName): Promise<number> {
  const file = await open(part.path, 'r')
  try {
    const { size } = await file.stat()
    const { buffer, bytesRead } = await file.read(Buffer.alloc(30), 0, 30, entry.headerAt)
    if (bytesRead < 30 || buffer.readUInt32LE(0) !== 0x04034b50) throw partFault(part, 'is not where the file says it is', getItAgain)
    const at = entry.headerAt + 30 + buffer.readUInt16LE(26) + buffer.readUInt16LE(28)
    if (at + entry.packedSize > size) throw partFault(part, 'is cut short', getItAgain)
    return at
  } finally {
    await file.close()
  }
}

/** A gzip file's first bytes: deflated, no name, no time (RFC 1952). */
const gzipHead = Buffer.from('1f8b0800000000000003', 'hex')

/** A gzip file's last bytes: check sum and size. */
function gzipTail({ crc, size }: ZipEntry): Buffer {
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(crc, 0)
  tail.writeUInt32LE(size % 2 ** 32, 4)
  return tail
}

/** The packed bytes dressed as a gzip file, which zlib checks while it unpacks, off this thread. */
async function* asGzip(packed: AsyncIterable<Buffer>, entry: ZipEntry): AsyncGenerator<Buffer> {
  yield gzipHead
  yield* packed
  yield gzipTail(entry)
}

async function* unpacked(path: string, at: number, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.packedSize === 0) return
  const packed = createReadStream(path, { start: at, end: at + entry.packedSize - 1, highWaterMark: packedChunk })
  if (entry.method === 0) {
    yield* checked(packed, entry)
    return
  }
  const source = Readable.from(asGzip(packed, entry), { objectMode: false, highWaterMark: packedChunk })
  const chunkSize = Math.min(unpackedChunk, Math.max(smallestChunk, entry.size))
  const unpack = createGunzip({ ...ahead, chunkSize })
  source.on('error', (error) => unpack.destroy(error))
  source.pipe(unpack)
  try {
    yield* unpack
  } finally {
    source.destroy()
    packed.destroy()
    unpack.destroy()
  }
}

/** Stored bytes, passed on with their check sum taken. */
async function* checked(packed: AsyncIterable<Buffer>, entry: ZipEntry): AsyncGenerator<Buffer> {
  let crc = 0
  for await (const chunk of packed) {
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (crc !== entry.crc) throw new Error('incorrect data check')
}

/**
 * Unpacks one part of a workbook, in chunks of up to 2 MiB, in a thread of the system's pool while the caller works on the last chunk.
 * @param largest the most bytes such a part may unpack to
 * @throws Sentence where the part is cut short, damaged (its check sum differs), larger than it says, or a zip bomb
 */
export async function* partChunks(entry: ZipEntry, part: PartName, largest: number): AsyncGenerator<Buffer> {
  checkEntry(entry, part, largest)
  const at = await dataAt(entry, part)
  let done = 0
  try {
    for await (const chunk of unpacked(part.path, at, entry)) {
      done += chunk.length
      if (done > entry.size) throw partFault(part, `unpacks to more than the ${entry.size} bytes it claims`, getItAgain)
      yield chunk
    }
  } catch (cause) {
    if (cause instanceof Sentence) throw cause
    const isChanged = cause instanceof Error && cause.message.includes('incorrect data check')
    throw partFault(part, isChanged ? 'is damaged (its check sum differs)' : 'is cut short or damaged', getItAgain, cause)
  }
  if (done !== entry.size) throw partFault(part, `unpacks to ${done} bytes, not the ${entry.size} it claims`, getItAgain)
}

/** A whole small part, as the list of sheets. */
export async function wholePart(entry: ZipEntry, part: PartName, largest: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of partChunks(entry, part, largest)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
