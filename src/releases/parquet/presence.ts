/** Which rows of a column hold a value, one bit a row, lowest first. */
export class Presence {
  /** Room for whole words; bits behind the last row are 0. */
  words = new Int32Array(0)

  /** Makes room for so many rows, all of them null. */
  clear(rowCount: number): void {
    const size = Math.ceil(rowCount / 32)
    if (this.words.length < size) this.words = new Int32Array(size)
    else this.words.fill(0, 0, size)
  }
}
