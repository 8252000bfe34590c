import { hash } from 'node:crypto'
import type { CaseLinks } from './case-links.ts'
import { EntryCursor } from './entry-cursor.ts'

const HASH = 32
const FIELD = 4 + HASH
/** Numbers kept of a row: where it begins, where its hash does, where the id of its case does; and its sequence in the case. */
const KEPT = 4
const [START, HASH_AT, CASE_AT, SEQUENCE] = [0, 1, 2, 3] as const

/**
 * The rows of entries of a chunk: walked once, then looked at by passes that each do one thing, which takes half the time of doing all of it row by
 * row (a processor that only looks up cases waits for many of them at once). Its memory is used again for each chunk.
 */
export class EntryRows {
  count = 0
  #bytes: Buffer = Buffer.alloc(0)
  #view: DataView = new DataView(new ArrayBuffer(0))
  #kept = new Int32Array(KEPT * 1024)
  #stated = Buffer.alloc(HASH * 1024)

  begin(bytes: Buffer): EntryCursor {
    const cursor = new EntryCursor(bytes)
    this.#bytes = bytes
    this.#view = cursor.view
    this.count = 0
    return cursor
  }

  /** Keeps the row the cursor is at. */
  keep({ start, hashAt, caseAt, sequence }: EntryCursor): void {
    const at = this.count * KEPT
    if (at === this.#kept.length) this.#grow()
    const kept = this.#kept
    kept[at + START] = start
    kept[at + HASH_AT] = hashAt
    kept[at + CASE_AT] = caseAt
    kept[at + SEQUENCE] = sequence
    this.count++
  }

  #grow(): void {
    const larger = new Int32Array(this.#kept.length * 2)
    larger.set(this.#kept)
    this.#kept = larger
    this.#stated = Buffer.alloc(this.#stated.length * 2)
  }

  /** The hashes as stated, one after another. */
  stated(): Buffer {
    const [view, kept, stated] = [this.#view, this.#kept, this.#stated]
    const to = new DataView(stated.buffer, stated.byteOffset, stated.length)
    for (let row = 0; row < this.count; row++) {
      const from = kept[row * KEPT + HASH_AT] ?? 0
      for (let word = 0; word < HASH; word += 4) to.setInt32(row * HASH + word, view.getInt32(from + word))
    }
    return stated.subarray(0, this.count * HASH)
  }

  /**
   * Makes every hash again.
   * @param stated as they are stated
   * @returns the place of the first row that has another, from 0
   */
  findChanged(stated: Buffer): number | undefined {
    const [{ buffer, byteOffset }, kept] = [this.#bytes, this.#kept]
    // A character each byte, compared all at once, since comparing each costs a tenth of making it.
    let characters = ''
    for (let at = 0; at < this.count * KEPT; at += KEPT) {
      const start = kept[at + START] ?? 0
      // It is over all that lies before it and its length.
      const hashed = new Uint8Array(buffer, byteOffset + start, (kept[at + HASH_AT] ?? 0) - 4 - start)
      characters += hash('sha256', hashed, 'latin1')
    }
    const made = Buffer.from(characters, 'latin1')
    return made.equals(stated) ? undefined : Math.floor(made.findIndex((byte, at) => byte !== stated[at]) / HASH)
  }

  /**
   * Takes every row as the next entry of its case.
   * @param from position before the first
   * @returns the first that is not, and what is wrong with it
   */
  findUnlinked(links: CaseLinks, from: number): { row: number; what: string } | undefined {
    const [view, kept] = [this.#view, this.#kept]
    for (let row = 0; row < this.count; row++) {
      const at = row * KEPT
      const hashAt = kept[at + HASH_AT] ?? 0
      const what = links.take(view, kept[at + CASE_AT] ?? 0, kept[at + SEQUENCE] ?? 0, hashAt - FIELD, hashAt, from + row + 1)
      if (what !== undefined) return { row, what }
    }
    return undefined
  }
}
