import { CHUNK_HEAD, type ChunkPlace, chunkEnd, firstLine } from '../../../src/ledger/verify/copy-format.ts'
import { readCopyIndex } from '../../../src/ledger/verify/copy-index.ts'

/** Rows of each section of a chunk, in the order of the sections. */
export interface Part {
  from: number
  to: number
  entries: Buffer[]
  traces: Buffer[]
  notices: Buffer[]
  documents: Buffer[]
  batches: Buffer[]
}

/** Takes a copy apart, so that it can be put together as somebody might who means to deceive, or as a bad disk gives it back. */
export async function takeApart(file: string, bytes: Buffer): Promise<{ parts: Part[]; seals: Buffer }> {
  const { chunks } = await readCopyIndex(file)
  const last = chunks.at(-1)
  return { parts: chunks.map((place) => partAt(bytes, place)), seals: bytes.subarray(last ? chunkEnd(last) : firstLine.length) }
}

function partAt(bytes: Buffer, { from, to, at, lengths }: ChunkPlace): Part {
  let end = at + CHUNK_HEAD
  const [entries = [], traces = [], notices = [], documents = [], batches = []] = lengths.map((length, section) => {
    end += length
    return rowsIn(Buffer.from(bytes.subarray(end - length, end)), section === 0 ? entryEnd : rowEnd)
  })
  return { from, to, entries, traces, notices, documents, batches }
}

function rowsIn(bytes: Buffer, endOf: (bytes: Buffer, at: number) => number): Buffer[] {
  const rows: Buffer[] = []
  for (let at = 0; at < bytes.length; at += rows.at(-1)?.length ?? 1) rows.push(bytes.subarray(at, endOf(bytes, at)))
  return rows
}

const entryEnd = (bytes: Buffer, at: number): number => at + 1 + bytes.readInt32BE(at + 1)

function rowEnd(bytes: Buffer, at: number): number {
  let end = at + 2
  for (let field = 0; field < bytes.readInt16BE(at); field++) end += 4 + Math.max(0, bytes.readInt32BE(end))
  return end
}

export function putTogether(parts: readonly Part[], seals: Buffer): Buffer {
  const chunks = parts.flatMap(({ from, to, entries, traces, notices, documents, batches }) => {
    const sections = [entries, traces, notices, documents, batches].map((rows) => Buffer.concat(rows))
    const head = Buffer.alloc(CHUNK_HEAD)
    head.write('CHNK')
    for (const [place, number] of [from, to, ...sections.map(({ length }) => length)].entries())
      head.writeBigInt64BE(BigInt(number), 4 + place * 8)
    return [head, ...sections]
  })
  return Buffer.concat([firstLine, ...chunks, seals])
}
