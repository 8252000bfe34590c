import { type FileHandle, open } from 'node:fs/promises'
import { Sentence } from '../../kernel/sentence.ts'
import { getItAgain } from './part-fault.ts'
import { recogniseFile } from './recognise-file.ts'

/** One packed part of a zip archive, as its central directory describes it. Sizes and places are in bytes. */
export interface ZipEntry {
  name: string
  /** 0: stored; 8: deflated. */
  method: number
  isEncrypted: boolean
  crc: number
  packedSize: number
  size: number
  headerAt: number
}

/** Names as OPC compares them: no leading slash, forward slashes, letter case ignored (ECMA-376 part 2, 6.2.2.3). */
export const partKey = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

const endSize = 22
const longestComment = 65_535
const largestDirectory = 64 << 20
const unset32 = 0xffffffff

interface DirectoryPlace {
  at: number
  size: number
  count: number
}

const number64 = (bytes: Buffer, at: number): number => bytes.readUInt32LE(at + 4) * 2 ** 32 + bytes.readUInt32LE(at)

async function readAt(file: FileHandle, at: number, size: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, at)
  return buffer.subarray(0, bytesRead)
}

/** The end record is the last thing in the file but for a comment, whose length it states (APPNOTE 4.3.16). */
function findEnd(tail: Buffer): number | undefined {
  for (let at = tail.length - endSize; at >= 0; at--) {
    if (tail.readUInt32LE(at) === 0x06054b50 && at + endSize + tail.readUInt16LE(at + 20) <= tail.length) return at
  }
  return undefined
}

async function findDirectory(file: FileHandle, fileSize: number): Promise<DirectoryPlace | undefined> {
  const tailSize = Math.min(fileSize, endSize + longestComment + 20)
  const tail = await readAt(file, fileSize - tailSize, tailSize)
  const end = findEnd(tail)
  if (end === undefined) return undefined
  const place = { count: tail.readUInt16LE(end + 10), size: tail.readUInt32LE(end + 12), at: tail.readUInt32LE(end + 16) }
  const isZip64 = place.count === 0xffff || place.size === unset32 || place.at === unset32
  if (!isZip64) return place
  if (end < 20 || tail.readUInt32LE(end - 20) !== 0x07064b50) return place
  const record = await readAt(file, number64(tail, end - 12), 56)
  if (record.length < 56 || record.readUInt32LE(0) !== 0x06064b50) return undefined
  return { count: number64(record, 32), size: number64(record, 40), at: number64(record, 48) }
}

/** Sizes that do not fit 32 bits stand in extra field 1, in this order, each only where its 32-bit field is unset (APPNOTE 4.5.3). */
function widen(entry: ZipEntry, extra: Buffer): void {
  for (let at = 0; at + 4 <= extra.length; ) {
    const size = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) {
      let field = at + 4
      for (const key of ['size', 'packedSize', 'headerAt'] as const) {
        if (entry[key] !== unset32 || field + 8 > Math.min(extra.length, at + 4 + size)) continue
        entry[key] = number64(extra, field)
        field += 8
      }
    }
    at += 4 + size
  }
}

function listEntries(directory: Buffer, path: string): Map<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>()
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30)
    if (extraEnd > directory.length) break
    const entry: ZipEntry = {
      name: directory.toString('utf8', at + 46, nameEnd),
      method: directory.readUInt16LE(at + 10),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      crc: directory.readUInt32LE(at + 16),
      packedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      headerAt: directory.readUInt32LE(at + 42),
    }
    widen(entry, directory.subarray(nameEnd, extraEnd))
    const key = partKey(entry.name)
    if (entries.has(key)) throw new Sentence(`${path} holds two parts named ${entry.name} and so can be read in two ways: ${getItAgain}.`)
    entries.set(key, entry)
    at = extraEnd + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * Reads the list of parts of a zip archive from its central directory, zip64 included.
 * @returns the entries by `partKey` of their names
 * @throws Sentence where the file is missing, is no zip, or is cut short
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export async function readZipDirectory(path: string): Promise<Map<string, ZipEntry>> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new Sentence(`${path} cannot be opened: check that it is there and that you may read it.`, { cause })
  })
  try {
    const stat = await file.stat()
    if (!stat.isFile()) throw new Sentence(`${path} is a folder or a device, not a file: choose a file.`)
    const place = await findDirectory(file, stat.size)
    if (!place) throw recogniseFile(await readAt(file, 0, Math.min(stat.size, 65_536)), path)
    const isInside = place.at + place.size <= stat.size && place.size <= largestDirectory
    if (!isInside) throw new Sentence(`${path} is cut short or damaged: ${getItAgain}.`)
    const entries = listEntries(await readAt(file, place.at, place.size), path)
    if (entries.size !== place.count) throw new Sentence(`${path} has a damaged list of parts: ${getItAgain}.`)
    return entries
  } finally {
    await file.close()
  }
}
