import { ColumnPages } from '../parquet/column-pages.ts'
import { NumberRoom, writeNumberColumn } from '../parquet/number-column.ts'
import { ParquetFile } from '../parquet/parquet-file.ts'
import type { ParquetColumn, ParquetKind, WrittenChunk } from '../parquet/parquet-schema.ts'
import { writeTextColumn } from '../parquet/text-column.ts'
import { TextDictionary } from '../parquet/text-dictionary.ts'
import { ColumnTally } from './column-tally.ts'
import type { ColumnKind, PlannedColumn } from './contract.ts'
import { DeferredSettler } from './deferred-settler.ts'
import { getItAgain, type PartName, partFault } from './part-fault.ts'
import type { FilledGroup } from './row-group.ts'
import { dayMicros } from './serial-date.ts'
import type { TextPool } from './text-pool.ts'
import { TextSums } from './text-sums.ts'

/** What a sheet's groups are written as. */
export interface EncoderSetting {
  out: string
  columns: readonly PlannedColumn[]
  texts: TextPool
  part: PartName
}

/** What a column came to, as far as its encoder saw it. */
export interface ColumnTotals {
  tally: ColumnTally
  /** Cells with a value. */
  values: number
  isAllMidnight: boolean
  smallest: number
  largest: number
  distinct?: number
}

const parquetKind: Record<Exclude<ColumnKind, 'count-only'>, ParquetKind> = {
  text: 'text',
  number: 'double',
  instant: 'timestamp',
  day: 'date',
}
const rowColumn: ParquetColumn = { name: 'row', kind: 'int32', isOptional: false }

class ColumnState {
  readonly kind: ColumnKind
  /** Undefined for a column that is only counted. */
  readonly column: ParquetColumn | undefined
  readonly tally: ColumnTally
  readonly sums = new TextSums()
  values = 0
  isAllMidnight = true
  smallest = Number.POSITIVE_INFINITY
  largest = Number.NEGATIVE_INFINITY

  constructor(planned: PlannedColumn) {
    this.kind = planned.kind
    this.column = planned.kind === 'count-only' ? undefined : { name: planned.name, kind: parquetKind[planned.kind], isOptional: true }
    this.tally = new ColumnTally(planned)
  }

  totals(): ColumnTotals {
    const { tally, values, isAllMidnight, smallest, largest, sums } = this
    tally.redacted += sums.marked
    return { tally, values, isAllMidnight, smallest, largest, ...(sums.distinct === undefined ? {} : { distinct: sums.distinct }) }
  }
}

/** Writes row groups to a Parquet file and sums up their columns. */
export class GroupEncoder {
  private readonly file: ParquetFile
  private readonly states: readonly ColumnState[]
  private readonly setting: EncoderSetting
  private readonly pages: ColumnPages
  private readonly settler: DeferredSettler
  private readonly room = new NumberRoom()
  private readonly dictionary = new TextDictionary()

  constructor(setting: EncoderSetting) {
    this.setting = setting
    this.states = setting.columns.map((column) => new ColumnState(column))
    this.settler = new DeferredSettler(
      setting,
      this.states.map(({ tally }) => tally),
    )
    this.file = new ParquetFile(setting.out, [rowColumn, ...this.states.flatMap(({ column }) => column ?? [])])
    this.pages = new ColumnPages(this.file.out)
  }

  write(group: FilledGroup): void {
    this.settler.settle(group)
    this.room.gather(Float64Array.from(group.rows.subarray(0, group.count)), group.count)
    const chunks: WrittenChunk[] = [writeNumberColumn(this.pages, rowColumn, this.room, group.count)]
    let texts = 0
    let numbers = 0
    for (const state of this.states) {
      if (state.column === undefined) continue
      const from = (state.kind === 'text' ? texts++ : numbers++) * group.capacity
      if (state.kind === 'text') chunks.push(this.writeText(state, state.column, group, group.texts.subarray(from, from + group.count)))
      else chunks.push(this.writeNumber(state, state.column, group.numbers.subarray(from, from + group.count)))
    }
    this.file.endGroup(group.count, chunks)
  }

  /** Completes the file. @returns the totals of each column of the plan */
  finish(): ColumnTotals[] {
    this.file.finish()
    return this.states.map((state) => state.totals())
  }

  abandon(): void {
    this.file.abandon()
  }

  private writeNumber(state: ColumnState, column: ParquetColumn, values: Float64Array): WrittenChunk {
    const { room } = this
    room.gather(values, values.length)
    state.values += room.filled
    state.smallest = Math.min(state.smallest, room.smallest)
    state.largest = Math.max(state.largest, room.largest)
    state.isAllMidnight &&= areMidnights(room.values, room.filled)
    return writeNumberColumn(this.pages, column, room, values.length)
  }

  private writeText(state: ColumnState, column: ParquetColumn, group: FilledGroup, values: Int32Array): WrittenChunk {
    const { dictionary } = this
    const { texts, part } = this.setting
    dictionary.build(values, group.count, texts.count, group.own.count)
    if (dictionary.strayRow >= 0)
      throw partFault(part, `names a text that its table lacks, in row ${group.rows[dictionary.strayRow]}`, getItAgain)
    state.values += dictionary.filled
    const both = { shared: texts, own: group.own }
    state.sums.add(dictionary, both)
    return writeTextColumn(this.pages, column, both, dictionary, group.count)
  }
}

function areMidnights(moments: Float64Array, count: number): boolean {
  for (let i = 0; i < count; i++) if ((moments[i] ?? 0) % dayMicros !== 0) return false
  return true
}
