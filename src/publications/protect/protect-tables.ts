import type { Cell } from '../numbers/cell.ts'
import type { CountedTable } from '../numbers/count-table.ts'
import type { Sum } from './bounds.ts'
import { columnParts, type TableOfEdition } from './column-parts.ts'
import { placeOf, printedAt, sumsOf } from './sums-of.ts'
import { type SumToPrint, withhold } from './withhold.ts'

/** A table about few people, and the code of another that counts the same ones otherwise: their totals are one number. */
export interface TableToProtect {
  table: CountedTable
  countsLike?: string | undefined
  /** Where its total is printed too: a cell of another. */
  totalIs?: (Pick<Cell, 'panel' | 'row' | 'column'> & { code: string }) | undefined
}

/** The edition being made, before it has a name. */
const NEW = ''

/**
 * Tables of counts with their small numbers withheld, and whatever they could be worked out from: within a table, by taking one table from another about the
 * same people, or by taking an earlier edition from this one.
 * @param earlier the same tables as earlier editions of the same year printed them
 */
export function protectTables(tables: readonly TableToProtect[], earlier: readonly TableOfEdition[] = []): readonly CountedTable[] {
  const byCode = new Map(tables.map(({ table }) => [table.code, printedSums(table, earlier)] as const))
  const sums = [
    ...[...byCode.values()].flat(),
    ...tables.flatMap(({ table, countsLike = '', totalIs }) => [
      ...linked(table, byCode.get(table.code) ?? [], countsLike, byCode.get(countsLike) ?? []),
      ...sameTotal(table, byCode.get(table.code) ?? [], totalIs, byCode.get(totalIs?.code ?? '') ?? []),
    ]),
  ]
  const withheld = new Set(withhold(sums).flatMap(({ at, value, role }) => (value === undefined && role === undefined ? [at] : [])))
  return tables.map(({ table }) => ({
    ...table,
    cells: table.cells.map(
      (cell): Cell => (withheld.has(printedAt(NEW, table.code, cell)) ? { ...cell, value: { kind: 'withheld' }, counted: null } : cell),
    ),
  }))
}

/** One table alone. */
export const protectTable = (table: CountedTable): CountedTable => protectTables([{ table }])[0] ?? table

/** The numbers of a table, those earlier editions printed of it or withheld, and how far each lies from that of the edition before. */
function printedSums(table: CountedTable, earlier: readonly TableOfEdition[]): SumToPrint[] {
  const before = earlier.filter(({ code }) => code === table.code).toSorted((one, other) => one.edition.localeCompare(other.edition))
  const editions = [...before, { ...table, edition: NEW }]
  const partsOf = columnParts(editions)
  const sums = editions.map((one) => ({ edition: one.edition, sums: sumsOf(one, one.edition, (column) => partsOf(one.edition, column)) }))
  return sums.flatMap(({ edition, sums: own }, at) => [
    ...own.map((sum): SumToPrint => (edition === NEW ? sum : { ...sum, role: 'earlier' })),
    ...differences(sums[at - 1], { edition, sums: own }),
  ])
}

interface Printed {
  edition: string
  sums: readonly Sum[]
}

/** What came between an edition and the one before it. Of numbers both of which are printed and stay, nothing can be withheld any more. */
function differences(earlier: Printed | undefined, { edition, sums }: Printed): SumToPrint[] {
  const then = new Map((earlier?.sums ?? []).map((sum) => [sum.at.slice(earlier?.edition.length), sum]))
  return sums.flatMap((sum): SumToPrint[] => {
    const was = then.get(sum.at.slice(edition.length))
    if (!was || (edition !== NEW && was.value !== undefined && sum.value !== undefined)) return []
    const value = sum.value === undefined || was.value === undefined ? undefined : sum.value - was.value
    return [{ at: `since ${earlier?.edition}: ${sum.at}`, atoms: sum.atoms, minus: was.atoms, value, role: 'difference' }]
  })
}

/** Totals two tables about the same people have in common: of every row both have, and of every column. */
function linked(table: CountedTable, sums: readonly Sum[], otherCode: string, others: readonly Sum[]): SumToPrint[] {
  const [here, there] = [sums, others].map((all) => new Map(all.map((sum) => [sum.at, sum])))
  return table.cells.flatMap((cell): SumToPrint[] => {
    if (cell.row !== 'total' && cell.column !== 'total') return []
    const [one, same] = [here?.get(printedAt(NEW, table.code, cell)), there?.get(printedAt(NEW, otherCode, cell))]
    if (!one || !same) return []
    return [{ at: `${table.code} as ${otherCode}\n${placeOf(cell)}`, atoms: one.atoms, minus: same.atoms, value: 0, role: 'earlier' }]
  })
}

/** The total of a table and the cell of another that is the same number. Where they are not (an entry was corrected between two readings), they are no sum. */
function sameTotal({ code }: CountedTable, sums: readonly Sum[], is: TableToProtect['totalIs'], others: readonly Sum[]): SumToPrint[] {
  if (!is) return []
  const one = sums.find(({ at }) => at === printedAt(NEW, code, { panel: 'all', row: 'total', column: 'all' }))
  const same = others.find(({ at }) => at === printedAt(NEW, is.code, is))
  if (!one || !same || one.value !== same.value) return []
  return [{ at: `total of ${code} as ${is.code}`, atoms: one.atoms, minus: same.atoms, value: 0, role: 'earlier' }]
}
