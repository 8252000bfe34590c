/** Numbers that one deferred cell takes: its column in the plan, its row in the group, its text in the table. */
export const deferredWidth = 3

/**
 * Cells that name a shared text in a column that is not kept as text: what they come to is settled where the texts are known.
 * The table of texts is read at the same time as the sheet, so a scanner must do without it.
 */
export class DeferredCells {
  private cells = new Int32Array(3 << 12)
  private size = 0
  private rowStart = 0

  add(place: number, row: number, text: number): void {
    if (this.size + deferredWidth > this.cells.length) {
      const more = new Int32Array(this.cells.length * 2)
      more.set(this.cells)
      this.cells = more
    }
    this.cells[this.size++] = place
    this.cells[this.size++] = row
    this.cells[this.size++] = text
  }

  endRow(): void {
    this.rowStart = this.size
  }

  dropRow(): void {
    this.size = this.rowStart
  }

  clear(): void {
    this.size = 0
    this.rowStart = 0
  }

  snapshot(): Int32Array<ArrayBuffer> {
    return this.cells.slice(0, this.rowStart)
  }
}
