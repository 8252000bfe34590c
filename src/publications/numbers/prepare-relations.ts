import type { DuckDBConnection } from '@duckdb/node-api'
import { Sentence } from '../../kernel/sentence.ts'
import type { Snapshot } from '../snapshot/snapshot.ts'
import { type Period, periodTo } from './period.ts'
import { relations } from './relations.ts'

/** Makes the relations tables are counted from, over a snapshot, for one period. */
export async function prepareRelations(connection: DuckDBConnection, period: Period): Promise<void> {
  await connection.run(
    `create or replace table period as select date '${period.coveredFrom}' as from_on, date '${period.countedOn}' as counted_on,
       timestamp '${period.countedOn}' + interval 1 day as ends_at`,
  )
  const months = period.months.flatMap(({ key, days = 0 }, at) => {
    if (days === 0) return []
    const first = `greatest(date '${key}-01', date '${period.coveredFrom}')`
    return [`('${key}', 'Q${Math.floor(at / 3) + 1}', ${first}, ${first} + ${days})`]
  })
  await connection.run(
    `create or replace table month as select * from (values ${months.join(', ')}) as told (month_key, quarter_key, first_on, after_on)`,
  )
  for (const { name, sql } of relations) await connection.run(`create or replace table ${name} as ${sql}`)
}

/**
 * The period up to a day as a snapshot covers it, from the day of the first book-in that was recorded within a week of it: what was entered later about
 * earlier days tells of some people and not of all.
 * @throws Sentence where the record covers no day of it
 */
export function periodOf({ firstBookedIn }: Pick<Snapshot, 'firstBookedIn'>, countedOn: Temporal.PlainDate): Period {
  const covered = firstBookedIn === undefined ? undefined : Temporal.PlainDate.from(firstBookedIn.slice(0, 10))
  if (!covered || Temporal.PlainDate.compare(covered, countedOn) > 0)
    throw new Sentence(
      `The record covers no day to ${countedOn}${covered ? `: it begins on ${covered}; count to that day or a later one` : ': nobody was booked in yet'}.`,
    )
  const whole = periodTo(countedOn)
  return covered.toString() > whole.from ? periodTo(countedOn, covered) : whole
}
