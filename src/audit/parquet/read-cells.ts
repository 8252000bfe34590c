import { readSync } from 'node:fs'
import { type Cells, viewOf } from './cells.ts'
import { readHybrid } from './hybrid.ts'
import type { Chunk } from './read-footer.ts'
import { readStruct } from './read-struct.ts'
import type { Room } from './room.ts'
import { findNumber, findStruct, type Struct } from './thrift.ts'

/** Parquet's numbers: physical types and encodings that `readCells` knows. */
const sizes: Readonly<Record<number, Cells['size']>> = { 1: 4, 2: 8, 5: 8, 6: 0 }
const plain = 0
const dictionary = new Set([2, 8])

/** Whether a chunk is uncompressed, and of a type and encoding that `readCells` reads. */
export function isReadable({ meta }: Chunk): boolean {
  const encodings = meta.fields.get(2)
  const known = encodings?.kind === 'list' && encodings.items.every((item) => item.kind === 'int' && [0n, 2n, 3n, 8n].includes(item.value))
  return known && findNumber(meta, 4) === 0 && sizes[findNumber(meta, 1) ?? -1] !== undefined
}

/** A column of a row group, and what the footer says of it. */
export interface WhichCells {
  chunk: Chunk
  rows: number
  /** Whether the column may be empty (the schema's repetition is OPTIONAL). */
  isOptional: boolean
}

/**
 * Reads one column of one row group. What is read lies in `room`, under `use`.
 * @param file an open file's number
 * @throws RangeError where the pages are not as the footer says
 * Source: parquet-format, PageHeader and data page version 1.
 */
export function readCells(file: number, { chunk, rows, isOptional }: WhichCells, room: Room, use: string): Cells {
  const bytes = room.bytes(`${use}-bytes`, chunk.length)
  if (readSync(file, bytes, 0, chunk.length, chunk.start) < chunk.length) throw new RangeError('it ends too soon')
  const present = room.ints(`${use}-present`, rows)
  const codes = room.ints(`${use}-codes`, rows)
  const parts: Uint8Array[] = []
  let lookup: { count: number; values: Uint8Array } | undefined
  let filled = 0
  for (let at = 0, row = 0; row < rows; ) {
    const { struct: header, end } = readStruct(bytes, at)
    at = end + (findNumber(header, 3) ?? 0)
    const body = bytes.subarray(end, at)
    const dictionaryHead = findStruct(header, 7)
    if (dictionaryHead) lookup = { count: findNumber(dictionaryHead, 1) ?? 0, values: body }
    const head = findStruct(header, 5)
    if (dictionaryHead) continue
    if (!head) throw new RangeError('a page in it is of a kind not read')
    const levels = present.subarray(row, row + Math.min(findNumber(head, 1) ?? 0, rows - row))
    const from = isOptional ? readPresent(body, levels) : 0
    if (!isOptional) levels.fill(1)
    const here = countOnes(levels)
    if (isLookedUp(head, lookup !== undefined)) readHybrid(body, from + 1, body[from] ?? 0, codes.subarray(filled, filled + here))
    else parts.push(body.subarray(from))
    filled += here
    row += levels.length
  }
  return { ...valuesOf(parts, lookup, codes, filled), rows, present, filled, size: sizes[findNumber(chunk.meta, 1) ?? -1] ?? 0 }
}

/** The values of all pages: those of the dictionary, or those of the pages themselves. */
function valuesOf(
  parts: readonly Uint8Array[],
  lookup: { count: number; values: Uint8Array } | undefined,
  codes: Int32Array,
  filled: number,
) {
  if (lookup && parts.length > 0) throw new RangeError('some of its pages use its dictionary and some do not')
  if (lookup) return { codes: codes.subarray(0, filled), ...lookup }
  const [only] = parts
  return { count: filled, values: parts.length === 1 && only ? only : Buffer.concat(parts) }
}

/** Reads which cells are filled. @returns where the values begin */
function readPresent(body: Uint8Array, levels: Int32Array): number {
  readHybrid(body, 4, 1, levels)
  return 4 + viewOf(body).getUint32(0, true)
}

function countOnes(levels: Int32Array): number {
  let ones = 0
  for (let n = 0; n < levels.length; n++) ones += levels[n] ?? 0
  return ones
}

function isLookedUp(head: Struct, hasLookup: boolean): boolean {
  const encoding = findNumber(head, 2) ?? -1
  if (dictionary.has(encoding) && hasLookup) return true
  if (encoding === plain) return false
  throw new RangeError(`a page in it has the encoding ${encoding}`)
}
