/** Milliseconds from 1970 to 2000. */
const to2000 = 946_684_800_000
const SLAB_BYTES = 1 << 20
/** Slabs kept for use again: as many as acts that wait fill now and then. */
const SLABS_KEPT_MAX = 16
const INSTANTS_MAX = 5_000

/**
 * Values as PostgreSQL sends and takes them in binary: four bytes of length, then the bytes; a length of -1 is null. The same bytes go to
 * the server, into the hash, and come back from `copy … (format binary)`, so nothing is written in two ways. Instants are microseconds since
 * 2000-01-01 UTC, days are days since then. `where` names a value in messages of errors.
 *
 * Values are written after `begin`, at offsets from 0; `take` gives their bytes, which share memory with those before and after. Memory is
 * used again once all that was taken of it is released: the collector is slow to see what lies outside the heap.
 */
export class ValueBytes {
  #slab: Slab = { bytes: Buffer.allocUnsafeSlow(SLAB_BYTES), taken: 0 }
  readonly #free: Buffer[] = []
  #start = 0
  length = 0

  begin(): void {
    this.#start += this.length
    this.length = 0
  }

  take(): Buffer {
    return this.#slab.bytes.subarray(this.#start, this.#start + this.length)
  }

  /** Takes the bytes and keeps them from being used again until the function that is given back is called. */
  hold(): { bytes: Buffer; release: () => void } {
    const slab = this.#slab
    slab.taken++
    const release = () => {
      slab.taken--
      this.#reuse(slab)
    }
    return { bytes: this.take(), release }
  }

  nothing(): void {
    this.raw32(-1)
  }

  text(where: string, value: string | null): void {
    if (value !== null && (!value.isWellFormed() || value.includes('\0')))
      throw new TypeError(`The ${where} holds characters that are not text; write it again.`)
    this.ownText(value)
  }

  /** Text that cannot but be well-formed: JSON and words of our own. */
  ownText(value: string | null): void {
    if (value === null) {
      this.nothing()
      return
    }
    const at = this.#room(4 + value.length * 3)
    const bytes = this.#slab.bytes.write(value, at + 4)
    this.#slab.bytes.writeInt32BE(bytes, at)
    this.length += 4 + bytes
  }

  uuid(where: string, value: string | null): void {
    if (value === null) {
      this.nothing()
      return
    }
    const at = this.#room(20)
    if (value.length !== 36 || !writeUuid(this.#slab.bytes, at + 4, value))
      throw new TypeError(`The ${where} "${value}" is not a UUID in small letters; give one.`)
    this.#slab.bytes.writeInt32BE(16, at)
    this.length += 20
  }

  bytes(value: Uint8Array | null): void {
    if (value === null) {
      this.nothing()
      return
    }
    const at = this.#room(4 + value.length)
    this.#slab.bytes.writeInt32BE(value.length, at)
    this.#slab.bytes.set(value, at + 4)
    this.length += 4 + value.length
  }

  integer(value: number): void {
    this.raw32(4)
    this.raw32(value)
  }

  /** A whole number of eight bytes, exact up to 2^53. */
  number(value: number): void {
    const at = this.#room(12)
    this.#slab.bytes.writeInt32BE(8, at)
    writeNumber(this.#slab.bytes, value, at + 4)
    this.length += 12
  }

  boolean(value: boolean): void {
    const at = this.#room(5)
    this.#slab.bytes.writeInt32BE(1, at)
    this.#slab.bytes[at + 4] = value ? 1 : 0
    this.length += 5
  }

  instant(where: string, value: string | null): void {
    if (value === null) this.nothing()
    else this.number(readInstant(where, value))
  }

  day(where: string, value: string | null): void {
    if (value === null) this.nothing()
    else this.integer(readDay(where, value))
  }

  /** A one-dimensional array of text. */
  texts(where: string, values: readonly string[]): void {
    const start = this.length
    this.raw32(0)
    for (const word of values.length > 0 ? [1, 0, 25, values.length, 1] : [0, 0, 25]) this.raw32(word)
    for (const value of values) this.text(where, value)
    this.endLength(start)
  }

  /** Writes the length of what was written since the four bytes at `start`, which were left open for it. */
  endLength(start: number): void {
    this.#slab.bytes.writeInt32BE(this.length - start - 4, this.#start + start)
  }

  /** Two bytes as they are: the count of fields before a row. */
  raw16(value: number): void {
    const at = this.#room(2)
    this.#slab.bytes.writeInt16BE(value, at)
    this.length += 2
  }

  raw32(value: number): void {
    const at = this.#room(4)
    this.#slab.bytes.writeInt32BE(value, at)
    this.length += 4
  }

  /** @returns where the next bytes go */
  #room(bytes: number): number {
    const at = this.#start + this.length
    const before = this.#slab
    if (at + bytes <= before.bytes.length) return at
    const needed = (this.length + bytes) * 2
    const kept = needed <= SLAB_BYTES ? this.#free.pop() : undefined
    this.#slab = { bytes: kept ?? Buffer.allocUnsafeSlow(Math.max(SLAB_BYTES, needed)), taken: 0 }
    before.bytes.copy(this.#slab.bytes, 0, this.#start, at)
    this.#start = 0
    this.#reuse(before)
    return this.length
  }

  #reuse(slab: Slab): void {
    const isFree = slab.taken === 0 && slab !== this.#slab && slab.bytes.length === SLAB_BYTES
    if (isFree && this.#free.length < SLABS_KEPT_MAX) this.#free.push(slab.bytes)
  }
}

interface Slab {
  bytes: Buffer
  /** How often bytes of it were taken and not yet released. */
  taken: number
}

export function writeNumber(bytes: Buffer, value: number, at: number): void {
  bytes.writeInt32BE(Math.floor(value / 4_294_967_296), at)
  bytes.writeUInt32BE(value - Math.floor(value / 4_294_967_296) * 4_294_967_296, at + 4)
}

/** Microseconds since 2000, of whole milliseconds. */
export const microseconds = (instant: Temporal.Instant): number => (instant.epochMilliseconds - to2000) * 1000

export const instantOf = (microsecondsSince2000: number): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.floor(microsecondsSince2000 / 1000) + to2000)

/** Instants met lately: clocks of a case come again with the same ones. */
const met = new Map<string, number>()

function readInstant(where: string, value: string): number {
  const known = met.get(value)
  if (known !== undefined) return known
  try {
    const read = microseconds(Temporal.Instant.from(value))
    if (met.size >= INSTANTS_MAX) met.clear()
    met.set(value, read)
    return read
  } catch (cause) {
    throw new TypeError(`The ${where} "${value}" is not an instant; write it like 2026-03-01T14:05:00.000Z.`, { cause })
  }
}

function readDay(where: string, value: string): number {
  try {
    return Temporal.PlainDate.from('2000-01-01').until(Temporal.PlainDate.from(value), { largestUnit: 'days' }).days
  } catch (cause) {
    throw new TypeError(`The ${where} "${value}" is not a day; write it like 2026-03-01.`, { cause })
  }
}

/** Value of each character that is a digit of hex in small letters; -1 of the others. */
const digits = Int8Array.from({ length: 128 }, (_, code) => '0123456789abcdef'.indexOf(String.fromCharCode(code)))
const hyphens = [8, 13, 18, 23]
/** Where the first digit of each byte stands in the text. */
const pairs = Array.from({ length: 16 }, (_, byte) => byte * 2 + hyphens.filter((at) => at - hyphens.indexOf(at) <= byte * 2).length)

/** @returns false where the text is no UUID in small letters */
function writeUuid(bytes: Buffer, at: number, text: string): boolean {
  let ored = 0
  for (let byte = 0; byte < 16; byte++) {
    const place = pairs[byte] ?? 0
    const value = ((digits[text.charCodeAt(place)] ?? -1) << 4) | (digits[text.charCodeAt(place + 1)] ?? -1)
    ored |= value
    bytes[at + byte] = value
  }
  return ored >= 0 && text[8] === '-' && text[13] === '-' && text[18] === '-' && text[23] === '-'
}
