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
  /** 1 where a row has a text. */
  present = new Int32Array(0)
  private known = new Int32Array(0)
  private mark = 1

  /**
   * @param values for each row 0 (null) or one more than a text's place
   * @param textCount how many texts there are
   */
  build(values: Int32Array, rowCount: number, textCount: number): void {
    this.makeRoom(rowCount, textCount)
    const { codes, entries, present, known, mark } = this
    let filled = 0
    let count = 0
    for (let i = 0; i < rowCount; i++) {
      const text = (values[i] ?? 0) - 1
      if (text < 0) {
        present[i] = 0
        continue
      }
      present[i] = 1
      let code = (known[text] ?? 0) - mark
      if (code < 0) {
        code = count++
        known[text] = mark + code
        entries[code] = text
      }
      codes[filled++] = code
    }
    this.filled = filled
    this.count = count
    this.mark += count
  }

  private makeRoom(rowCount: number, textCount: number): void {
    if (this.codes.length < rowCount) {
      this.codes = new Int32Array(rowCount)
      this.entries = new Int32Array(rowCount)
      this.present = new Int32Array(rowCount)
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
