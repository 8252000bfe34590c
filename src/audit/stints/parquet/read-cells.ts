import type { FileHandle } from 'node:fs/promises'
import type { Cells } from './cells.ts'
import { readHybrid } from './hybrid.ts'
import type { Chunk } from './read-footer.ts'
import { readStruct } from './read-struct.ts'
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

/**
 * Reads one column of one row group.
 * @param isOptional whether the column may be empty (the schema's repetition is OPTIONAL)
 * @throws RangeError where the pages are not as the footer says
 * Source: parquet-format, PageHeader and data page version 1.
 */
export async function readCells(file: FileHandle, chunk: Chunk, rows: number, isOptional: boolean): Promise<Cells> {
  const bytes = new Uint8Array(chunk.length)
  const { bytesRead } = await file.read(bytes, 0, chunk.length, chunk.start)
  if (bytesRead < chunk.length) throw new RangeError('it ends too soon')
  return cellsOf(bytes, rows, isOptional, sizes[findNumber(chunk.meta, 1) ?? -1] ?? 0)
}

function cellsOf(bytes: Uint8Array, rows: number, isOptional: boolean, size: Cells['size']): Cells {
  const present = new Int32Array(rows)
  const codes = new Int32Array(rows)
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
    if (!head) {
      if (dictionaryHead) continue
      throw new RangeError('a page in it is of a kind not read')
    }
    const count = Math.min(findNumber(head, 1) ?? 0, rows - row)
    const levels = present.subarray(row, row + count)
    const from = isOptional ? readPresent(body, levels) : 0
    if (!isOptional) levels.fill(1)
    const here = levels.reduce((sum, one) => sum + one, 0)
    if (isLookedUp(head, lookup !== undefined)) readHybrid(body, from + 1, body[from] ?? 0, codes.subarray(filled, filled + here))
    else parts.push(body.subarray(from))
    filled += here
    row += count
  }
  if (parts.length === 0 && lookup) return { rows, present, filled, codes: codes.subarray(0, filled), ...lookup, size }
  if (lookup && parts.length > 0) throw new RangeError('some of its pages use its dictionary and some do not')
  const [only] = parts
  return { rows, present, filled, count: filled, values: parts.length === 1 && only ? only : Buffer.concat(parts), size }
}

/** Reads which cells are filled. @returns where the values begin */
function readPresent(body: Uint8Array, levels: Int32Array): number {
  const length = new DataView(body.buffer, body.byteOffset, body.byteLength).getUint32(0, true)
  readHybrid(body, 4, 1, levels)
  return 4 + length
}

function isLookedUp(head: Struct, hasLookup: boolean): boolean {
  const encoding = findNumber(head, 2) ?? -1
  if (dictionary.has(encoding) && hasLookup) return true
  if (encoding === plain) return false
  throw new RangeError(`a page in it has the encoding ${encoding}`)
}
