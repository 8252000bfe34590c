import type { Struct, Thrift } from './thrift.ts'

/** Deeper than any footer goes; bytes that go further are not one. */
const deepest = 32

/**
 * Reads the struct that stands in `bytes` at `from`.
 * @returns it, and where the bytes after it begin
 * @throws RangeError where the bytes end too soon or are no such struct
 */
export function readStruct(bytes: Uint8Array, from = 0): { struct: Struct; end: number } {
  const reader = new CompactReader(bytes, from)
  return { struct: reader.struct(0), end: reader.at }
}

class CompactReader {
  at: number
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array, from: number) {
    this.bytes = bytes
    this.at = from
  }

  struct(depth: number): Struct {
    const fields = new Map<number, Thrift>()
    for (let id = 0, head = this.byte(); head !== 0; head = this.byte()) {
      id = head >> 4 === 0 ? Number(this.zigzag()) : id + (head >> 4)
      fields.set(id, this.value(head & 15, depth))
    }
    return { kind: 'struct', fields }
  }

  private value(type: number, depth: number): Thrift {
    if (depth > deepest) throw new RangeError('it is nested too deeply')
    if (type === 1 || type === 2) return { kind: 'bool', is: type === 1 }
    if (type === 3) return { kind: 'int', type, value: BigInt.asIntN(8, BigInt(this.byte())) }
    if (type === 4 || type === 5 || type === 6) return { kind: 'int', type, value: this.zigzag() }
    if (type === 7) return { kind: 'double', bytes: this.take(8) }
    if (type === 8) return { kind: 'bytes', value: this.take(Number(this.varint())) }
    if (type === 9) return this.list(depth + 1)
    if (type === 12) return this.struct(depth + 1)
    throw new RangeError(`it holds a value of type ${type}`)
  }

  private list(depth: number): Thrift {
    const head = this.byte()
    const size = head >> 4 === 15 ? Number(this.varint()) : head >> 4
    if (size > this.bytes.length - this.at) throw new RangeError('a list in it is longer than it')
    const element = head & 15
    const items: Thrift[] = []
    // A list of yes and no holds a byte for each; elsewhere the type says it.
    for (let n = 0; n < size; n++) items.push(element <= 2 ? { kind: 'bool', is: this.byte() === 1 } : this.value(element, depth))
    return { kind: 'list', element, items }
  }

  private byte(): number {
    const value = this.bytes[this.at++]
    if (value === undefined) throw new RangeError('it ends too soon')
    return value
  }

  private varint(): bigint {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const next = this.byte()
      value |= BigInt(next & 0x7f) << shift
      if (next < 0x80) return value
    }
    throw new RangeError('a number in it does not end')
  }

  private zigzag(): bigint {
    const value = this.varint()
    return (value >> 1n) ^ -(value & 1n)
  }

  private take(length: number): Uint8Array {
    if (length > this.bytes.length - this.at) throw new RangeError('it ends too soon')
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }
}
