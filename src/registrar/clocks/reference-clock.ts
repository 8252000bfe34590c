import type { Calendar } from '../../clockwork/calendar.ts'
import { evaluate } from '../../clockwork/evaluate.ts'
import type { Clock, Rule } from '../../clockwork/nodes.ts'
import { readMoment } from '../../clockwork/read-moment.ts'
import type { ClockResult } from '../../clockwork/result.ts'
import type { Facts } from '../../kernel/case-state.ts'
import { readDayNumber } from './read-quickly.ts'
import type { StandingClock } from './standing-clock.ts'
import { notStarted, untestable } from './standing-clock.ts'

/** So late that whatever is on the record has happened: a clock then stands as the record says, whatever the hour of asking. */
const afterAll = Temporal.Instant.from('9000-01-01T00:00:00Z')

const microseconds = (text: string) => Number(Temporal.Instant.from(text).epochNanoseconds / 1000n)

/** How a clock stands, by the reference `evaluate`. @throws Sentence where a fact cannot be read */
export function referenceClock(rule: Rule, clock: Clock, record: { facts: Facts; zone: string }, calendar: Calendar): StandingClock {
  const result = evaluate(rule, clock, record, afterAll, calendar)
  const { startedAt, startedOn, dueAt, dueOn, version } = result
  if (!version || result.state === 'not-started') return result.state === 'untestable' ? untestable : notStarted
  const stop = readMoment(clock.stops, record, record.zone)
  return {
    state: stateOf(clock, result),
    startedAt: startedAt === undefined ? Number.NaN : microseconds(startedAt),
    startedOn: readDayNumber(startedOn ?? localDay(startedAt, record.zone)),
    dueAt: dueAt === undefined ? undefined : microseconds(dueAt),
    dueOn: dueOn === undefined ? undefined : readDayNumber(dueOn),
    stop: stop.is === 'known' ? 'stopped' : stop.is === 'never' ? 'none' : 'unknown',
  }
}

const localDay = (at: string | undefined, zone: string): string =>
  at === undefined ? '' : Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()

function stateOf({ kind }: Clock, { state }: ClockResult): StandingClock['state'] {
  if (state !== 'running' && state !== 'lapsed') return state
  return kind === 'waiting-period' ? 'waiting' : 'running'
}
