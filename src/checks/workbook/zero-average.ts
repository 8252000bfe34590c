import type { CheckFinding } from '../finding.ts'
import { findingIn } from '../finding.ts'
import { sayList, sayNumber } from '../say-number.ts'
import { isMonthColumn } from '../tables/pick.ts'
import { addressOf, numberIn, plain, shownAt } from '../tables/table.ts'
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
        printed: shownAt(stays, row, first.column),
        expected: 'blank: no average',
        why: `The average stay in “${row.label}” is printed as 0 days for ${sayList(zeros.map(({ column }) => column.label))}, when ${sayList(zeros.map(({ held }) => sayNumber(held)))} people were held there on an average day: nobody was counted as leaving, so there is no average, and 0 says that stays were over at once.`,
        severity: 'warning',
        sure: 'likely',
      }),
    ]
  })
}
