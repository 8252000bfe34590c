import type { FindingHere } from '../finding.ts'
import { addressOf, numberIn, type PublishedTable, shownAt } from '../tables/table.ts'
import { relationWords } from '../words/relation-words.ts'
import type { Relation } from './relation.ts'

type AtMostRelation = Extract<Relation, { kind: 'at-most' }>

const slack = 0.005

/** Values above what they can be at most. */
export function checkAtMost(table: PublishedTable, { less, more, because }: AtMostRelation): FindingHere[] {
  const [small, large] = [table.columns.find(less), table.columns.find(more)]
  if (!small || !large) return []
  return table.rows.flatMap((row) => {
    const [value, limit] = [numberIn(table, row, small), numberIn(table, row, large)]
    if (value === undefined || limit === undefined || value <= limit + slack) return []
    return [
      {
        check: 'at-most',
        cell: addressOf(row, small),
        alsoCells: [addressOf(row, large)],
        ...relationWords.atMost({
          printed: shownAt(table, row, small),
          row: row.label,
          less: small.label,
          more: large.label,
          value,
          limit,
          because,
        }),
        severity: 'error',
        sure: 'certain',
      },
    ]
  })
}
