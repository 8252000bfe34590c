import { uuidText } from './row-cursor.ts'

const RECORD = 16 + 4 + 32 + 4 + 32 + 8
/** Where the last sequence is in a record, and after it the last hash. */
const LAST = 52

/** What a stretch of the ledger must find before it, and leaves behind it, in each case: packed, since there may be millions. */
export class CaseLinks {
  /** Case, first sequence, first previous hash, last sequence, last hash, first position. */
  #bytes: Buffer
  readonly #places = new Map<string, number>()

  constructor(bytes: Buffer = Buffer.alloc(0)) {
    this.#bytes = bytes
    for (let at = 0; at < bytes.length; at += RECORD) this.#places.set(bytes.toString('latin1', at, at + 16), at)
  }

  get count(): number {
    return this.#places.size
  }

  /** The records, to be sent to another thread. */
  get bytes(): Buffer {
    return this.#bytes.subarray(0, this.#places.size * RECORD)
  }

  /**
   * Takes the next entry of a case.
   * @param entry bytes in which the case id, sequence, previous hash and hash lie at the places given
   * @returns what is wrong with its place in the case, if anything
   */
  take(entry: Buffer, caseAt: number, sequence: number, previousAt: number, hashAt: number, position: number): string | undefined {
    const key = entry.toString('latin1', caseAt, caseAt + 16)
    const at = this.#places.get(key)
    if (at === undefined) {
      const made = this.#room(key)
      entry.copy(this.#bytes, made, caseAt, caseAt + 16)
      this.#bytes.writeInt32BE(sequence, made + 16)
      entry.copy(this.#bytes, made + 20, previousAt, previousAt + 32)
      this.#bytes.writeDoubleBE(position, made + 88)
      this.#last(made, entry, sequence, hashAt)
      return undefined
    }
    const wrong = differs(this.#bytes, at, entry, previousAt, sequence)
    this.#last(at, entry, sequence, hashAt)
    return wrong
  }

  /** Takes what another stretch, directly after this one, found. @returns the first that does not fit */
  join(next: CaseLinks): { position: number; caseId: string; sequence: number; what: string } | undefined {
    let first: { position: number; caseId: string; sequence: number; what: string } | undefined
    const { bytes } = next
    for (let at = 0; at < bytes.length; at += RECORD) {
      const key = bytes.toString('latin1', at, at + 16)
      const known = this.#places.get(key)
      const sequence = bytes.readInt32BE(at + 16)
      const what = known === undefined ? atStart(bytes, at + 20, sequence) : differs(this.#bytes, known, bytes, at + 20, sequence)
      const position = bytes.readDoubleBE(at + 88)
      if (what && (!first || position < first.position)) first = { position, caseId: uuidText(bytes.subarray(at, at + 16)), sequence, what }
      if (known === undefined) {
        const made = this.#room(key)
        bytes.copy(this.#bytes, made, at, at + RECORD)
      } else bytes.copy(this.#bytes, known + LAST, at + LAST, at + LAST + 36)
    }
    return first
  }

  #last(at: number, entry: Buffer, sequence: number, hashAt: number): void {
    this.#bytes.writeInt32BE(sequence, at + LAST)
    entry.copy(this.#bytes, at + LAST + 4, hashAt, hashAt + 32)
  }

  #room(key: string): number {
    const at = this.#places.size * RECORD
    if (at + RECORD > this.#bytes.length) {
      const larger = Buffer.alloc(Math.max(RECORD * 1024, this.#bytes.length * 2))
      this.#bytes.copy(larger)
      this.#bytes = larger
    }
    this.#places.set(key, at)
    return at
  }
}

function differs(links: Buffer, at: number, entry: Buffer, previousAt: number, sequence: number): string | undefined {
  const before = links.readInt32BE(at + LAST)
  if (sequence !== before + 1) return `it is entry ${sequence} of its case, and the one before it was ${before}`
  return links.compare(entry, previousAt, previousAt + 32, at + LAST + 4, at + LAST + 36) === 0
    ? undefined
    : 'it does not carry the hash of the entry before it in its case'
}

/** What is wrong with the first entry of a case. */
function atStart(entry: Buffer, previousAt: number, sequence: number): string | undefined {
  if (sequence !== 1) return `it is entry ${sequence} of its case, and those before it are missing`
  for (let byte = 0; byte < 32; byte++)
    if (entry[previousAt + byte] !== 0) return 'it is the first of its case and carries the hash of one before it'
  return undefined
}
