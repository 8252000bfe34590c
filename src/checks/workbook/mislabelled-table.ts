import type { CheckFinding } from '../finding.ts'
import { findingIn } from '../finding.ts'
import { isMonthColumn, isTotalRow, rowNamed } from '../tables/pick.ts'
import { addressOf, numberIn, shownAt } from '../tables/table.ts'
import { tableWords } from '../words/table-words.ts'
import type { Edition } from './edition.ts'

const isAdult = rowNamed(/^adult$/)

/**
 * The table of stays in adult facilities that repeats the stays of all facilities: its total equals the total over all facility types to the
 * last decimal, in months in which adult facilities differ from it.
 */
export function checkMislabelledTable({ tables, workbook }: Edition): CheckFinding[] {
  const adult = tables.find(({ spec }) => spec.id === 'stay-adult-by-agency')
  const types = tables.find(({ spec }) => spec.id === 'stay-by-facility-type')
  const [total, all, only] = [adult?.rows.find(isTotalRow), types?.rows.find(isTotalRow), types?.rows.find(isAdult)]
  if (!adult || !types || !total || !all || !only) return []
  const months = adult.columns.filter(isMonthColumn).flatMap((column) => {
    const beside = types.columns.find(({ label }) => label === column.label)
    const [printed, everybody, adults] = [
      numberIn(adult, total, column) ?? 0,
      beside ? numberIn(types, all, beside) : undefined,
      beside ? numberIn(types, only, beside) : undefined,
    ]
    return beside && everybody !== undefined && adults !== undefined ? [{ column, beside, printed, everybody, adults }] : []
  })
  const telling = months.filter(({ everybody, adults, printed }) => everybody !== adults && printed !== 0)
  const [first] = telling
  if (!first || telling.length < 2 || !telling.every(({ printed, everybody }) => printed === everybody)) return []
  return [
    findingIn(workbook.file, adult.grid.name, {
      check: 'mislabelled',
      cell: addressOf(total, first.column),
      alsoCells: telling.slice(1).map(({ column }) => addressOf(total, column)),
      ...tableWords.mislabelled({
        printed: shownAt(adult, total, first.column),
        months: telling.map(({ column, printed, adults }) => ({ column: column.label, printed, adults })),
        all: { row: all.label, cell: addressOf(all, first.beside) },
        only: { row: only.label, cell: addressOf(only, first.beside) },
      }),
      severity: 'warning',
      sure: 'certain',
    }),
  ]
}
