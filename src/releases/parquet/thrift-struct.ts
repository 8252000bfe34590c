import { ByteSink } from './byte-sink.ts'

/** A value of a Thrift struct, tagged with how the compact protocol writes it. */
export type ThriftValue =
  | { i32: number }
  | { i64: number }
  | { bool: boolean }
  | { binary: Uint8Array | string }
  | { struct: ThriftStruct }
  | { list: readonly ThriftValue[] }

/** Field numbers to values. Numbers rise in the order they are given. */
export type ThriftStruct = readonly (readonly [id: number, value: ThriftValue])[]

const typeOf = (value: ThriftValue): number => {
  if ('i32' in value) return 5
  if ('i64' in value) return 6
  if ('binary' in value) return 8
  if ('list' in value) return 9
  if ('struct' in value) return 12
  return value.bool ? 1 : 2
}

/** Signed to unsigned, small magnitudes staying small. Exact up to 2 ** 52. */
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value)

function writeValue(sink: ByteSink, value: ThriftValue): void {
  if ('i32' in value) sink.appendVarint(zigzag(value.i32))
  else if ('i64' in value) sink.appendVarint(zigzag(value.i64))
  else if ('binary' in value) {
    const bytes = Buffer.from(value.binary)
    sink.appendVarint(bytes.length)
    sink.append(bytes)
  } else if ('struct' in value) writeStruct(sink, value.struct)
  else if ('list' in value) writeList(sink, value.list)
}

function writeList(sink: ByteSink, list: readonly ThriftValue[]): void {
  const [first] = list
  const type = first === undefined ? 12 : typeOf(first)
  if (list.length < 15) sink.appendByte((list.length << 4) | type)
  else {
    sink.appendByte(0xf0 | type)
    sink.appendVarint(list.length)
  }
  for (const item of list) writeValue(sink, item)
}

/** Writes a struct in Thrift's compact protocol, as Parquet's headers and footer are. */
export function writeStruct(sink: ByteSink, struct: ThriftStruct): void {
  let last = 0
  for (const [id, value] of struct) {
    const type = typeOf(value)
    if (id > last && id - last < 16) sink.appendByte(((id - last) << 4) | type)
    else {
      sink.appendByte(type)
      sink.appendVarint(zigzag(id))
    }
    last = id
    writeValue(sink, value)
  }
  sink.appendByte(0)
}

export function structBytes(struct: ThriftStruct): Uint8Array {
  const sink = new ByteSink(256)
  writeStruct(sink, struct)
  return sink.written()
}
