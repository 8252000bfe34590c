import type { CaseState } from '../../../kernel/case-state.ts'
import { stintsAt } from '../../custody/exports.ts'
import type { DeathLaw } from '../../deaths/exports.ts'
import { custodyEvents } from './custody-events.ts'
import { type Night, nightsOf } from './nights.ts'
import { bedsOn, placeEvents } from './place-events.ts'
import { type YearEvent, type YearLine, yearLines } from './year-event.ts'

/** Twelve months of a place. */
export interface PlaceYear {
  code: string
  zone: string
  /** YYYY-MM, oldest first. */
  months: readonly string[]
  nights: readonly Night[]
  /** Everything counted, oldest first. */
  events: readonly YearEvent[]
}

interface Asked {
  place: CaseState
  /** Cases of custody of everybody who was ever in the place, as far as the reader may know of them. */
  cases: readonly CaseState[]
  /** Readings of the place's case, by local day, where the reader may know of them. */
  readings: readonly { readAt: string; what: string }[]
  /** The last month, YYYY-MM. */
  until: string
  now: Temporal.Instant
  law: DeathLaw
  isClearedForConduct: boolean
}

/** The year of a place, worked out from its case and those of the people who were in it: every number a list of events. Pure. */
export function placeYear({ place, cases, readings, until, now, law, isClearedForConduct }: Asked): PlaceYear {
  const subject = place.subjects.get('place')
  const [code, zone] = [String(subject?.facts.code ?? ''), subject?.zone ?? 'UTC']
  const last = Temporal.PlainYearMonth.from(until)
  const months = Array.from({ length: 12 }, (_, back) => last.subtract({ months: 11 - back }).toString())
  const from = `${months[0]}-01`
  const end = last.toPlainDate({ day: last.daysInMonth })
  const today = now.toZonedDateTimeISO(zone).toPlainDate()
  // The day that runs has not ended: it has no midnight yet.
  const lastNight = Temporal.PlainDate.compare(end, today) < 0 ? end : today.subtract({ days: 1 })
  const nights = nightsOf(cases, { code, zone, from, until: lastNight.toString(), bedsOn: (on) => bedsOn(place, on) })
  const all = [
    ...cases.flatMap((state) => custodyEvents(state, { code, zone, now, law, isClearedForConduct })),
    ...overCapacity(cases, place, { code, zone }),
    ...placeEvents(place, zone, nights),
    ...readings.map(({ readAt, what }) => ({ ...blankEvent(place, 'readings'), on: dayOf(readAt, zone), says: what })),
    ...[...nights.values()].flatMap(({ on, people, beds }) =>
      beds !== null && people > beds ? [{ ...blankEvent(place, 'over-capacity-nights'), on, says: `${people} people, ${beds} beds` }] : [],
    ),
  ]
  const events = all.filter(({ on }) => on >= from && on <= end.toString()).toSorted((one, other) => one.on.localeCompare(other.on))
  return { code, zone, months, nights: [...nights.values()], events }
}

const blankEvent = ({ caseId }: CaseState, line: YearLine) => ({ line, caseId, caseKind: 'place' as const, entryId: null })

/** Bookings at a moment when as many people, or more, were there as the place may hold. */
function overCapacity(cases: readonly CaseState[], place: CaseState, { code, zone }: { code: string; zone: string }): YearEvent[] {
  const stints = cases.flatMap((state) => stintsAt(state, code).map((stint) => ({ ...stint, caseId: state.caseId })))
  const moves = stints
    .flatMap((stint) => [
      { at: stint.bookedInAt, stint, people: 1 },
      ...(stint.bookedOutAt === null ? [] : [{ at: stint.bookedOutAt, stint, people: -1 }]),
    ])
    // Who leaves at the moment another comes has left.
    .toSorted((one, other) => one.at.localeCompare(other.at) || one.people - other.people)
  let people = 0
  return moves.flatMap(({ at, stint, people: change }) => {
    people += change
    const on = dayOf(at, zone)
    const beds = change > 0 ? bedsOn(place, on) : null
    if (beds === null || people <= beds) return []
    const { caseId, subjectId } = stint
    return [
      {
        line: 'bookings-over-capacity' as const,
        on,
        caseId,
        caseKind: 'custody' as const,
        entryId: subjectId.slice('stint:'.length),
        says: `Then ${people} people, ${beds} beds`,
      },
    ]
  })
}

/** How many of each line in each month, in the order of `yearLines`. */
export const tallyYear = ({
  months,
  events,
}: PlaceYear): readonly { line: YearLine; byMonth: readonly number[]; all: number; dollars: number }[] =>
  yearLines.map((line) => {
    const own = events.filter((event) => event.line === line)
    const byMonth = months.map((month) => own.filter(({ on }) => on.startsWith(month)).length)
    return { line, byMonth, all: own.length, dollars: own.reduce((sum, { dollars = 0 }) => sum + dollars, 0) }
  })

/** The most and the mean of people at midnight in each month; null for a month without a night yet. */
export const tallyNights = ({ months, nights }: PlaceYear): readonly ({ most: number; mean: number } | null)[] =>
  months.map((month) => {
    const own = nights.filter(({ on }) => on.startsWith(month)).map(({ people }) => people)
    return own.length === 0 ? null : { most: Math.max(...own), mean: own.reduce((sum, people) => sum + people, 0) / own.length }
  })

const dayOf = (moment: string, zone: string): string => Temporal.Instant.from(moment).toZonedDateTimeISO(zone).toPlainDate().toString()
