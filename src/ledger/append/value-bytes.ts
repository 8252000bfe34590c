/**
 * Values as PostgreSQL sends and takes them in binary: four bytes of length, then the bytes; a length of -1 is null. The same bytes go to
 * the server, into the hash, and come back from `copy … (format binary)`, so nothing is written in two ways.
 * Instants are microseconds since 2000-01-01 UTC, days are days since then.
 */
const millisecondsTo2000 = 946_684_800_000n
const hexOfUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const canonicalInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** Grows; the bytes of one value after another. `where` names the value in messages of errors. */
export class ValueBytes {
  #bytes = Buffer.allocUnsafe(4096)
  length = 0

  /** A copy of what was written from `from` on. */
  slice(from = 0): Buffer {
    return Buffer.from(this.#bytes.subarray(from, this.length))
  }

  nothing(): void {
    this.#room(4)
    this.length = this.#bytes.writeInt32BE(-1, this.length)
  }

  text(where: string, value: string | null): void {
    if (value === null) {
      this.nothing()
      return
    }
    if (!value.isWellFormed() || value.includes('\0'))
      throw new TypeError(`The ${where} holds characters that are not text; write it again.`)
    this.#room(4 + value.length * 3)
    const bytes = this.#bytes.write(value, this.length + 4)
    this.#bytes.writeInt32BE(bytes, this.length)
    this.length += 4 + bytes
  }

  uuid(where: string, value: string | null): void {
    if (value === null) {
      this.nothing()
      return
    }
    if (!hexOfUuid.test(value)) throw new TypeError(`The ${where} "${value}" is not a UUID in small letters; give one.`)
    this.#room(20)
    this.#bytes.writeInt32BE(16, this.length)
    this.#bytes.write(value.replaceAll('-', ''), this.length + 4, 'hex')
    this.length += 20
  }

  bytes(value: Uint8Array | null): void {
    if (value === null) {
      this.nothing()
      return
    }
    this.#room(4 + value.length)
    this.#bytes.writeInt32BE(value.length, this.length)
    this.#bytes.set(value, this.length + 4)
    this.length += 4 + value.length
  }

  integer(value: number): void {
    this.#room(8)
    this.#bytes.writeInt32BE(4, this.length)
    this.#bytes.writeInt32BE(value, this.length + 4)
    this.length += 8
  }

  bigint(value: bigint): void {
    this.#room(12)
    this.#bytes.writeInt32BE(8, this.length)
    this.#bytes.writeBigInt64BE(value, this.length + 4)
    this.length += 12
  }

  boolean(value: boolean): void {
    this.#room(5)
    this.#bytes.writeInt32BE(1, this.length)
    this.#bytes[this.length + 4] = value ? 1 : 0
    this.length += 5
  }

  /** @returns the instant as it will be read back, to the millisecond */
  instant(where: string, value: string | null): string | null {
    if (value === null) {
      this.nothing()
      return null
    }
    const instant = readInstant(where, value)
    this.bigint(microseconds(instant))
    return canonicalInstant.test(value) ? value : instant.toString({ fractionalSecondDigits: 3 })
  }

  day(where: string, value: string | null): void {
    if (value === null) {
      this.nothing()
      return
    }
    try {
      this.integer(Temporal.PlainDate.from('2000-01-01').until(Temporal.PlainDate.from(value), { largestUnit: 'days' }).days)
    } catch (cause) {
      throw new TypeError(`The ${where} "${value}" is not a day; write it like 2026-03-01.`, { cause })
    }
  }

  /** A one-dimensional array of text. */
  texts(where: string, values: readonly string[]): void {
    const start = this.length
    this.#room(24)
    this.length += 4
    for (const word of values.length > 0 ? [1, 0, 25, values.length, 1] : [0, 0, 25])
      this.length = this.#bytes.writeInt32BE(word, this.length)
    for (const value of values) this.text(where, value)
    this.#bytes.writeInt32BE(this.length - start - 4, start)
  }

  #room(bytes: number): void {
    if (this.length + bytes <= this.#bytes.length) return
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.length + bytes))
    this.#bytes.copy(larger, 0, 0, this.length)
    this.#bytes = larger
  }
}

/** Microseconds since 2000, of whole milliseconds. */
export const microseconds = (instant: Temporal.Instant): bigint => (BigInt(instant.epochMilliseconds) - millisecondsTo2000) * 1000n

export const instantOf = (microsecondsSince2000: bigint): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Number(microsecondsSince2000 / 1000n + millisecondsTo2000))

function readInstant(where: string, value: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(value)
  } catch (cause) {
    throw new TypeError(`The ${where} "${value}" is not an instant; write it like 2026-03-01T14:05:00.000Z.`, { cause })
  }
}
