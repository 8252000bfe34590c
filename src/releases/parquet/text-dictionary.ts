import { Presence } from './presence.ts'

/** Texts end to end in UTF-8: text `i` is `bytes` from `starts[i]` to `starts[i + 1]`. */
export interface TextRun {
  count: number
  bytes: Uint8Array
  starts: Uint32Array
}

/**
 * Gives each distinct text of a column a small code, in order of first appearance. One is used for column after column: its table
 * of known texts is cleared by moving a mark, not by writing.
 */
export class TextDictionary {
  /** The code of each filled cell, in row order. */
  codes = new Int32Array(0)
  filled = 0
  /** The text behind each code, as its place in the texts. */
  entries = new Int32Array(0)
  count = 0
  readonly presence = new Presence()
  private known = new Int32Array(0)
  private mark = 1

  /** The first row that names a shared text that is not there; -1 where none does. */
  strayRow = -1

  /**
   * @param values for each row 0 for null, n for the shared text at n - 1, -n for the group's own text at n - 1
   * @param sharedCount how many shared texts there are; a group's own texts count on from there
   */
  build(values: Int32Array, rowCount: number, sharedCount: number, ownCount: number): void {
    this.makeRoom(rowCount, sharedCount + ownCount)
    this.presence.clear(rowCount)
    this.count = 0
    this.strayRow = -1
    this.filled = this.code(values, rowCount, sharedCount)
    this.mark += this.count
  }

  /** @returns how many cells are filled. Nothing follows its loop: code that was never run makes the engine give up what it compiled. */
  private code(values: Int32Array, rowCount: number, sharedCount: number): number {
    const { codes, entries, known, mark } = this
    const { words } = this.presence
    let filled = 0
    for (let i = 0; i < rowCount; i++) {
      const value = values[i] ?? 0
      if (value === 0) continue
      words[i >> 5] = (words[i >> 5] ?? 0) | (1 << (i & 31))
      const text = value > 0 ? value - 1 : sharedCount - 1 - value
      let code = (known[text] ?? 0) - mark
      if (code < 0) {
        if (value > sharedCount && this.strayRow < 0) this.strayRow = i
        code = this.count++
        known[text] = mark + code
        entries[code] = text
      }
      codes[filled++] = code
    }
    return filled
  }

  private makeRoom(rowCount: number, textCount: number): void {
    if (this.codes.length < rowCount) {
      this.codes = new Int32Array(rowCount)
      this.entries = new Int32Array(rowCount)
    }
    if (this.known.length < textCount) {
      this.known = new Int32Array(Math.ceil(textCount * 1.25))
      this.mark = 1
    }
    if (this.mark > 2 ** 30) {
      this.known.fill(0)
      this.mark = 1
    }
  }
}
