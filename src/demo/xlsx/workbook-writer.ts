import type { CellValue, Layout } from './layout.ts'
import { SharedTexts } from './shared-texts.ts'
import { SheetBytes } from './sheet-bytes.ts'
import { workbookParts } from './workbook-parts.ts'
import { type ZipEntry, ZipWriter } from './zip-writer.ts'

export interface WorkbookPlan {
  path: string
  layout: Layout
  /** Name of the first sheet; the next are "NAME (2)", "NAME (3)", … */
  sheetName: string
  /** Records a sheet may hold; the releases stay at or under 1,000,000. */
  sheetRowsMax: number
  /** Text that a number stands for, in columns of kind `numbered-text`. */
  textOf?: (number: number) => string
}

/** Writes a workbook record by record, over as many sheets as needed. Memory holds a chunk of a sheet and the shared texts. */
export class WorkbookWriter {
  readonly #plan: WorkbookPlan
  readonly #zip: ZipWriter
  readonly #texts: SharedTexts
  readonly #sheetNames: string[] = []
  #sheet: { bytes: SheetBytes; entry: ZipEntry; rows: number } | undefined

  constructor(plan: WorkbookPlan) {
    this.#plan = plan
    this.#zip = new ZipWriter(plan.path)
    this.#texts = new SharedTexts(plan.textOf ?? String)
  }

  /** Adds a record. Resolve the promise, where there is one, before the next call. */
  add(cells: readonly CellValue[]): Promise<void> | undefined {
    const sheet = this.#sheet
    if (!sheet || sheet.rows >= this.#plan.sheetRowsMax) return this.#nextSheet().then(() => this.add(cells))
    sheet.bytes.record(cells)
    sheet.rows++
    return sheet.bytes.isFull ? sheet.entry.write(sheet.bytes.take()) : undefined
  }

  /** Adds a line that is no record, as the footers of releases are. */
  async addNote(text: string): Promise<void> {
    const sheet = this.#sheet ?? (await this.#nextSheet())
    sheet.bytes.head([text])
  }

  /** Writes what is left. A workbook without records has one sheet with its header. */
  async close(): Promise<void> {
    if (!this.#sheet) await this.#nextSheet()
    await this.#closeSheet()
    const texts = this.#zip.open('xl/sharedStrings.xml')
    await this.#texts.write(texts)
    await texts.close()
    for (const [name, text] of workbookParts(this.#sheetNames)) {
      const part = this.#zip.open(name)
      await part.write(Buffer.from(text))
      await part.close()
    }
    await this.#zip.close()
  }

  async #nextSheet() {
    await this.#closeSheet()
    const number = this.#sheetNames.length + 1
    this.#sheetNames.push(number === 1 ? this.#plan.sheetName : `${this.#plan.sheetName} (${number})`)
    const sheet = {
      bytes: new SheetBytes(this.#plan.layout, this.#texts),
      entry: this.#zip.open(`xl/worksheets/sheet${number}.xml`),
      rows: 0,
    }
    this.#sheet = sheet
    return sheet
  }

  async #closeSheet(): Promise<void> {
    if (!this.#sheet) return
    this.#sheet.bytes.end()
    await this.#sheet.entry.write(this.#sheet.bytes.take())
    await this.#sheet.entry.close()
    this.#sheet = undefined
  }
}
