import { html, type Part } from '../web/html.ts'

/** "Friday, November 27, 2026 at 5:00 PM EST": an instant as a clock on the wall of the jail shows it. */
export const hourText = (at: string, zone: string): string =>
  Temporal.Instant.from(at).toLocaleString('en-US', {
    timeZone: zone,
    weekday: 'long',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  })

export const sayHour = (at: string, zone: string): Part => html`<time datetime="${at}">${hourText(at, zone)}</time>`
