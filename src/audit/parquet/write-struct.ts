import type { Struct, Thrift } from './thrift.ts'

/** The bytes of a struct, as `readStruct` reads them. */
export function writeStruct(struct: Struct): Uint8Array {
  const writer = new CompactWriter()
  writer.struct(struct)
  return writer.bytes()
}

const typeOf = (value: Thrift): number => {
  if (value.kind === 'bool') return value.is ? 1 : 2
  if (value.kind === 'int') return value.type
  return { double: 7, bytes: 8, list: 9, struct: 12 }[value.kind]
}

class CompactWriter {
  private readonly chunks: Uint8Array[] = []
  private small: number[] = []

  bytes(): Uint8Array {
    this.raw(new Uint8Array())
    return Buffer.concat(this.chunks)
  }

  struct({ fields }: Struct): void {
    let last = 0
    for (const [id, value] of [...fields].sort(([a], [b]) => a - b)) {
      const step = id - last
      if (step > 0 && step < 16) this.small.push((step << 4) | typeOf(value))
      else {
        this.small.push(typeOf(value))
        this.zigzag(BigInt(id))
      }
      this.value(value)
      last = id
    }
    this.small.push(0)
  }

  private value(value: Thrift): void {
    switch (value.kind) {
      case 'bool':
        return
      case 'double':
        this.raw(value.bytes)
        return
      case 'bytes':
        this.varint(BigInt(value.value.length))
        this.raw(value.value)
        return
      case 'list':
        this.list(value.element, value.items)
        return
      case 'struct':
        this.struct(value)
        return
      case 'int':
        if (value.type === 3) this.small.push(Number(BigInt.asUintN(8, value.value)))
        else this.zigzag(value.value)
    }
  }

  private list(element: number, items: readonly Thrift[]): void {
    if (items.length < 15) this.small.push((items.length << 4) | element)
    else {
      this.small.push(0xf0 | element)
      this.varint(BigInt(items.length))
    }
    for (const item of items) {
      if (item.kind === 'bool') this.small.push(item.is ? 1 : 2)
      else this.value(item)
    }
  }

  private varint(value: bigint): void {
    let left = value
    for (; left >= 0x80n; left >>= 7n) this.small.push(Number(left & 0x7fn) | 0x80)
    this.small.push(Number(left))
  }

  private zigzag(value: bigint): void {
    this.varint(BigInt.asUintN(64, (value << 1n) ^ (value >> 63n)))
  }

  private raw(value: Uint8Array): void {
    this.chunks.push(Uint8Array.from(this.small), value)
    this.small = []
  }
}
