import type { Calendar } from '../../clockwork/calendar.ts'

/** A calendar's business days by number, so that counting them is a look-up. Undefined: beyond what the calendar knows. */
export interface BusinessDays {
  knows(day: number): boolean
  isOne(day: number): boolean
  /** The day so many business days after a day; the day itself for none. */
  add(day: number, count: number): number | undefined
  /** The day itself if it is one, or else the next. */
  roll(day: number): number | undefined
}

const made = new WeakMap<Calendar, BusinessDays>()

/** The business days of a calendar, worked out once. A calendar never changes: another version is another object. */
export function businessDays(calendar: Calendar): BusinessDays {
  const known = made.get(calendar)
  if (known) return known
  const days = workOut(calendar)
  made.set(calendar, days)
  return days
}

const numberOf = (day: Temporal.PlainDate) => Temporal.PlainDate.from('1970-01-01').until(day, { largestUnit: 'days' }).days

function workOut(calendar: Calendar): BusinessDays {
  const [first, last] = [numberOf(calendar.knownFrom), numberOf(calendar.knownUntil)]
  /** Business days until and including each day; the days themselves in order. */
  const until = new Int32Array(last - first + 1)
  const inOrder: number[] = []
  let day = calendar.knownFrom
  for (let number = first; number <= last; number++, day = day.add({ days: 1 })) {
    if (calendar.whyExcluded(day) === undefined) inOrder.push(number)
    until[number - first] = inOrder.length
  }
  const knows = (number: number) => number >= first && number <= last
  const countUntil = (number: number) => (number < first ? 0 : (until[number - first] ?? 0))
  return {
    knows,
    isOne: (number) => countUntil(number) > countUntil(number - 1),
    add: (number, count) => (count === 0 ? number : knows(number) ? inOrder[countUntil(number) + count - 1] : undefined),
    roll: (number) => (knows(number) ? inOrder[countUntil(number - 1)] : undefined),
  }
}
