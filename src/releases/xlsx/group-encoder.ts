import { ColumnPages } from '../parquet/column-pages.ts'
import { NumberRoom, writeNumberColumn } from '../parquet/number-column.ts'
import { ParquetFile } from '../parquet/parquet-file.ts'
import type { ParquetColumn, ParquetKind, WrittenChunk } from '../parquet/parquet-schema.ts'
import { writeTextColumn } from '../parquet/text-column.ts'
import { TextDictionary } from '../parquet/text-dictionary.ts'
import type { KeptColumn } from './column-plan.ts'
import type { FilledGroup } from './row-group.ts'
import { dayMicros } from './serial-date.ts'
import type { TextPool } from './text-pool.ts'

/** What the values of a kept column came to. */
export interface ColumnTotals {
  /** Cells with a value. */
  values: number
  marked: number
  isAllMidnight: boolean
  smallest: number
  largest: number
  distinct?: number
}

const parquetKind: Record<KeptColumn['kind'], ParquetKind> = { text: 'text', number: 'double', instant: 'timestamp', day: 'date' }
const distinctLimit = 10_000

class ColumnState implements ColumnTotals {
  readonly column: ParquetColumn
  readonly kind: KeptColumn['kind']
  values = 0
  marked = 0
  isAllMidnight = true
  smallest = Number.POSITIVE_INFINITY
  largest = Number.NEGATIVE_INFINITY
  seen: Set<string> | undefined = new Set()

  constructor({ name, kind }: KeptColumn) {
    this.column = { name, kind: parquetKind[kind], isOptional: true }
    this.kind = kind
  }
}

const rowColumn: ParquetColumn = { name: 'row', kind: 'int32', isOptional: false }

/** Writes row groups to a Parquet file and sums up their columns. */
export class GroupEncoder {
  private readonly file: ParquetFile
  private readonly states: ColumnState[]
  private readonly shared: TextPool
  private readonly pages: ColumnPages
  private readonly room = new NumberRoom()
  private readonly dictionary = new TextDictionary()

  constructor(out: string, columns: readonly KeptColumn[], shared: TextPool) {
    this.states = columns.map((column) => new ColumnState(column))
    this.shared = shared
    this.file = new ParquetFile(out, [rowColumn, ...this.states.map(({ column }) => column)])
    this.pages = new ColumnPages(this.file.out)
  }

  write(group: FilledGroup): void {
    this.room.gather(Float64Array.from(group.rows.subarray(0, group.count)), group.count)
    const chunks: WrittenChunk[] = [writeNumberColumn(this.pages, rowColumn, this.room, group.count)]
    let text = 0
    let number = 0
    for (const state of this.states) {
      const slot = state.kind === 'text' ? text++ : number++
      const from = slot * group.capacity
      if (state.kind === 'text') chunks.push(this.writeText(state, group, group.texts.subarray(from, from + group.count)))
      else chunks.push(this.writeNumber(state, group.numbers.subarray(from, from + group.count), group.count))
    }
    this.file.endGroup(group.count, chunks)
  }

  /** Completes the file. @returns the totals of each column */
  finish(): ColumnTotals[] {
    this.file.finish()
    return this.states.map(({ values, marked, isAllMidnight, smallest, largest, seen }) => ({
      values,
      marked,
      isAllMidnight,
      smallest,
      largest,
      ...(seen === undefined ? {} : { distinct: seen.size }),
    }))
  }

  abandon(): void {
    this.file.abandon()
  }

  private writeNumber(state: ColumnState, values: Float64Array, count: number): WrittenChunk {
    const { room } = this
    room.gather(values, count)
    state.values += room.filled
    state.smallest = Math.min(state.smallest, room.smallest)
    state.largest = Math.max(state.largest, room.largest)
    if (state.kind === 'instant' && state.isAllMidnight) {
      for (let i = 0; i < room.filled && state.isAllMidnight; i++) state.isAllMidnight = (room.values[i] ?? 0) % dayMicros === 0
    }
    return writeNumberColumn(this.pages, state.column, room, count)
  }

  private writeText(state: ColumnState, group: FilledGroup, values: Int32Array): WrittenChunk {
    const { dictionary, shared } = this
    dictionary.build(values, group.count, shared.count + group.own.count)
    state.values += dictionary.filled
    this.countMarks(state, group.own)
    this.countDistinct(state, group.own)
    return writeTextColumn(this.pages, state.column, { shared, own: group.own }, dictionary, group.count)
  }

  private countMarks(state: ColumnState, own: TextPool): void {
    const { dictionary, shared } = this
    if (shared.markedCount + own.markedCount === 0) return
    const isMarked = new Uint8Array(dictionary.count)
    let anyMarked = 0
    for (let code = 0; code < dictionary.count; code++) {
      const place = dictionary.entries[code] ?? 0
      const mark = place < shared.count ? shared.marked[place] : own.marked[place - shared.count]
      isMarked[code] = mark ?? 0
      anyMarked |= mark ?? 0
    }
    if (anyMarked === 0) return
    for (let i = 0; i < dictionary.filled; i++) state.marked += isMarked[dictionary.codes[i] ?? 0] ?? 0
  }

  /** Texts are compared, not their places: a table may list one text twice. */
  private countDistinct(state: ColumnState, own: TextPool): void {
    const { dictionary, shared } = this
    const { seen } = state
    if (seen === undefined) return
    if (dictionary.count > distinctLimit) {
      state.seen = undefined
      return
    }
    for (let code = 0; code < dictionary.count; code++) {
      const place = dictionary.entries[code] ?? 0
      const isShared = place < shared.count
      const { bytes, starts } = isShared ? shared : own
      const index = isShared ? place : place - shared.count
      seen.add(
        Buffer.from(bytes.buffer, bytes.byteOffset + (starts[index] ?? 0), (starts[index + 1] ?? 0) - (starts[index] ?? 0)).toString(
          'latin1',
        ),
      )
    }
    if (seen.size > distinctLimit) state.seen = undefined
  }
}
