import type { Binding } from './compile/binding.ts'
import { readAsOf, readZone } from './compile/binding.ts'
import { and, answerSql, FALSE, not, TRUE, UNKNOWN } from './compile/boolean-sql.ts'
import { clockColumns } from './compile/clock-columns.ts'
import type { CompiledClock } from './compile/compiled-clock.ts'
import { missedColumns } from './compile/missed-columns.ts'
import { missedSql } from './compile/missed-sql.ts'
import { momentSql } from './compile/moment-sql.ts'
import { mayBeUnknown, testSql } from './compile/test-sql.ts'
import { versionSql } from './compile/version-sql.ts'
import { momentFacts, testFacts } from './facts-of.ts'
import { countsHours } from './lengths/length-unit.ts'
import type { Clock, Rule } from './nodes.ts'

export type { Binding, FactBinding } from './compile/binding.ts'
export type { CompiledClock } from './compile/compiled-clock.ts'

/**
 * Compiles a clock to SQL that gives what `evaluate` gives, row by row. Equality is proved by test/agreement.
 * @throws RangeError where the definition breaks a rule of `checkRule`, or a fact is bound to the wrong type
 */
export function compileClock(_rule: Rule, clock: Clock, binding: Binding): CompiledClock {
  const zone = readZone(binding.zone)
  const asOf = readAsOf(binding.asOf, binding.zone)
  const condition = clock.applies ? testSql(clock.applies, binding) : TRUE
  const applies = answerSql(condition, clock.applies !== undefined && mayBeUnknown(clock.applies, binding))
  const start = momentSql(clock.starts, binding, zone)
  const stop = momentSql(clock.stops, binding, zone)
  const lacking = findLacking(clock, binding, condition, start, stop)
  if (lacking.length > 0) return { untestable: lacking }
  const slug = clock.id.replace(/[^a-z0-9]+/gi, '_').slice(0, 40)
  const versions = clock.versions.map((version, i) =>
    versionSql({ clock, version, binding, zone, asOf, start, stop, prefix: `${slug}_${i}` }),
  )
  const sql = { clock, applies, start, stop, asOf, versions }
  return {
    joins: versions.flatMap(({ due }) => due?.joins ?? []).join('\n'),
    columns: clockColumns({ ...sql, runs: and(applies.holds, not(start.absent), start.happened) }),
    missedColumns: missedColumns(sql),
    missed: missedSql(sql),
  }
}

/** Facts without which no row can be judged. */
function findLacking(clock: Clock, binding: Binding, applies: string, start: { absent: string }, stop: { absent: string }): string[] {
  const isUnbound = (fact: string) => binding.facts[fact] === undefined
  const lacking: string[] = []
  if (applies === FALSE) return lacking
  if (applies === UNKNOWN && clock.applies) lacking.push(...testFacts(clock.applies).filter(isUnbound))
  if (start.absent === TRUE) lacking.push(...momentFacts(clock.starts).filter(isUnbound))
  if (stop.absent === TRUE) lacking.push(...momentFacts(clock.stops).filter(isUnbound))
  for (const { from } of clock.pauses ?? []) if (isUnbound(from)) lacking.push(from)
  for (const { when } of clock.extensions ?? []) if (isUnbound(when)) lacking.push(when)
  lacking.push(...findDayOnly(clock, binding))
  return [...new Set(lacking)]
}

/** Where every version counts hours, a start that the data set knows only by the day. */
function findDayOnly(clock: Clock, binding: Binding): string[] {
  const lengths = clock.versions.flatMap(({ length }) => (length ? [length] : []))
  if (lengths.length === 0 || !lengths.every(countsHours)) return []
  const facts = momentFacts(clock.starts)
  return facts.every((fact) => binding.facts[fact]?.type === 'day') ? facts : []
}
