import { momentSql, personSql } from '../moment-sql.ts'
import type { CheckFamily } from './check.ts'

/** Stints of one person that begin before an earlier one ended. Rows told again are not compared. */
export const overlapChecks: CheckFamily = ({ table, odd }) => {
  if (table.table !== 'detentions') return []
  const id = 'overlapping-stints'
  const person = personSql(table)
  const [into, out] = table.format.acts.map(({ at }) => momentSql(table, at))
  if (person === undefined) return [{ id, why: 'the release has no identifier of persons' }]
  if (!into || !out) return [{ id, why: 'the release has no book-in or no book-out' }]
  const at = ({ at, on }: { at: string; on: string }) => `coalesce(${at}, cast(${on} as timestamp))`
  const stints = `select part, "row", ${person} as person, ${at(into)} as began, ${at(out)} as ended from released where (part, "row") not in (select (part, "row") from ${odd})`
  const before = `select *, max(ended) over (partition by person order by began, ended, part, "row" rows between unbounded preceding and 1 preceding) as until from (${stints}) where person is not null and began is not null`
  return [
    {
      id,
      says: 'stints that begin before an earlier stint of the same person ended',
      sql: `select part, "row" from (${before}) where began < until`,
    },
  ]
}
