import fc from 'fast-check'
import { evaluate } from '../../src/clockwork/evaluate.ts'
import { factsOf, momentFacts } from '../../src/clockwork/facts-of.ts'
import type { Clock, Rule, TestNode } from '../../src/clockwork/nodes.ts'
import type { FactRecord } from '../../src/clockwork/record.ts'
import { federalBusinessDays } from '../../src/law/calendars/federal-holidays.ts'

export type FactType = 'instant' | 'day' | 'text' | 'boolean'

/** One record to be judged alike by all engines. */
export interface Case {
  record: FactRecord
  asOf: string
}

export const zones = [
  'UTC',
  'America/New_York',
  'America/Phoenix',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
  'America/Los_Angeles',
] as const

/** The type of every fact a clock reads, by its name. */
export const factTypes = (clock: Clock): [string, FactType][] =>
  factsOf(clock).map((fact) => [
    fact,
    /At$/.test(fact) ? 'instant' : /On$/.test(fact) ? 'day' : /^(is|has)[A-Z]/.test(fact) ? 'boolean' : 'text',
  ])

const base = Temporal.Instant.from('2015-01-01T00:00:00Z')

/** Microseconds of a moment from 2015 to 2030, or near an edge: half of all on a whole hour, some on the last microsecond. */
const instant = fc
  .tuple(fc.integer({ min: 0, max: 16 * 365 * 24 }), fc.constantFrom(0, 0, 0, 1, -1, 1_800_000_000, 123_456))
  .map(([hour, microseconds]) => base.add({ hours: hour }).add({ microseconds }))

/** Values the tests of a clock ask for, so that they are sometimes met. */
function textsOf(node: TestNode): string[] {
  if (node.node === 'not') return textsOf(node.of)
  if (node.node === 'all' || node.node === 'any') return node.of.flatMap(textsOf)
  if (node.node === 'one-of') return [...node.values]
  return node.node === 'is' && typeof node.value === 'string' ? [node.value] : []
}

/** Hours after the start: most facts lie near it, so that pauses overlap and due moments are straddled. */
const nearby = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 24 * 40 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 24 * 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: -48, max: 24 * 400 }) },
)

function caseOf(clock: Clock, mayBeAbsent: boolean, zone: fc.Arbitrary<string>): fc.Arbitrary<Case> {
  const texts = [...(clock.applies ? textsOf(clock.applies) : []), 'other']
  const starts = momentFacts(clock.starts)
  const valuesOf = (fact: string, type: FactType, anchor: Temporal.Instant): fc.Arbitrary<string | boolean | null | undefined> => {
    const moment = (starts.includes(fact) ? fc.integer({ min: 0, max: 30 }) : nearby).map((hours) => anchor.add({ hours }))
    const value: fc.Arbitrary<string | boolean> =
      type === 'boolean'
        ? fc.boolean()
        : type === 'text'
          ? fc.constantFrom(...texts)
          : moment.map((at) => (type === 'day' ? at.toString().slice(0, 10) : at.toString()))
    const weights = { value: starts.includes(fact) ? 14 : 8, never: starts.includes(fact) ? 1 : 4, absent: mayBeAbsent ? 1 : 0 }
    return fc.oneof(
      { weight: weights.value, arbitrary: value },
      { weight: weights.never, arbitrary: fc.constant(null) },
      { weight: weights.absent, arbitrary: fc.constant(undefined) },
    )
  }
  return instant.chain((anchor) => {
    const facts = Object.fromEntries(factTypes(clock).map(([fact, type]) => [fact, valuesOf(fact, type, anchor)]))
    return fc.tuple(fc.record(facts), zone, nearby).map(([values, zone, hours]) => {
      // Pauses mostly end after they begin; now and then the record is left inconsistent.
      for (const { from, until } of hours % 7 === 0 ? [] : (clock.pauses ?? [])) {
        const [began, ended] = [values[from], values[until]]
        if (typeof began === 'string' && typeof ended === 'string' && ended < began)
          Object.assign(values, { [from]: ended, [until]: began })
      }
      const known = Object.entries(values).flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value] as const]))
      return { record: { zone, facts: Object.fromEntries(known) }, asOf: anchor.add({ hours }).toString() }
    })
  })
}

/** Invented records for one clock, the same for the same seed. */
export function generateCases(clock: Clock, count: number, seed: number, options: { mayBeAbsent: boolean; zone?: string }): Case[] {
  const zone = options.zone === undefined ? fc.constantFrom<string>(...zones) : fc.constant(options.zone)
  return fc.sample(caseOf(clock, options.mayBeAbsent, zone), { numRuns: count, seed })
}

/**
 * Moves the beginning of the first pause onto the edge: the last moment at which it still counts, or just off it. Unchanged where the
 * clock has no pause or no due moment.
 */
export function pauseOnTheEdge(rule: Rule, clock: Clock, each: Case, nudge: number): Case {
  const [pause] = clock.pauses ?? []
  if (!pause) return each
  const facts = { ...each.record.facts, [pause.from]: null }
  const edge = findEdge(rule, clock, { record: { ...each.record, facts }, asOf: each.asOf }, nudge, pause.from)
  return edge === undefined
    ? each
    : { ...each, record: { ...each.record, facts: { ...facts, [pause.from]: edge, [pause.until]: later(edge, 75) } } }
}

/** The same kind of moment, so many hours later. */
const later = (moment: string, hours: number): string =>
  moment.length === 10
    ? Temporal.PlainDate.from(moment)
        .add({ days: Math.round(hours / 24) })
        .toString()
    : Temporal.Instant.from(moment).add({ hours }).toString()

/**
 * Moves the stop of a case onto the edge: the last moment in time, or just off it. `nudge` is in microseconds for clocks of hours,
 * in days for the others. Unchanged where the clock has no due moment.
 */
export function stopOnTheEdge(rule: Rule, clock: Clock, each: Case, nudge: number): Case {
  const [fact] = momentFacts(clock.stops)
  if (fact === undefined) return each
  const facts = { ...each.record.facts, [fact]: null }
  const edge = findEdge(rule, clock, { record: { ...each.record, facts }, asOf: each.asOf }, nudge, fact)
  return edge === undefined ? each : { ...each, record: { ...each.record, facts: { ...facts, [fact]: edge } } }
}

/** The due moment of a case, off by a nudge, as a value of the fact: an instant or a day by its name. */
function findEdge(rule: Rule, clock: Clock, { record, asOf }: Case, nudge: number, fact: string): string | undefined {
  const zone = record.zone ?? 'UTC'
  const { dueAt, dueOn } = evaluate(rule, clock, record, Temporal.Instant.from(asOf), federalBusinessDays)
  const edge = dueAt ? Temporal.Instant.from(dueAt).add({ microseconds: nudge }) : dueOn ? noon(dueOn, nudge, zone) : undefined
  return edge && /On$/.test(fact) ? edge.toZonedDateTimeISO(zone).toPlainDate().toString() : edge?.toString()
}

const noon = (day: string, days: number, zone: string) =>
  Temporal.PlainDate.from(day).add({ days }).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).toInstant()
