import { evaluate } from '../../../src/clockwork/evaluate.ts'
import type { Clock, Length, Rule } from '../../../src/clockwork/nodes.ts'
import type { FactRecord } from '../../../src/clockwork/record.ts'
import type { ClockResult } from '../../../src/clockwork/result.ts'
import { federalBusinessDays } from '../../../src/law/calendars/federal-holidays.ts'

/** An invented rule around one clock that starts with `startedAt` (or `startedOn`) and stops with `stoppedAt` (or `stoppedOn`). */
export function ruleOf(clock: Partial<Clock> & { length?: Length }): { rule: Rule; clock: Clock } {
  const { length = { unit: 'hours', count: 48 }, ...rest } = clock
  const whole: Clock = {
    id: 'invented',
    says: 'the invented act is done',
    kind: 'deadline',
    starts: {
      node: 'earliest',
      of: [
        { node: 'fact', fact: 'startedAt' },
        { node: 'fact', fact: 'startedOn' },
      ],
    },
    stops: {
      node: 'earliest',
      of: [
        { node: 'fact', fact: 'stoppedAt' },
        { node: 'fact', fact: 'stoppedOn' },
      ],
    },
    versions: [{ from: null, until: null, length, status: 'in-force', note: 'Invented.' }],
    ...rest,
  }
  const rule: Rule = {
    id: 'invented',
    office: 'none',
    title: 'Invented',
    kind: 'clock',
    cite: '1 CFR 1.1',
    says: 'Invented for a test.',
    verified: 'yes',
    severity: 'hard',
    sources: ['https://example.org'],
    clocks: [whole],
  }
  return { rule, clock: whole }
}

/** Runs the invented clock on a record. As of 2030 unless said. */
export function run(clock: Partial<Clock> & { length?: Length }, record: FactRecord, asOf = '2030-01-01T00:00:00Z'): ClockResult {
  const made = ruleOf(clock)
  return evaluate(made.rule, made.clock, record, Temporal.Instant.from(asOf), federalBusinessDays)
}

export const newYork = 'America/New_York'

/** The wall clock of a zone at an instant: "2026-03-08 22:00". */
export const wallClock = (instant: string | undefined, zone: string): string | undefined =>
  instant &&
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')

/** The instant of a wall-clock time. */
export const at = (wall: string, zone: string): string =>
  Temporal.PlainDateTime.from(wall.replace(' ', 'T')).toZonedDateTime(zone).toInstant().toString()
