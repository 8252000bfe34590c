import { type FileHandle, open, rename } from 'node:fs/promises'
import { Sentence } from '../../kernel/sentence.ts'
import { noRoot } from '../append/batch-root.ts'
import { type Chunk, sections } from './chunk.ts'
import { Seals } from './seals.ts'

/**
 * An exported copy: a line that says what it is; chunks, each `CHNK`, its positions and the lengths of its five sections in eight bytes each, and the
 * sections; at the end `SEAL`, a length in eight bytes, and the checkpoints and public keys as JSON.
 */
const firstLine = Buffer.from('writ ledger copy 1\n')
const [chunkTag, sealTag] = ['CHNK', 'SEAL']
const CHUNK_HEAD = 4 + 8 * (2 + sections.length)
const SEAL_HEAD = 12

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

interface ChunkPlace {
  from: number
  to: number
  at: number
  lengths: readonly number[]
}

export interface OpenCopy {
  seals: Seals
  /** Last positions of its chunks. */
  ends: readonly number[]
  /** The chunk that begins there; its bytes hold until the next but one is asked for. */
  readChunk(from: number, last: number): Promise<Chunk | undefined>
  close(): Promise<void>
}

/** @throws Sentence where the file is no copy, or is cut off */
export async function openCopy(path: string): Promise<OpenCopy> {
  const file = await open(path, 'r').catch((cause: unknown) => {
    throw new Sentence(`The copy ${path} could not be opened. Check the name.`, { cause })
  })
  try {
    const { places, seals } = await readIndex(file, path)
    const byStart = new Map(places.map((place) => [place.from, place]))
    // Two that take turns: one is read into while the other is looked at.
    const kept: [Buffer, Buffer] = [Buffer.allocUnsafeSlow(0), Buffer.allocUnsafeSlow(0)]
    let turn: 0 | 1 = 0
    const byEnd = new Map(places.map((place) => [place.to, place]))
    return {
      seals,
      ends: places.map(({ to }) => to),
      async readChunk(from, last) {
        const place = from < last ? byStart.get(from) : undefined
        if (!place) return undefined
        const before = byEnd.get(from)
        const length = chunkEnd(place) - place.at - CHUNK_HEAD
        // The same memory for each: fresh pages would cost as much as hashing what is in them.
        turn = turn === 0 ? 1 : 0
        if (kept[turn].length < length) kept[turn] = Buffer.allocUnsafeSlow(length)
        const into = kept[turn]
        const [{ bytesRead }, rootBefore] = await Promise.all([
          file.read(into, 0, length, place.at + CHUNK_HEAD),
          before && readAt(file, chunkEnd(before) - 32, 32),
        ])
        const previousRoot = from === 0 ? noRoot : rootBefore?.toString('hex')
        const bytes = into.subarray(0, bytesRead)
        const [entries, traces, notices, documents, batches] = place.lengths.map((length, section) => {
          const at = place.lengths.slice(0, section).reduce((sum, before) => sum + before, 0)
          return bytes.subarray(at, at + length)
        })
        if (!entries || !traces || !notices || !documents || !batches) return undefined
        return { from, to: place.to, previousRoot, entries, traces, notices, documents, batches }
      },
      close: () => file.close(),
    }
  } catch (fault) {
    await file.close()
    throw fault
  }
}

const chunkEnd = ({ at, lengths }: ChunkPlace): number => lengths.reduce((sum, length) => sum + length, at + CHUNK_HEAD)

async function readIndex(file: FileHandle, path: string): Promise<{ places: ChunkPlace[]; seals: Seals }> {
  const { size } = await file.stat()
  const broken = (what: string) => new Sentence(`The copy ${path} ${what}. Get a whole one.`)
  if (!(await readAt(file, 0, firstLine.length)).equals(firstLine)) throw broken('is not a copy of a Writ ledger')
  const places: ChunkPlace[] = []
  for (let at = firstLine.length; ; ) {
    const head = await readAt(file, at, CHUNK_HEAD)
    const tag = head.toString('latin1', 0, 4)
    const number = (place: number) => (head.length >= 12 + place * 8 ? Number(head.readBigInt64BE(4 + place * 8)) : Number.NaN)
    if (tag === sealTag) {
      if (at + SEAL_HEAD + number(0) !== size) throw broken(`ends ${at + SEAL_HEAD + number(0) > size ? 'too early' : 'too late'}`)
      const seals = parseSeals(await readAt(file, at + SEAL_HEAD, number(0)), broken)
      if (seals.position !== (places.at(-1)?.to ?? 0)) throw broken('does not reach the position it says')
      return { places, seals }
    }
    const place = { from: number(0), to: number(1), at, lengths: sections.map((_, section) => number(section + 2)) }
    if (tag !== chunkTag || place.lengths.some((length) => !(length >= 0)) || chunkEnd(place) > size)
      throw broken(`is cut off or damaged at byte ${at}`)
    if (place.from !== (places.at(-1)?.to ?? 0) || place.to <= place.from) throw broken(`has its positions out of order at byte ${at}`)
    places.push(place)
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
  const { bytesRead } = await file.read(bytes, 0, length, at)
  return bytes.subarray(0, bytesRead)
}
