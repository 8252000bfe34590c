import { type CalendarChange, calendarCaseId, changesOf } from '../../../offices/policy/exports.ts'
import { html, type Part } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { findCalendar } from './closures-part.ts'

/** Changes of the calendar and of rules that are on record and stand, newest first. */
export async function findChanges(visit: DeskVisit): Promise<readonly CalendarChange[]> {
  const calendar = await findCalendar(visit)
  return calendar ? changesOf(calendar, visit.door.law().rules) : []
}

const address = ({ entryId }: CalendarChange): string => `/desk/cases/${calendarCaseId}#entry-${entryId}`

/** What changed, and which clocks follow it or why none does. */
export const changesPart = (changes: readonly CalendarChange[]): Part =>
  changes.length === 0
    ? html`<p class="writ-note">Nothing was declared, closed, suspended or published.</p>`
    : html`<ul class="usa-list">${changes.map((change) => html`<li><a href="${address(change)}">${change.says}</a><br>${change.moves}</li>`)}</ul>`

/** Why a clock moved, and the way to the entry because of which it did where that one stands. */
export function becausePart(because: string, changes: readonly CalendarChange[]): Part {
  const change = changes.find(({ says }) => because.includes(says))
  return change ? html`<a href="${address(change)}">${because}</a>` : html`${because}`
}
