import { describe, expect, it, test } from 'vitest'
import type { SubjectKind } from '../../../src/acts/subject-kind.ts'
import { evaluate } from '../../../src/clockwork/evaluate.ts'
import { momentFacts } from '../../../src/clockwork/facts-of.ts'
import type { Clock, Rule } from '../../../src/clockwork/nodes.ts'
import { federalBusinessDays } from '../../../src/law/calendars/federal-holidays.ts'
import { lawBook } from '../../../src/law/law-book.ts'
import { businessDays } from '../../../src/registrar/clocks/business-days.ts'
import { NotQuick } from '../../../src/registrar/clocks/not-quick.ts'
import { quickClock } from '../../../src/registrar/clocks/quick-clock.ts'
import { referenceClock } from '../../../src/registrar/clocks/reference-clock.ts'
import type { StandingClock } from '../../../src/registrar/clocks/standing-clock.ts'
import { isSame } from '../../../src/registrar/clocks/standing-clock.ts'
import { zoneLine } from '../../../src/registrar/clocks/zone-line.ts'
import { forcedDays } from '../../agreement/forced-days.ts'
import type { Case } from '../../agreement/generate-cases.ts'
import { generateCases, pauseOnTheEdge, stopOnTheEdge, zones } from '../../agreement/generate-cases.ts'
import { plainClocks, syntheticClocks, syntheticRule } from '../../agreement/synthetic-clocks.ts'
import { readExamples } from '../clockwork/read-examples.ts'

const days = businessDays(federalBusinessDays)

/** What the quick way says, or `notQuick` where it leaves the case to the reference. */
function quickly(clock: Clock, { record: { zone = 'UTC', facts } }: Case): StandingClock | 'notQuick' {
  try {
    return quickClock(clock)(facts, zoneLine(zone), days)
  } catch (fault) {
    if (fault instanceof NotQuick) return 'notQuick'
    throw fault
  }
}

/** Cases that the two ways tell differently, in words; and how many were told quickly. */
function compare(rule: Rule, clock: Clock, cases: readonly Case[]): { differences: string[]; quick: number } {
  const differences: string[] = []
  let quick = 0
  for (const each of cases) {
    const told = quickly(clock, each)
    if (told === 'notQuick') continue
    quick++
    const { zone = 'UTC', facts } = each.record
    const expected = referenceClock(rule, clock, { zone, facts }, federalBusinessDays)
    if (!isSame(told, expected)) differences.push(`${clock.id}: ${JSON.stringify({ told, expected, each })}`)
  }
  return { differences, quick }
}

const casesOf = (rule: Rule, clock: Clock, seed: number): Case[] => {
  const plain = generateCases(clock, 40, seed, { mayBeAbsent: false })
  const absent = generateCases(clock, 15, seed + 1, { mayBeAbsent: true })
  const onTheEdge = plain.map((each, i) => stopOnTheEdge(rule, clock, each, (i % 3) - 1))
  const paused = clock.pauses ? plain.map((each, i) => pauseOnTheEdge(rule, clock, each, (i % 3) - 1)) : []
  return [...plain, ...absent, ...onTheEdge, ...paused]
}

const real = lawBook.flatMap((rule) => rule.clocks.map((clock) => ({ id: clock.id, rule, clock })))

describe('clocks asked in numbers stand as the reference says', () => {
  test.each(real.map((each, i) => ({ ...each, seed: 100 + i })))('for generated records of $id', ({ rule, clock, seed }) => {
    const { differences, quick } = compare(rule, clock, casesOf(rule, clock, seed))
    expect(differences).toEqual([])
    if (!clock.pauses && !clock.extensions) expect(quick).toBeGreaterThan(65)
  })

  test.each(syntheticClocks.map((clock, i) => ({ id: clock.id, clock, seed: 900 + i })))(
    'for the synthetic clock $id',
    ({ clock, seed }) => {
      expect(compare(syntheticRule, clock, casesOf(syntheticRule, clock, seed)).differences).toEqual([])
    },
  )

  test.each(plainClocks.map((clock, i) => ({ id: clock.id, clock, i })))(
    'for starts on every holiday, clock change, leap day and month end, $id',
    ({ clock, i }) => {
      const times = ['00:00', '01:30', '02:30', '12:00', '23:59:59.999999']
      const cases = forcedDays.map((day, j): Case => {
        const zone = zones[(i + j) % zones.length] ?? 'UTC'
        const startedAt = Temporal.PlainDateTime.from(`${day}T${times[j % times.length]}`)
          .toZonedDateTime(zone)
          .toInstant()
        const facts = { startedAt: startedAt.toString(), startedOn: day, stoppedAt: null, stoppedOn: null }
        const open = { record: { zone, facts }, asOf: startedAt.add({ hours: 24 * 40 }).toString() }
        return j % 2 === 0 ? open : stopOnTheEdge(syntheticRule, clock, open, (j % 3) - 1)
      })
      expect(compare(syntheticRule, clock, cases).differences.slice(0, 3)).toEqual([])
    },
  )

  it('for every example of the law book', () => {
    const examples = readExamples()
    const differences = real.flatMap(({ rule, clock }) => {
      const cases = examples
        .filter((example) => example.clock === clock.id)
        .map(({ record: { zone = 'UTC', facts }, asOf }): Case => ({ record: { zone, facts }, asOf }))
      return compare(rule, clock, cases).differences
    })
    expect(examples.length).toBeGreaterThan(100)
    expect(differences).toEqual([])
  })
})

describe('what the record says stands whatever the hour', () => {
  test.each(real.filter(({ clock }) => !clock.pauses))(
    '$id: the due moment is the one any hour gives, and only "lapsed" is asked of it',
    ({ rule, clock }) => {
      for (const { record, asOf } of generateCases(clock, 25, 7, { mayBeAbsent: true })) {
        const { zone = 'UTC', facts } = record
        const stands = referenceClock(rule, clock, { zone, facts }, federalBusinessDays)
        const then = evaluate(rule, clock, record, Temporal.Instant.from(asOf), federalBusinessDays)
        const isOpen = then.state === 'running' || then.state === 'lapsed'
        expect(stands.state).toBe(isOpen ? (clock.kind === 'waiting-period' ? 'waiting' : 'running') : then.state)
        expect(stands.dueAt).toBe(then.dueAt === undefined ? undefined : Number(Temporal.Instant.from(then.dueAt).epochNanoseconds / 1000n))
      }
    },
  )
})

describe('what cannot be told in numbers is left to the reference', () => {
  const [clock] = plainClocks
  const kind: SubjectKind = { kind: 'x', office: 'x', says: 'x', knows: {} }
  it.each([
    '2026-03-06T21:00:00-05:00',
    '2026-03-06T21:00:00.1234567Z',
    '2026-02-30',
    '2026-03-06T24:00:00Z',
    'soon',
    '1900-01-01T00:00:00Z',
    true,
  ])('a fact written %s', (value) => {
    if (!clock) throw new Error(`no clock for ${kind.kind}`)
    const facts = Object.fromEntries([...momentFacts(clock.starts), ...momentFacts(clock.stops)].map((fact) => [fact, value]))
    expect(quickly(clock, { record: { zone: 'America/New_York', facts }, asOf: '' })).toBe('notQuick')
  })
})
