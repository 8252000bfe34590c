import { type FileHandle, open } from 'node:fs/promises'
import { Sentence } from '../../kernel/sentence.ts'
import { readStruct } from './read-struct.ts'
import { findNumber, findStructs, findText, type Struct } from './thrift.ts'

/** One column of one row group: where its bytes lie, and what the footer says of them (`ColumnMetaData`). */
export interface Chunk {
  start: number
  length: number
  meta: Struct
}

/** What the footer of a Parquet file says, as far as its columns can be taken over into another file. */
export interface Footer {
  path: string
  /** `SchemaElement` of each column, by name. */
  schema: ReadonlyMap<string, Struct>
  rowGroups: readonly { rows: number; chunks: ReadonlyMap<string, Chunk> }[]
}

/**
 * Reads the footer of a Parquet file with plain (not nested) columns.
 * @throws Sentence where the file is no such file
 * Source: parquet-format, parquet.thrift: FileMetaData 2 schema, 4 row_groups; ColumnChunk 3 meta_data;
 * ColumnMetaData 3 path, 7 compressed size, 9 data page, 11 dictionary page.
 */
export async function readFooter(path: string): Promise<Footer> {
  const file = await open(path)
  try {
    const { struct: meta } = readStruct(await footerBytes(file))
    const [, ...elements] = findStructs(meta, 2)
    const names = elements.map((element) => findText(element, 4) ?? '')
    if (elements.some((element) => (findNumber(element, 5) ?? 0) > 0)) throw new RangeError('a column holds columns')
    return {
      path,
      schema: new Map(elements.map((element, place) => [names[place] ?? '', element])),
      rowGroups: findStructs(meta, 4).map((group) => ({
        rows: findNumber(group, 3) ?? 0,
        chunks: new Map(findStructs(group, 1).map((chunk, place) => [names[place] ?? '', chunkOf(chunk)])),
      })),
    }
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
    throw new Sentence(`The Parquet file ${path} cannot be used, because ${fault.message}. Write it again.`, { cause: fault })
  } finally {
    await file.close()
  }
}

async function footerBytes(file: FileHandle): Promise<Uint8Array> {
  const { size } = await file.stat()
  if (size < 12) throw new RangeError('it is too short')
  const tail = Buffer.alloc(8)
  await file.read(tail, 0, 8, size - 8)
  const length = tail.readUInt32LE(0)
  if (tail.toString('latin1', 4) !== 'PAR1' || length > size - 12) throw new RangeError('it has no footer')
  const bytes = Buffer.alloc(length)
  await file.read(bytes, 0, length, size - 8 - length)
  return bytes
}

function chunkOf(chunk: Struct): Chunk {
  const meta = chunk.fields.get(3)
  if (meta?.kind !== 'struct') throw new RangeError('a column says nothing of itself')
  const data = findNumber(meta, 9)
  const length = findNumber(meta, 7)
  if (data === undefined || length === undefined) throw new RangeError('a column does not say where it lies')
  return { start: Math.min(data, findNumber(meta, 11) || data), length, meta }
}
