import type { Cell } from '../numbers/cell.ts'
import type { CountedTable } from '../numbers/count-table.ts'
import type { NumberTable } from '../numbers/table.ts'
import type { TableOfEdition } from './column-parts.ts'
import { LEAST_PEOPLE } from './least-people.ts'
import { protectTables } from './protect-tables.ts'

/** An edition that stays as it was published. */
interface EarlierEdition {
  edition: string
  tables: readonly Omit<TableOfEdition, 'edition'>[]
}

/** A table as it is declared, and as it was counted. */
interface Declared {
  declared: NumberTable
  counted: CountedTable
}

/** October begins a year: columns of another year have the same names and are other months. */
const yearOf = (edition: string): number => {
  const { year, month } = Temporal.PlainDate.from(edition)
  return month >= 10 ? year + 1 : year
}

/**
 * The tables of an edition with small numbers withheld in those about few people, against each other and against every edition of the same year before it.
 * @param edition its name: the last day counted
 */
export function protectEdition(edition: string, tables: readonly Declared[], earlier: readonly EarlierEdition[]): readonly Declared[] {
  const few = tables.filter(({ declared, counted }) => declared.isProtected && isOfCounts(counted))
  const before = earlier
    .filter((one) => one.edition !== edition && yearOf(one.edition) === yearOf(edition))
    .flatMap((one) => one.tables.map((table): TableOfEdition => ({ ...table, edition: one.edition })))
  const kept = new Map(
    protectTables(
      few.map(({ declared: { countsLike, totalIs }, counted }) => ({ table: counted, countsLike, totalIs: totalIs?.(edition) })),
      before,
    ).map((table) => [table.code, table]),
  )
  return tables.map(({ declared, counted }) => ({
    declared,
    counted: !declared.isProtected ? counted : isOfCounts(counted) ? (kept.get(counted.code) ?? counted) : protectAverages(counted),
  }))
}

const isOfCounts = ({ rows }: CountedTable): boolean => rows.every(({ measure }) => measure === 'count' || measure === 'people')

/** Averages of few people are withheld, and of none is told how many stand behind it: with it, two editions would tell what one person adds. */
const protectAverages = (table: CountedTable): CountedTable => ({
  ...table,
  cells: table.cells.map((cell): Cell => {
    const isFew = cell.value.kind === 'number' && (cell.counted ?? 0) < LEAST_PEOPLE
    return { ...cell, ...(isFew ? { value: { kind: 'withheld' } } : {}), counted: null }
  }),
})
