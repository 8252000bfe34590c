import { findNumber, findStruct, i32, i64, type Struct, struct, structs, utf8 } from './thrift.ts'
import { writeStruct } from './write-struct.ts'

/** A row group of a file that is being written: `ColumnChunk`s in the order of its columns. */
export interface PlacedGroup {
  rows: number
  chunks: readonly Struct[]
}

/**
 * The `ColumnChunk` of a chunk that now lies elsewhere. Indexes and Bloom filters lie outside the chunk and stay behind (fields 10, 14, 15).
 * @param meta `ColumnMetaData` of the chunk where it was
 * @param from where it began, or where the bytes began that it was among
 * @param to where they begin now
 */
export function placedChunk(meta: Struct, from: number, to: number): Struct {
  const fields = new Map([...meta.fields].filter(([id]) => id !== 10 && id !== 14 && id !== 15))
  for (const id of [9, 11]) {
    const offset = findNumber(meta, id)
    // A dictionary page at 0 of a file is how some writers say that there is none.
    if (offset !== undefined && offset >= from) fields.set(id, i64(offset - from + to))
    else fields.delete(id)
  }
  const start = findNumber(struct(fields), 11) ?? findNumber(struct(fields), 9) ?? to
  return struct([
    [2, i64(start)],
    [3, struct(fields)],
  ])
}

const sizeOf = (group: PlacedGroup) => group.chunks.reduce((sum, chunk) => sum + (findNumber(findStruct(chunk, 3) ?? chunk, 6) ?? 0), 0)

/**
 * The end of a Parquet file: `FileMetaData`, its length and the mark.
 * @param elements the `SchemaElement` of each column
 */
export function fileFooter(elements: readonly Struct[], groups: readonly PlacedGroup[]): Uint8Array {
  const root = struct([
    [4, utf8('writ')],
    [5, i32(elements.length)],
  ])
  const rowGroups = groups.map((group) =>
    struct([
      [1, structs([...group.chunks])],
      [2, i64(sizeOf(group))],
      [3, i64(group.rows)],
    ]),
  )
  // TypeDefinedOrder for every column: smallest and largest values mean what the type says.
  const orders = elements.map(() => struct([[1, struct([])]]))
  const footer = writeStruct(
    struct([
      [1, i32(1)],
      [2, structs([root, ...elements])],
      [3, i64(groups.reduce((sum, { rows }) => sum + rows, 0))],
      [4, structs(rowGroups)],
      [6, utf8('Writ')],
      [7, structs(orders)],
    ]),
  )
  const tail = Buffer.alloc(8)
  tail.writeUInt32LE(footer.length, 0)
  tail.write('PAR1', 4)
  return Buffer.concat([footer, tail])
}
