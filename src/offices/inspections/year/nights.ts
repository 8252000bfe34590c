import type { CaseState } from '../../../kernel/case-state.ts'
import { stintsAt } from '../../custody/exports.ts'

/** People in a place when a day ended, by the book-ins and book-outs on record. */
export interface Night {
  /** The day that ended, in the zone of the place. */
  on: string
  people: number
  /** Beds that day; null where nobody recorded how many. */
  beds: number | null
}

interface Asked {
  code: string
  zone: string
  /** First and last day. */
  from: string
  until: string
  bedsOn(on: string): number | null
}

/** Every night from one day to another: one pass over the stints, whatever their number. Pure. */
export function nightsOf(cases: readonly CaseState[], { code, zone, from, until, bedsOn }: Asked): ReadonlyMap<string, Night> {
  const moves = cases
    .flatMap((state) => stintsAt(state, code))
    .flatMap(({ bookedInAt, bookedOutAt }) => [
      { at: bookedInAt, people: 1 },
      ...(bookedOutAt === null ? [] : [{ at: bookedOutAt, people: -1 }]),
    ])
    .toSorted((one, other) => one.at.localeCompare(other.at))
  const nights = new Map<string, Night>()
  let [next, people] = [0, 0]
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, Temporal.PlainDate.from(until)) <= 0;
    day = day.add({ days: 1 })
  ) {
    const end = day.add({ days: 1 }).toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 })
    for (; next < moves.length && (moves[next]?.at ?? '') <= end; next++) people += moves[next]?.people ?? 0
    const on = day.toString()
    nights.set(on, { on, people, beds: bedsOn(on) })
  }
  return nights
}
