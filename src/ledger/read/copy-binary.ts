import type pg from 'pg'
import { LargeReads } from './large-reads.ts'

/** Bytes that lie before each row as the server sends it: the head of the message that carries it. */
export const ROW_GAP = 5
const HEAD_BYTES = 19
/** Kinds of messages, by their first byte. `rowTag` carries a row. */
export const rowTag = 0x64
const [rowsBegin, rowsEnd, error, ready, done] = ['H', 'c', 'E', 'Z', 'C'].map((letter) => letter.charCodeAt(0))

/** Memory that is used again for each answer; it grows to the largest. */
export class Memory {
  bytes = Buffer.allocUnsafeSlow(1 << 20)

  /** Room for more, keeping what is in it. */
  reach(length: number): Buffer {
    if (length > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(length, this.bytes.length * 2))
      this.bytes.copy(larger)
      this.bytes = larger
    }
    return this.bytes
  }
}

/**
 * The rows of some questions in binary, all asked at once: each answer is `ROW_GAP` bytes and a row (a 16-bit count of fields, then each with its
 * length), again and again, as the server sent it. Nothing is copied but from the line into `into`, where the answers lie until it is used again.
 * Values are written into the questions, so they must be numbers.
 */
export const copyBinary = (client: Pick<pg.ClientBase, 'query'>, questions: readonly string[], into: Memory): Promise<Buffer[]> =>
  new Promise((resolve, reject) => {
    client.query(new Copying(questions, into, resolve, reject))
  })

/** Takes the line from the driver, which would make an object of every row, and gives it back with what follows the last answer. */
class Copying implements pg.Submittable {
  readonly #questions: readonly string[]
  readonly #into: Memory
  readonly #resolve: (answers: Buffer[]) => void
  readonly #reject: (fault: Error) => void
  readonly #answers: [from: number, to: number][] = []
  #giveBack: (rest: Buffer) => void = () => undefined
  #filled = 0
  #read = 0
  /** Where the answer under way begins. */
  #from = 0

  constructor(questions: readonly string[], into: Memory, resolve: (answers: Buffer[]) => void, reject: (fault: Error) => void) {
    this.#questions = questions
    this.#into = into
    this.#resolve = resolve
    this.#reject = reject
  }

  submit(connection: pg.Connection): void {
    const { stream } = connection
    const isLent = stream instanceof LargeReads
    const theirs = isLent ? [] : (stream.listeners('data') as ((piece: Buffer) => void)[])
    const mine = (piece: Buffer) => this.#take(piece)
    this.#giveBack = (rest) => {
      for (const listener of theirs) stream.on('data', listener)
      stream.off(isLent ? 'lent' : 'data', mine)
      stream.emit('data', rest)
    }
    stream.on(isLent ? 'lent' : 'data', mine)
    for (const listener of theirs) stream.off('data', listener)
    connection.query(this.#questions.map((question) => `copy (${question}) to stdout (format binary)`).join('; '))
  }

  #take(piece: Buffer): void {
    const bytes = this.#into.reach(this.#filled + piece.length)
    piece.copy(bytes, this.#filled)
    this.#filled += piece.length
    while (this.#filled - this.#read >= ROW_GAP) {
      const [kind, end] = [bytes[this.#read], this.#read + 1 + bytes.readInt32BE(this.#read + 1)]
      if (kind === error || kind === ready || (kind === done && this.#answers.length === this.#questions.length)) {
        this.#giveBack(Buffer.from(bytes.subarray(this.#read, this.#filled)))
        return
      }
      if (end > this.#filled) return
      if (kind === rowsBegin) this.#from = end
      else if (kind === rowsEnd) this.#answers.push(this.#bounds(bytes))
      else if (kind !== rowTag && kind !== done) {
        // Something told in between, as a setting that changed: rows lie one after another without it.
        bytes.copyWithin(this.#read, end, this.#filled)
        this.#filled -= end - this.#read
        continue
      }
      this.#read = end
    }
  }

  /** The first message begins with what every copy begins with, and the last says that there are no more rows. */
  #bounds(bytes: Buffer): [number, number] {
    const [from, to] = [this.#from + HEAD_BYTES, this.#read - ROW_GAP - 2]
    // As if the first row had a message of its own.
    if (to > from) {
      bytes[from] = rowTag
      bytes.writeInt32BE(bytes.readInt32BE(this.#from + 1) - HEAD_BYTES, from + 1)
    }
    return [from, to]
  }

  handleCommandComplete(): void {}

  handleReadyForQuery(): void {
    const { bytes } = this.#into
    this.#resolve(this.#answers.map(([from, to]) => bytes.subarray(from, to)))
  }

  handleError(fault: Error): void {
    this.#reject(fault)
  }
}

/** The same rows one after another with nothing between them, in the same memory. */
export function closeGaps(rows: Buffer): Buffer {
  let length = 0
  for (let at = 0; at < rows.length; ) {
    const end = at + 1 + rows.readInt32BE(at + 1)
    rows.copyWithin(length, at + ROW_GAP, end)
    length += end - at - ROW_GAP
    at = end
  }
  return rows.subarray(0, length)
}
