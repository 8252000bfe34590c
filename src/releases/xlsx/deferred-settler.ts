import { use, useOf } from './column-plan.ts'
import type { ColumnTally } from './column-tally.ts'
import type { PlannedColumn } from './contract.ts'
import { deferredWidth } from './deferred-cells.ts'
import { getItAgain, type PartName, partFault } from './part-fault.ts'
import type { FilledGroup } from './row-group.ts'
import { type TextPool, textAt } from './text-pool.ts'
import { typedText } from './typed-text.ts'

/** Texts of date columns repeat; this many are remembered. */
const rememberedLimit = 100_000

interface SettlerSetting {
  columns: readonly PlannedColumn[]
  texts: TextPool
  part: PartName
}

/** Works out what cells come to that name a shared text in a column of numbers, times or days, or in one that is only counted. */
export class DeferredSettler {
  private readonly texts: TextPool
  private readonly part: PartName
  private readonly tallies: readonly ColumnTally[]
  private readonly uses: readonly number[]
  /** Where each column's cells start among a group's numbers, in columns. */
  private readonly slots: readonly number[]
  private readonly remembered = new Map<number, number>()

  constructor({ columns, texts, part }: SettlerSetting, tallies: readonly ColumnTally[]) {
    this.texts = texts
    this.part = part
    this.tallies = tallies
    this.uses = columns.map(({ kind }) => useOf[kind])
    let numbers = 0
    this.slots = columns.map(({ kind }) => (kind === 'text' || kind === 'count-only' ? -1 : numbers++))
  }

  settle(group: FilledGroup): void {
    const { deferred } = group
    for (let i = 0; i < deferred.length; i += deferredWidth)
      this.settleCell(group, deferred[i] ?? 0, deferred[i + 1] ?? 0, deferred[i + 2] ?? 0)
  }

  private settleCell(group: FilledGroup, place: number, row: number, index: number): void {
    const tally = this.tallies[place]
    if (tally === undefined) return
    if (index >= this.texts.count) throw partFault(this.part, `names a text that its table lacks, in row ${group.rows[row]}`, getItAgain)
    const isMarked = this.texts.marked[index] === 1
    if (isMarked) tally.redacted++
    if (this.uses[place] === use.count) tally.present++
    else if (!isMarked) {
      const value = this.typed(index, this.uses[place] ?? use.number)
      if (Number.isNaN(value)) tally.addUnreadable(group.rows[row] ?? 0, textAt(this.texts, index))
      else group.numbers[(this.slots[place] ?? 0) * group.capacity + row] = value
    }
  }

  private typed(index: number, as: number): number {
    const key = index * 8 + as
    const known = this.remembered.get(key)
    if (known !== undefined) return known
    const value = typedText(textAt(this.texts, index), as)
    if (this.remembered.size >= rememberedLimit) this.remembered.clear()
    this.remembered.set(key, value)
    return value
  }
}
