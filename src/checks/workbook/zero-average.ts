import type { CheckFinding } from '../finding.ts'
import { findingIn } from '../finding.ts'
import { isMonthColumn } from '../tables/pick.ts'
import { addressOf, numberIn, plain, shownAt } from '../tables/table.ts'
import { seriesWords } from '../words/series-words.ts'
import type { Edition } from './edition.ts'

/** Average stays of zero days in months when the same row of the population table has people: an average of nothing printed as a number. */
export function checkZeroAverages({ tables, workbook }: Edition): CheckFinding[] {
  const stays = tables.find(({ spec }) => spec.id === 'stay-by-facility-type')
  const people = tables.find(({ spec }) => spec.id === 'population-by-facility-type')
  if (!stays || !people) return []
  return stays.rows.flatMap((row) => {
    const same = people.rows.find(({ label }) => plain(label) === plain(row.label))
    const zeros = stays.columns.filter(isMonthColumn).flatMap((column) => {
      const beside = people.columns.find(({ label }) => label === column.label)
      const held = same && beside ? (numberIn(people, same, beside) ?? 0) : 0
      return numberIn(stays, row, column) === 0 && held >= 1 ? [{ column, held }] : []
    })
    const [first] = zeros
    if (!first) return []
    return [
      findingIn(workbook.file, stays.grid.name, {
        check: 'zero-average',
        cell: addressOf(row, first.column),
        alsoCells: zeros.slice(1).map(({ column }) => addressOf(row, column)),
        ...seriesWords.zeroAverage({
          printed: shownAt(stays, row, first.column),
          row: row.label,
          columns: zeros.map(({ column }) => column.label),
          held: zeros.map(({ held }) => held),
        }),
        severity: 'warning',
        sure: 'likely',
      }),
    ]
  })
}
