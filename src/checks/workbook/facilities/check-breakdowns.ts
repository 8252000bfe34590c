import type { FindingHere } from '../../finding.ts'
import { addressOf, numberIn, type PublishedTable, shownAt, type TableRow } from '../../tables/table.ts'
import type { Bilingual } from '../../words/bilingual.ts'
import { facilityWords } from '../../words/facility-words.ts'
import { breakdowns, findColumn } from './facility-columns.ts'

/** Populations are printed to six decimals; four of them differ from their sum by less than this. */
const slack = 0.01

/** Facilities whose breakdowns do not give one population, and those with more people held mandatorily than are held. */
export function checkBreakdowns(table: PublishedTable): FindingHere[] {
  return table.rows.flatMap((row) => {
    const sums = breakdowns.flatMap(({ says, picks, size }) => {
      const columns = table.columns.filter(picks)
      if (columns.length !== size) return []
      return [{ says, columns, sum: columns.reduce((all, column) => all + (numberIn(table, row, column) ?? 0), 0) }]
    })
    return [...unequal(row, sums), ...tooManyMandatory(table, row, Math.max(0, ...sums.map(({ sum }) => sum)))]
  })
}

interface Sum {
  says: Bilingual
  columns: readonly PublishedTable['columns'][number][]
  sum: number
}

function unequal(row: TableRow, sums: readonly Sum[]): FindingHere[] {
  const [least, most] = [Math.min(...sums.map(({ sum }) => sum)), Math.max(...sums.map(({ sum }) => sum))]
  if (sums.length < 2 || most - least <= slack) return []
  const odd = oddOne(sums)
  const other = sums.find((sum) => sum !== odd)
  const [first] = odd?.columns ?? []
  if (!odd || !first || !other) return []
  return [
    {
      check: 'breakdowns-differ',
      cell: addressOf(row, first),
      alsoCells: odd.columns.slice(1).map((column) => addressOf(row, column)),
      ...facilityWords.breakdowns({ facility: row.label, odd, other, all: sums }),
      severity: 'error',
      sure: 'certain',
    },
  ]
}

/** The breakdown that differs from the two others; the first where all differ. */
function oddOne(sums: readonly Sum[]): Sum | undefined {
  const alone = sums.find(({ sum }) => sums.filter((other) => Math.abs(other.sum - sum) <= slack).length === 1)
  return alone ?? sums[0]
}

function tooManyMandatory(table: PublishedTable, row: TableRow, held: number): FindingHere[] {
  const column = findColumn(table, /^mandatory$/)
  const mandatory = column ? numberIn(table, row, column) : undefined
  if (!column || mandatory === undefined || mandatory <= held + slack) return []
  return [
    {
      check: 'at-most',
      cell: addressOf(row, column),
      ...facilityWords.mandatory({ printed: shownAt(table, row, column), facility: row.label, mandatory, held }),
      severity: 'error',
      sure: 'certain',
    },
  ]
}
