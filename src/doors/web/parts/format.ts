import type { Cell } from '../../../audit/questions/question.ts'
import { html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { own } from './layout.ts'

/** "2025-07-01T08:00:00Z" as printed in the release: no zone is claimed. */
export function sayMoment(iso: string): Part {
  const text = iso.replace('T', ' ').replace(/(:00)?(\.\d+)?Z$/, '')
  return html`<time datetime="${iso}">${text}</time>`
}

export const sayDay = (day: string): Part => html`<time datetime="${day}">${day}</time>`

export const sayNumber = (view: View, value: Cell): string => (typeof value === 'number' ? view.words.number(value) : String(value ?? ''))

/** What an empty cell says to those who see it and to those who hear it. */
export const empty = (view: View): Part =>
  html`<span aria-hidden="true">–</span><span${own(view)} class="usa-sr-only">${view.words.lists.notKnown}</span>`
