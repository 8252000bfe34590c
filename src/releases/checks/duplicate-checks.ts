import type { CheckFamily } from './check.ts'

/** Rows told more than once. */
export const duplicateChecks: CheckFamily = ({ table, odd }) => {
  const parts = table.parts.map((part) => part.number).join(', ')
  const sql = (why: string) => `select part, "row" from ${odd} where why = '${why}' and part in (${parts})`
  const caution = table.format.equalRowsAreOdd ? '' : ' (they may be different people: the table has no identifier)'
  const exact = { id: 'exact-duplicate', says: `rows equal in every column to one before them${caution}`, sql: sql('exact') }
  if (!table.format.likelyDuplicate) return [exact, { id: 'likely-duplicate', why: 'the table has no identifier of persons' }]
  const hours = table.format.likelyDuplicate.withinHours
  const says = hours
    ? `rows of the same person within ${hours} hours of the one before, taken for the same act told again`
    : 'rows of the same person, place and moment as one before them, taken for the same act told again'
  return [exact, { id: 'likely-duplicate', says, sql: sql('likely') }]
}
