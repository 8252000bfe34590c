/**
 * Reads numbers of `width` bits from Parquet's mix of runs and packed groups into `out`, from its start to its end.
 * @param bytes the numbers begin at `from`; what comes after the last one is not looked at
 * @throws RangeError where the bytes end too soon
 */
export function readHybrid(bytes: Uint8Array, from: number, width: number, out: Int32Array): void {
  let at = from
  for (let done = 0; done < out.length; ) {
    let head = 0
    for (let shift = 0, next = 0x80; next >= 0x80; shift += 7) {
      next = bytes[at++] ?? -1
      if (next < 0 || shift > 28) throw new RangeError('a run in it does not say how long it is')
      head += (next & 0x7f) * 2 ** shift
    }
    if (head % 2 === 1) {
      const count = Math.min((head - 1) * 4, out.length - done)
      unpack(bytes, at, width, out, done, count)
      at += ((head - 1) / 2) * width
      done += count
    } else {
      const count = Math.min(head / 2, out.length - done)
      if (count === 0) throw new RangeError('a run in it has no length')
      let value = 0
      for (let n = 0; n < Math.ceil(width / 8); n++) value |= (bytes[at++] ?? 0) << (8 * n)
      out.fill(value, done, done + count)
      done += count
    }
  }
}

/** Packed numbers, lowest bit first. A number of up to 24 bits lies within four bytes from the one it begins in. */
function unpack(bytes: Uint8Array, from: number, width: number, out: Int32Array, at: number, count: number): void {
  if (width > 24) throw new RangeError(`it packs numbers of ${width} bits`)
  if (from + Math.ceil((count * width) / 8) > bytes.length) throw new RangeError('it ends too soon')
  // The last numbers are read byte by byte, so that no word reaches beyond the end.
  const whole = Math.max(0, Math.min(count, Math.floor(((bytes.length - from - 4) * 8) / Math.max(width, 1))))
  unpackWords(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), from * 8, width, out, at, at + whole)
  unpackBytes(bytes, from * 8 + whole * width, width, out, at + whole, at + count)
}

function unpackWords(view: DataView, from: number, width: number, out: Int32Array, at: number, until: number): void {
  const mask = 2 ** width - 1
  for (let n = at, bit = from; n < until; n++, bit += width) out[n] = (view.getInt32(bit >>> 3, true) >>> (bit & 7)) & mask
}

function unpackBytes(bytes: Uint8Array, from: number, width: number, out: Int32Array, at: number, until: number): void {
  const mask = 2 ** width - 1
  for (let n = at, bit = from; n < until; n++, bit += width) {
    const byte = bit >>> 3
    const word = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16) | ((bytes[byte + 3] ?? 0) << 24)
    out[n] = (word >>> (bit & 7)) & mask
  }
}
