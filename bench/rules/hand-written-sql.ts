import { getCounted } from '../../src/clockwork/lengths/length-unit.ts'
import type { Clock, CountedLength } from '../../src/clockwork/nodes.ts'

/**
 * The yardstick: the same findings as someone who knows DuckDB well would write them for each clock by hand, with intervals, dates and a table
 * of numbered business days. No rule language, no three-valued logic, no zones, no pauses.
 */
export function handWrittenSql(clock: Clock, columns: Record<string, string>, asOf: string): string {
  const start = columnOf(clock.starts, columns)
  const stop = columnOf(clock.stops, columns)
  const ended = `coalesce(${stop}, timestamp '${asOf}')`
  const [first, second, third] = clock.versions.map(({ length }) => length && getCounted(length))
  if (!first) throw new Error(`${clock.id} has no length`)
  if (second && third) {
    const [a, b] = [clock.versions[1]?.from, clock.versions[2]?.from]
    const hours = `case when ${start} < timestamp '${a}' then ${first.count} when ${start} < timestamp '${b}' then ${second.count} else ${third.count} end`
    return select(clock, stop, {
      due: `${start} + to_hours(${hours})`,
      over: overHours(ended, `${start} + to_hours(${hours})`),
      where: `${ended} > ${start} + to_hours(${hours})`,
    })
  }
  return select(clock, stop, byUnit(first, start, ended))
}

interface Parts {
  due: string
  over: string
  where: string
  joins?: string
}

const overHours = (ended: string, due: string) => `epoch(${ended} - (${due})) / 3600`

function byUnit(length: CountedLength, start: string, ended: string): Parts {
  const day = `${start}::date`
  const byDay = (due: string, joins = ''): Parts => ({
    due: `(${due})::timestamp`,
    over: `(${ended}::date - (${due})) * 24`,
    where: `${ended}::date > ${due}`,
    joins,
  })
  switch (length.unit) {
    case 'hours': {
      const due = `${start} + interval ${length.count} hour`
      return { due, over: overHours(ended, due), where: `${ended} > ${due}` }
    }
    case 'calendar-days':
      if (length.roll === 'none') return byDay(`${day} + ${length.count}`)
      return byDay('r.next_business', `join law_days r on r.day = ${day} + ${length.count}`)
    case 'business-days':
      return byDay('b.day', `join law_days s on s.day = ${day} join law_days b on b.business_n = s.n + ${length.count}`)
    case 'months':
      return byDay(`(${day} + interval ${length.count} month)::date`)
    case 'hours-excluding-non-business-days': {
      // Whole days of 24 hours after the same time of day; a start on an excluded day counts from the next midnight.
      const joins = `join law_days s on s.day = ${day} join law_days b on b.business_n = case when s.is_business then s.n else s.n + 1 end + ${length.count / 24}`
      const due = `case when s.is_business and ${start} <> ${day} then b.day + (${start} - ${day}::timestamp) else e.day + interval 1 day end`
      const before = `join law_days e on e.business_n = b.business_n - 1`
      return { due, over: overHours(ended, due), where: `${ended} > ${due}`, joins: `${joins} ${before}` }
    }
  }
}

const columnOf = (node: Clock['starts'], columns: Record<string, string>): string =>
  node.node === 'fact' ? (columns[node.fact] ?? 'null') : 'null'

const select = (clock: Clock, stop: string, { due, over, where, joins = '' }: Parts) =>
  `select '${clock.id}' as clock, id as subject_id, ${due} as due_at, (${over})::double as hours_over, ` +
  `case when ${stop} is null then 'lapsed' else 'late' end as state from subjects ${joins} where ${where}`
