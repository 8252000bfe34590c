import { html, type Part } from '../../web/html.ts'
import type { Asking } from '../window-visit.ts'

type Speaking = { words: { lang: string } } | Pick<Asking, 'words'>

const localeOf = ({ words }: Speaking) => (words.lang === 'es' ? 'es-US' : 'en-US')

/** "March 6, 2026, 9:00 PM EST": an instant as clocks of a place showed it. As it stands where it is none. */
export function sayMoment(speaking: Speaking, instant: string, zone: string): Part {
  const text = momentText(speaking, instant, zone)
  return text === undefined ? instant : html`<time datetime="${instant}">${text}</time>`
}

export function momentText(speaking: Speaking, instant: string, zone: string): string | undefined {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toLocaleString(localeOf(speaking), {
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    })
  } catch {
    return undefined
  }
}

/** "Friday, March 6, 2026" */
export function sayDay(speaking: Speaking, day: string): Part {
  try {
    const text = Temporal.PlainDate.from(day).toLocaleString(localeOf(speaking), {
      weekday: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    })
    return html`<time datetime="${day}">${text}</time>`
  } catch {
    return day
  }
}
