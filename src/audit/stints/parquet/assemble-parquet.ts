import { type FileHandle, open } from 'node:fs/promises'
import type { Chunk, Footer } from './read-footer.ts'
import { i32, i64, type Struct, struct, structs, type Thrift, utf8 } from './thrift.ts'
import { writeStruct } from './write-struct.ts'

/** Where the columns of one row group are taken from: each from the first source that has it. */
export type RowGroupSources = readonly { footer: Footer; rowGroup: number }[]

const copyBytes = 4 << 20

/**
 * Writes a Parquet file out of column chunks that lie in other files, byte for byte: nothing is unpacked, so that it costs a copy.
 * @param out path of the file to write
 * @param columns names, in the order they are to stand
 * @param rowGroups the sources of each row group, in order; all of one row group must have its number of rows
 * @throws Error where a source lacks a column or differs in rows or type: a fault of the caller
 */
export async function assembleParquet(out: string, columns: readonly string[], rowGroups: readonly RowGroupSources[]): Promise<void> {
  const file = await open(out, 'w')
  const sources = new Map<string, FileHandle>()
  try {
    await file.write('PAR1')
    let at = 4
    const groups: Struct[] = []
    for (const group of rowGroups) {
      const written: Struct[] = []
      const start = at
      for (const [from, chunk] of columns.map((name) => getChunk(group, name))) {
        const source = sources.get(from) ?? (await open(from))
        sources.set(from, source)
        await copy(source, chunk, file, at)
        written.push(moved(chunk, at))
        at += chunk.length
      }
      groups.push(rowGroupOf(written, at - start, rowsOf(group)))
    }
    const footer = writeStruct(footerOf(schemaOf(columns, rowGroups[0] ?? []), groups))
    const tail = Buffer.alloc(8)
    tail.writeUInt32LE(footer.length, 0)
    tail.write('PAR1', 4)
    await file.write(Buffer.concat([footer, tail]), 0, footer.length + 8, at)
  } finally {
    await Promise.all([file, ...sources.values()].map((handle) => handle.close()))
  }
}

function getChunk(group: RowGroupSources, name: string): [string, Chunk] {
  for (const { footer, rowGroup } of group) {
    const chunk = footer.rowGroups[rowGroup]?.chunks.get(name)
    if (chunk) return [footer.path, chunk]
  }
  throw new Error(`No source has the column ${name}.`)
}

function rowsOf(group: RowGroupSources): number {
  const rows = new Set(group.map(({ footer, rowGroup }) => footer.rowGroups[rowGroup]?.rows))
  const [only] = rows
  if (rows.size !== 1 || only === undefined) throw new Error(`Sources of one row group have ${[...rows].join(' and ')} rows.`)
  return only
}

function schemaOf(columns: readonly string[], group: RowGroupSources): Struct[] {
  return columns.map((name) => {
    const element = group.map(({ footer }) => footer.schema.get(name)).find((known) => known !== undefined)
    if (!element) throw new Error(`No source has the column ${name}.`)
    return element
  })
}

async function copy(from: FileHandle, { start, length }: Chunk, to: FileHandle, at: number): Promise<void> {
  const bytes = Buffer.allocUnsafe(Math.min(length, copyBytes))
  for (let done = 0; done < length; ) {
    const { bytesRead } = await from.read(bytes, 0, Math.min(bytes.length, length - done), start + done)
    if (bytesRead === 0) throw new Error('A column ends before its length.')
    await to.write(bytes, 0, bytesRead, at + done)
    done += bytesRead
  }
}

/** The chunk's description at its new place. Indexes and Bloom filters lie outside the chunk and stay behind (fields 10, 14, 15). */
function moved(chunk: Chunk, at: number): Struct {
  const fields = new Map([...chunk.meta.fields].filter(([id]) => id !== 10 && id !== 14 && id !== 15))
  for (const id of [9, 11]) {
    const offset = fields.get(id)
    // A dictionary page at 0 is how some writers say that there is none.
    if (offset?.kind === 'int' && offset.value >= BigInt(chunk.start)) fields.set(id, i64(Number(offset.value) - chunk.start + at))
    else fields.delete(id)
  }
  return struct([
    [2, i64(at)],
    [3, struct(fields)],
  ])
}

function rowGroupOf(chunks: Struct[], bytes: number, rows: number): Struct {
  return struct([
    [1, structs(chunks)],
    [2, i64(bytes)],
    [3, i64(rows)],
    [6, i64(bytes)],
  ])
}

function footerOf(columns: readonly Struct[], groups: Struct[]): Struct {
  const root = struct([
    [4, utf8('writ')],
    [5, i32(columns.length)],
  ])
  const rows = groups.reduce((sum, group) => sum + rowCount(group.fields.get(3)), 0)
  // TypeDefinedOrder for every column: smallest and largest values mean what the type says.
  const orders = columns.map(() => struct([[1, struct([])]]))
  return struct([
    [1, i32(1)],
    [2, structs([root, ...columns])],
    [3, i64(rows)],
    [4, structs(groups)],
    [6, utf8('Writ')],
    [7, structs(orders)],
  ])
}

const rowCount = (field: Thrift | undefined) => (field?.kind === 'int' ? Number(field.value) : 0)
