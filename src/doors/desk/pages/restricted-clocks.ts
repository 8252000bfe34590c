import type { RestrictedClock } from '../../../reading-room/reading-room.ts'
import { html, type Part } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayLocal } from '../parts/say-local.ts'

/** Clocks among those of a page that are of cases the reader may not open: when each is due and with whom, so that nobody misses it, and nothing else. */
export function restrictedClocks(visit: DeskVisit, clocks: readonly RestrictedClock[], zone: string): Part {
  if (clocks.length === 0) return ''
  const due = ({ dueOn, dueAt }: RestrictedClock): Part =>
    dueOn !== null ? `end of ${dueOn}` : dueAt === null ? 'paused, or cannot be told' : sayLocal(dueAt, zone)
  const now = visit.door.now().toString({ fractionalSecondDigits: 3 })
  const isOverdue = ({ dueAt }: RestrictedClock) => dueAt !== null && dueAt < now
  const whose = ({ officerId, office }: RestrictedClock) => (officerId ? (visit.nameOf(officerId) ?? 'an officer') : office)
  return html`<div class="writ-note"><p>Due too, in cases that you may not open: reading them is restricted. Whoever is cleared for them sees what has to be done; ask your supervisor who that is.</p>
<ul class="usa-list">${clocks.map((clock) => html`<li>${due(clock)}, with ${whose(clock)}${isOverdue(clock) ? html` <span class="writ-tag writ-tag--hard">overdue</span>` : ''}</li>`)}</ul></div>`
}
