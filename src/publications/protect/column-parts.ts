import type { Cell } from '../numbers/cell.ts'
import type { CountedTable } from '../numbers/count-table.ts'
import { placeOf } from './sums-of.ts'

/** A table as one edition prints it; the edition being made has no name yet. */
export interface TableOfEdition extends Pick<CountedTable, 'code' | 'panels' | 'rows' | 'columns' | 'cells'> {
  edition: string
}

/**
 * What the counts of a column are made of, edition by edition: those of the edition before and what came since; a column whose days are the same has nothing new.
 * Where a number fell from one edition to the next something was corrected, or what is counted comes and goes: then each edition's counts stand for themselves.
 * @param editions one table, in the order of time
 * @returns names of the parts, of an edition and a column
 */
export function columnParts(editions: readonly TableOfEdition[]): (edition: string, column: string) => readonly string[] {
  const parts = new Map<string, readonly string[]>()
  for (const { key } of editions.at(-1)?.columns ?? []) {
    const isGrowing = editions.every((later, at) => at === 0 || !hasFallen(editions[at - 1] ?? later, later, key))
    let before: readonly string[] = []
    let days: number | undefined
    for (const { edition, columns } of editions) {
      const now = columns.find((column) => column.key === key)?.days
      const isSame = isGrowing && before.length > 0 && now !== undefined && now === days
      before = isSame ? before : [...(isGrowing ? before : []), edition]
      days = now
      parts.set(`${edition}\n${key}`, before)
    }
  }
  return (edition, column) => parts.get(`${edition}\n${column}`) ?? [edition]
}

/** Whether a printed number of the column fell, or changed though no day of it was added. */
function hasFallen(earlier: TableOfEdition, later: TableOfEdition, column: string): boolean {
  const [then, now] = [earlier, later].map(({ columns }) => columns.find(({ key }) => key === column)?.days)
  const before = new Map(earlier.cells.filter((cell) => cell.column === column).map((cell) => [placeOf(cell), cell.value]))
  return later.cells.some((cell) => {
    if (cell.column !== column) return false
    const [was, is] = [numberOf(before.get(placeOf(cell))), numberOf(cell.value)]
    return was !== undefined && is !== undefined && (is < was || (then !== undefined && then === now && is !== was))
  })
}

const numberOf = (value: Cell['value'] | undefined): number | undefined => (value?.kind === 'number' ? value.value : undefined)
