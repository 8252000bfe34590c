import type { View } from '../web/view.ts'
import { en, type LocatorWords } from './words/en.ts'
import { es } from './words/es.ts'

/** One request to the locator, with its words and the moment it is answered at. */
export interface LocatorView {
  view: View
  words: LocatorWords
  now: Temporal.Instant
}

export const locatorView = (view: View, now: Temporal.Instant): LocatorView => ({ view, words: view.isEnglish ? en : es, now })

/** A moment as clocks of the place showed it: "March 6, 2026 at 8:10 AM EST". */
export const sayMoment = ({ words }: Pick<LocatorView, 'words'>, at: string, zone: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone).toLocaleString(words.locale, {
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })

/** The day of a moment at the place: "March 6, 2026". */
export const sayDayOf = ({ words }: Pick<LocatorView, 'words'>, at: string, zone: string): string =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toLocaleString(words.locale, { year: 'numeric', month: 'long', day: 'numeric' })

/** How long since a moment, rounded down: "5 minutes", "3 hours", "2 days". */
export const sayAgo = ({ words, now }: LocatorView, at: string): string =>
  sayLength(words, Temporal.Instant.from(at).until(now).total('minutes'))

export function sayLength(words: LocatorWords, minutes: number): string {
  const whole = Math.floor(minutes)
  if (whole < 1) return words.underAMinute
  if (whole < 60) return words.minutes(whole)
  return whole < 48 * 60 ? words.hours(Math.floor(whole / 60)) : words.days(Math.floor(whole / (24 * 60)))
}
