import { Sentence } from '../kernel/sentence.ts'
import type { Calendar } from './calendar.ts'
import { evaluate } from './evaluate.ts'
import { findRealQuestion, momentFacts } from './facts-of.ts'
import { getZone } from './get-zone.ts'
import { sayTest } from './in-words.ts'
import { countsHours } from './lengths/length-unit.ts'
import type { Clock, Rule } from './nodes.ts'
import type { ClockResult } from './result.ts'

/**
 * When a clock started at `from` would fall due, if it applies, nothing pauses it and nothing has stopped it.
 * `from` is an instant with an offset or Z, a local date and time (`zone` needed), or a day (for clocks counted in days).
 * Days are counted in `zone`, or else at the offset written in `from`.
 * @throws Sentence where `from` cannot be read, or a clock counted in hours is given only a day
 */
export function dueFrom(rule: Rule, clock: Clock, from: string, zone: string | undefined, calendar: Calendar): ClockResult {
  const started = readFrom(from, zone)
  if (started.isDay && clock.versions.some(({ length }) => length && countsHours(length))) {
    throw new Sentence(`The clock ${clock.id} counts hours, and "${from}" is only a day: give the hour too, as in ${from}T21:00-05:00.`)
  }
  const { applies, ...unconditional } = clock
  const facts: Record<string, string | null> = {}
  for (const fact of momentFacts(clock.stops)) facts[fact] = null
  for (const pause of clock.pauses ?? []) facts[pause.from] = facts[pause.until] = null
  for (const extension of clock.extensions ?? []) facts[extension.when] = null
  for (const fact of momentFacts(clock.starts)) facts[fact] = started.value
  const result = evaluate(rule, unconditional, { zone: started.zone, facts }, started.asOf, calendar)
  // Nothing has happened yet: what would be said of the stop says nothing.
  const stopped = result.steps.findIndex((step) => step.startsWith('Not stopped:'))
  const steps = stopped < 0 ? result.steps : result.steps.slice(0, stopped)
  const condition = applies && findRealQuestion(applies)
  return { ...result, steps: condition ? [`Taken to apply: it does where ${sayTest(condition)}.`, ...steps] : steps }
}

/** The zone in which the clock is counted: the one named, or the offset written in `from`. @throws Sentence where `from` cannot be read */
export const zoneOfStart = (from: string, zone: string | undefined): string => readFrom(from, zone).zone

interface Started {
  value: string
  zone: string
  asOf: Temporal.Instant
  isDay: boolean
}

function readFrom(from: string, zone: string | undefined): Started {
  const given = zone === undefined ? undefined : getZone({ zone, facts: {} })
  const text = from.trim()
  try {
    if (/^\d{4}-\d\d-\d\d$/.test(text)) {
      const asOf = Temporal.PlainDate.from(text)
        .toZonedDateTime(given ?? 'UTC')
        .toInstant()
      return { value: text, zone: given ?? 'UTC', asOf, isDay: true }
    }
    const offset = /(Z|[+-]\d\d:?\d\d)(\[.*\])?$/i.exec(text)
    if (offset) {
      const asOf = Temporal.Instant.from(text)
      const written = offset[1]?.toUpperCase() === 'Z' ? 'UTC' : offset[1]
      return { value: asOf.toString(), zone: given ?? written ?? 'UTC', asOf, isDay: false }
    }
    const local = Temporal.PlainDateTime.from(text)
    const asOf = readLocal(local, text, given)
    return { value: asOf.toString(), zone: given ?? 'UTC', asOf, isDay: false }
  } catch (fault) {
    if (!(fault instanceof RangeError)) throw fault
    throw new Sentence(
      `"${from}" is no moment: write an instant with its offset (2026-03-06T21:00-05:00), a local time with a zone (2026-03-06T21:00 and America/New_York), or a day (2026-03-06).`,
      { cause: fault },
    )
  }
}

function readLocal(local: Temporal.PlainDateTime, text: string, zone: string | undefined): Temporal.Instant {
  if (zone === undefined)
    throw new Sentence(`"${text}" names no place: add its offset, as in ${text}-05:00, or give a zone such as America/New_York.`)
  const [first, second] = [
    local.toZonedDateTime(zone, { disambiguation: 'earlier' }),
    local.toZonedDateTime(zone, { disambiguation: 'later' }),
  ]
  if (first.equals(second)) return first.toInstant()
  const both = `${text}${first.offset} or ${text}${second.offset}`
  if (first.toPlainDateTime().equals(local)) throw new Sentence(`In ${zone} the clock showed "${text}" twice that day: write ${both}.`)
  throw new Sentence(`In ${zone} the clock never showed "${text}": it was put forward past that time. Write the offset: ${both}.`)
}
