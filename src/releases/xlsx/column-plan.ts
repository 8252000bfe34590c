import { columnLimit } from './column-addresses.ts'
import type { ColumnKind, PlannedColumn } from './contract.ts'
import { groupCapacity } from './row-group.ts'

/** What is done with the cells of a sheet's column. */
export const use = { skip: 0, text: 1, number: 2, instant: 3, day: 4, count: 5 } as const

export const useOf: Record<ColumnKind, number> = {
  text: use.text,
  number: use.number,
  instant: use.instant,
  day: use.day,
  'count-only': use.count,
}

/** The planned columns, laid out for a scanner that looks them up by their place in the sheet. */
export class ColumnPlan {
  readonly textColumns: number
  readonly numberColumns: number
  readonly uses = new Uint8Array(columnLimit + 1)
  /** Where the column's cells start among a group's texts or numbers. */
  readonly bases = new Int32Array(columnLimit + 1)
  /** The same for text columns; -1 for others. */
  readonly textBases = new Int32Array(columnLimit + 1).fill(-1)
  /** The column's place in the plan. */
  readonly places = new Int32Array(columnLimit + 1)

  constructor(columns: readonly PlannedColumn[]) {
    const countOnly = columns.filter(({ kind }) => kind === 'count-only').length
    this.textColumns = columns.filter(({ kind }) => kind === 'text').length
    this.numberColumns = columns.length - countOnly - this.textColumns
    const capacity = groupCapacity(columns.length - countOnly)
    let texts = 0
    let numbers = 0
    for (const [place, { index, kind }] of columns.entries()) {
      if (!Number.isInteger(index) || index < 0 || index >= columnLimit || this.uses[index] !== use.skip)
        throw new RangeError(`Column ${index} cannot be planned, or is planned twice.`)
      this.uses[index] = useOf[kind]
      this.places[index] = place
      if (kind === 'text') this.textBases[index] = this.bases[index] = texts++ * capacity
      else if (kind !== 'count-only') this.bases[index] = numbers++ * capacity
    }
  }
}
