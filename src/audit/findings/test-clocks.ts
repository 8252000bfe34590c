import { duckdb } from '../../clockwork/compile/duckdb.ts'
import { type CompiledClock, compileClock } from '../../clockwork/compile-sql.ts'
import type { Clock, Rule } from '../../clockwork/nodes.ts'
import type { Subject } from './subject.ts'

export type TestableClock = Exclude<CompiledClock, { untestable: readonly string[] }>

/** A clock, a subject of this release that can be asked about it, and the SQL that asks. */
export interface Test {
  rule: Rule
  clock: Clock
  subject: Subject
  compiled: TestableClock
}

/** A clock that no subject of this release can answer, with the facts that are wanting. */
export interface Untestable {
  rule: Rule
  clock: Clock
  /** The subject that comes nearest, or undefined where the release tells of nothing the clock is about. */
  nearest: Subject | undefined
  missing: readonly string[]
}

export interface Asking {
  subjects: readonly Subject[]
  /** YYYY-MM-DD HH:MM:SS, UTC. */
  asOf: string
  /** Name of the calendar relation. */
  days: string
  /** A clock from memory is off unless this is true: neither tested nor counted. */
  withMemory: boolean
}

/** Pairs each clock with the subjects whose columns give the facts it needs. */
export function pairClocks(rules: readonly Rule[], asking: Asking): { tests: Test[]; untestable: Untestable[] } {
  const tests: Test[] = []
  const untestable: Untestable[] = []
  for (const rule of rules) {
    for (const clock of rule.clocks) {
      if (!asking.withMemory && (clock.verified ?? rule.verified) === 'memory') continue
      const answers = asking.subjects.map((subject) => ({ subject, compiled: compileFor(rule, clock, subject.facts, asking) }))
      const able = answers.flatMap(({ subject, compiled }) => ('missed' in compiled ? [{ rule, clock, subject, compiled }] : []))
      tests.push(...able)
      if (able.length === 0) untestable.push({ rule, clock, ...nearest(rule, clock, answers, asking) })
    }
  }
  return { tests, untestable }
}

// The times of a release are read as printed, on the UTC line: it names no zone.
const compileFor = (rule: Rule, clock: Clock, facts: Subject['facts'], { asOf, days }: Asking) =>
  compileClock(rule, clock, { dialect: duckdb, zone: { constant: 'UTC' }, asOf, days, facts })

/** The subject the rule is about, or else one that offers at least one of the facts needed; the fewest wanting first. */
function nearest(rule: Rule, clock: Clock, answers: readonly { subject: Subject; compiled: CompiledClock }[], asking: Asking) {
  const nothing = compileFor(rule, clock, {}, asking)
  const all = 'untestable' in nothing ? nothing.untestable : []
  const wanting = answers
    .map(({ subject, compiled }) => ({ nearest: subject, missing: 'untestable' in compiled ? compiled.untestable : [] }))
    .filter(({ nearest, missing }) => missing.length < all.length || nearest.about.some((beginning) => rule.id.startsWith(beginning)))
    .toSorted((one, other) => one.missing.length - other.missing.length)
  return wanting[0] ?? { nearest: undefined, missing: all }
}
