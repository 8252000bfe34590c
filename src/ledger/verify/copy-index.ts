import { readSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Sentence } from '../../kernel/sentence.ts'
import { sections } from './chunk.ts'
import { CHUNK_HEAD, type ChunkPlace, chunkEnd, chunkTag, firstLine, SEAL_HEAD, sealTag } from './copy-format.ts'
import { Seals } from './seals.ts'

/** What is in a copy, and where. @throws Sentence where the file is no copy, or is cut off */
export async function readCopyIndex(path: string): Promise<{ chunks: ChunkPlace[]; seals: Seals }> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new Sentence(`The copy ${path} could not be opened. Check the name.`, { cause })
  })
  try {
    return await readIndex(file, path)
  } finally {
    await file.close()
  }
}

async function readIndex(file: FileHandle, path: string): Promise<{ chunks: ChunkPlace[]; seals: Seals }> {
  const { size } = await file.stat()
  const broken = (what: string) => new Sentence(`The copy ${path} ${what}. Get a whole one.`)
  if (!(await readAt(file, 0, firstLine.length)).equals(firstLine)) throw broken('is not a copy of a Writ ledger')
  const chunks: ChunkPlace[] = []
  for (let at = firstLine.length; ; ) {
    const head = await readAt(file, at, CHUNK_HEAD)
    const tag = head.toString('latin1', 0, 4)
    const number = (place: number) => (head.length >= 12 + place * 8 ? Number(head.readBigInt64BE(4 + place * 8)) : Number.NaN)
    if (tag === sealTag) {
      if (at + SEAL_HEAD + number(0) !== size) throw broken(`ends ${at + SEAL_HEAD + number(0) > size ? 'too early' : 'too late'}`)
      const seals = parseSeals(await readAt(file, at + SEAL_HEAD, number(0)), broken)
      if (seals.position !== (chunks.at(-1)?.to ?? 0)) throw broken('does not reach the position it says')
      return { chunks, seals }
    }
    const place = { from: number(0), to: number(1), at, lengths: sections.map((_, section) => number(section + 2)) }
    if (tag !== chunkTag || place.lengths.some((length) => !(length >= 0)) || chunkEnd(place) > size)
      throw broken(`is cut off or damaged at byte ${at}`)
    if (place.from !== (chunks.at(-1)?.to ?? 0) || place.to <= place.from) throw broken(`has its positions out of order at byte ${at}`)
    chunks.push(place)
    at = chunkEnd(place)
  }
}

function parseSeals(bytes: Buffer, broken: (what: string) => Sentence): Seals {
  try {
    return Seals.parse(JSON.parse(bytes.toString()))
  } catch {
    throw broken('has damaged seals')
  }
}

async function readAt(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  const bytesRead = readSync(file.fd, bytes, 0, length, at)
  return bytes.subarray(0, bytesRead)
}
