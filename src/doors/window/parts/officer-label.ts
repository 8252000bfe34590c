import { isPosition, positions } from '../../../law/officers/positions.ts'
import { shortId } from '../../desk/parts/short-id.ts'
import { html, type Part } from '../../web/html.ts'
import type { WindowVisit } from '../window-visit.ts'
import { english } from './english.ts'

/** Title of a position in the language of the page, where there is one in it. */
function positionWords(visit: Pick<WindowVisit, 'words'>, position: string): Part {
  const own = visit.words.positions[position]
  if (own !== undefined) return own
  return english(visit, isPosition(position) ? positions[position].title : position)
}

/** Through a window, in words; undefined for an officer. */
export function windowWords(visit: WindowVisit, actorId: string, held: readonly string[]): string | undefined {
  const { officer } = visit.words
  if (actorId === visit.window.windowId) return officer.you
  if (held.includes('person-concerned')) return officer.person
  return held.includes('counsel-of-record') ? officer.counsel : undefined
}

/**
 * Who acted, as the law lets the person see it: by name where the officer signed a paper made for them, else by position and number.
 * @param actor what they were then; undefined where there is no such officer
 */
export function officerLabel(
  visit: WindowVisit,
  officerId: string,
  actor: { name: string; positions: readonly string[] } | undefined,
  isSigned: boolean,
): Part {
  const held = actor?.positions ?? []
  const titles = held.map((position, place) => html`${place > 0 ? ', ' : ''}${positionWords(visit, position)}`)
  if (isSigned && actor) return html`${actor.name}${titles.length > 0 ? html`, ${titles}` : ''}`
  return html`${titles.length > 0 ? html`${titles}, ` : ''}${visit.words.officer.number} ${shortId(officerId)}`
}
