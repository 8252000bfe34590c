import type { OversightItem, Owed } from '../../offices/oversight/exports.ts'
import { html, type Part } from '../web/html.ts'
import type { OversightWords } from './words-of.ts'

/** Long spans in days, short ones in hours; rounded down, and at least one. */
export const sayTime = (words: OversightWords, hours: number): string =>
  hours >= 48 ? words.days(Math.floor(hours / 24)) : words.hours(Math.max(1, Math.floor(hours)))

/** How one date owed stands: what is late says for how long. */
export function owedTag(words: OversightWords, { state, hoursOver }: Owed): Part {
  if (state === 'overdue') return html`<span class="writ-tag writ-tag--hard">${words.overdueFor(sayTime(words, hoursOver))}</span>`
  if (state === 'missed') return html`<span class="writ-tag writ-tag--target">${words.missedFor(sayTime(words, hoursOver))}</span>`
  return html`<span class="writ-tag writ-tag--plain">${state === 'due' ? words.dueState : words.answered}</span>`
}

export const whoOwes = (words: OversightWords, { heldBy }: OversightItem, { by }: Owed): string => (by === 'agency' ? words.agency : heldBy)

/** The local day of an instant. */
export const dayOf = (at: string, zone: string): string => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()
