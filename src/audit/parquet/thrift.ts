/**
 * A value of Thrift's compact protocol, the notation of a Parquet file's footer. Numbers keep their width, so that a value
 * is written as it was read.
 */
export type Thrift =
  | { kind: 'bool'; is: boolean }
  | { kind: 'int'; type: 3 | 4 | 5 | 6; value: bigint }
  | { kind: 'double'; bytes: Uint8Array }
  | { kind: 'bytes'; value: Uint8Array }
  | { kind: 'list'; element: number; items: Thrift[] }
  | Struct

export interface Struct {
  kind: 'struct'
  /** By the field's number. */
  fields: Map<number, Thrift>
}

export const struct = (fields: Iterable<readonly [number, Thrift]>): Struct => ({ kind: 'struct', fields: new Map(fields) })
export const structs = (items: Struct[]): Thrift => ({ kind: 'list', element: 12, items })
export const i32 = (value: number): Thrift => ({ kind: 'int', type: 5, value: BigInt(value) })
export const i64 = (value: number): Thrift => ({ kind: 'int', type: 6, value: BigInt(value) })
export const utf8 = (value: string): Thrift => ({ kind: 'bytes', value: Buffer.from(value) })

/** The whole number in a field; undefined where there is none. */
export function findNumber(of: Struct, id: number): number | undefined {
  const field = of.fields.get(id)
  return field?.kind === 'int' ? Number(field.value) : undefined
}

/** The struct in a field; undefined where there is none. */
export function findStruct(of: Struct, id: number): Struct | undefined {
  const field = of.fields.get(id)
  return field?.kind === 'struct' ? field : undefined
}

/** The structs of a field that lists structs; none where it is missing. */
export function findStructs(of: Struct, id: number): Struct[] {
  const field = of.fields.get(id)
  return field?.kind === 'list' ? field.items.filter((item) => item.kind === 'struct') : []
}

/** The text of a field; undefined where there is none. */
export function findText(of: Struct, id: number): string | undefined {
  const field = of.fields.get(id)
  return field?.kind === 'bytes' ? Buffer.from(field.value).toString() : undefined
}
