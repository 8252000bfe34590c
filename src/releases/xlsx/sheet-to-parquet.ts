import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import { columnRead } from './column-read.ts'
import { ColumnScanner } from './column-scanner.ts'
import type { Progress, SheetInfo, SheetJob, SheetPlan, SheetRead, Workbook } from './contract.ts'
import { type GroupWriter, LocalGroupWriter } from './group-writer.ts'
import { type GroupMemory, newGroupMemory } from './row-group.ts'
import { resolveRow } from './row-reader.ts'
import { sheetName, sheetSize, streamRows } from './sheet-source.ts'
import type { TextPool } from './text-pool.ts'
import { findTexts, textsOf } from './texts-of.ts'
import { startEncoderThread, ThreadedGroupWriter } from './threaded-group-writer.ts'

/** Sheets that unpack to less are done before another thread has started. */
const largeSheet = 64 << 20
/** Groups that may wait for the table of texts, which is read at the same time as the sheet. */
const waitingLimit = 3

/** One reading of a sheet, from its bytes to its Parquet file. */
class SheetReading {
  private readonly job: SheetJob
  private readonly texts: Promise<TextPool>
  private readonly blanks: TextPool | undefined
  private readonly thread: Worker | undefined
  private readonly free: GroupMemory[] = []
  private readonly scanner: ColumnScanner
  private writer: GroupWriter | undefined
  private hasTexts = false

  /** @param blanks the table of texts where it is known already, and known to hold empty ones */
  constructor(job: SheetJob, texts: Promise<TextPool>, blanks: TextPool | undefined, isThreaded: boolean) {
    this.job = job
    this.texts = texts
    this.blanks = blanks
    this.thread = isThreaded ? startEncoderThread() : undefined
    const setting = { plan: job.plan, is1904: job.workbook.is1904, part: this.part, ...(blanks === undefined ? {} : { blanks }) }
    this.scanner = new ColumnScanner(setting, (plan) => this.free.pop() ?? newGroupMemory(plan.textColumns, plan.numberColumns))
    texts.then(
      () => {
        this.hasTexts = true
      },
      () => undefined,
    )
  }

  private get part() {
    return sheetName(this.job.workbook, this.job.sheet)
  }

  /** @returns undefined where the texts turn out to hold empty ones that the scan did not know of */
  async run(onProgress?: Progress): Promise<SheetRead | undefined> {
    const { scanner, job } = this
    try {
      for await (const { done, total } of streamRows(job.workbook, job.sheet, scanner)) {
        if ((this.hasTexts || scanner.ready.length >= waitingLimit) && !(await this.flush())) return undefined
        onProgress?.(done, total)
      }
      scanner.finish()
      if (!(await this.flush())) return undefined
      const notes = await this.notes()
      const totals = (await this.writer?.finish()) ?? []
      this.writer = undefined
      const columns = scanner.tallies.flatMap((tally, place) => {
        const ofColumn = totals[place]
        return ofColumn === undefined ? [] : columnRead(tally, ofColumn)
      })
      return { ...scanner.totals, notes, columns, out: job.plan.out }
    } finally {
      await this.writer?.abandon()
      await this.thread?.terminate()
    }
  }

  /** Writes the groups that are ready. @returns false where the scan must begin anew */
  private async flush(): Promise<boolean> {
    const texts = await this.texts
    if (texts.emptyCount > 0 && this.blanks === undefined) return false
    this.writer ??= this.newWriter(texts)
    for (const group of this.scanner.ready.splice(0)) await this.writer.write(group)
    return true
  }

  private newWriter(texts: TextPool): GroupWriter {
    const { out, columns } = this.job.plan
    const setting = { out, columns, texts, part: this.part }
    const giveBack = (memory: GroupMemory): void => void this.free.push(memory)
    return this.thread === undefined ? new LocalGroupWriter(setting, giveBack) : new ThreadedGroupWriter(this.thread, setting, giveBack)
  }

  private async notes(): Promise<SheetRead['notes']> {
    const texts = await this.texts
    return this.scanner.notes.map((raw) => {
      const { row, cells } = resolveRow(raw, texts, this.part)
      return { row, text: cells.filter((cell) => cell !== null).join(' | ') }
    })
  }
}

/**
 * Reads one sheet into typed columns and writes them to a Parquet file: `row` (the sheet's own row number) and the planned columns.
 * @param how `hasCores`: whether other cores are free to help with a large sheet; as the machine has them unless said
 * @throws Sentence where the sheet is missing, damaged, cut short or a bomb, or the file cannot be written; no file is left then
 */
export async function sheetToParquet(
  workbook: Workbook,
  sheet: SheetInfo,
  plan: SheetPlan,
  onProgress?: Progress,
  how: { hasCores: boolean } = { hasCores: availableParallelism() > 1 },
): Promise<SheetRead> {
  const isThreaded = how.hasCores && (await sheetSize(workbook, sheet)) >= largeSheet
  const known = await findTexts(workbook)
  const texts = textsOf(workbook)
  texts.catch(() => undefined)
  const job = { workbook, sheet, plan }
  const blanks = known !== undefined && known.emptyCount > 0 ? known : undefined
  const read = await new SheetReading(job, texts, blanks, isThreaded).run(onProgress)
  return read ?? (await readKnowingBlanks(job, await texts, isThreaded, onProgress))
}

async function readKnowingBlanks(job: SheetJob, texts: TextPool, isThreaded: boolean, onProgress?: Progress): Promise<SheetRead> {
  const read = await new SheetReading(job, Promise.resolve(texts), texts, isThreaded).run(onProgress)
  if (read === undefined) throw new Error('a scan that knows the empty texts was to begin anew')
  return read
}
