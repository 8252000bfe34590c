import type { Reading } from '../../../reading-room/reading-room.ts'
import { html, type Part } from '../../web/html.ts'
import { english } from '../parts/english.ts'
import { officerLabel, positionWords, windowWords } from '../parts/officer-label.ts'
import { sayMoment } from '../parts/say-when.ts'
import type { WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'

const zone = 'America/New_York'

/** Who read the file or was given it, and why: what the reader was then, by the log itself. */
export async function readersPage(visit: WindowVisit): Promise<WindowPage> {
  const { readers } = visit.words
  const readings = await visit.door.readingRoom.readingsOf(visit.reader, visit.personId)
  const own = readings.filter(({ officerId }) => officerId === visit.window.windowId).length
  const others = readings.filter(({ officerId }) => officerId !== visit.window.windowId)
  return {
    title: readers.title,
    body: html`<h1>${readers.title}</h1><p>${readers.says}</p>
${others.length === 0 ? html`<p class="writ-note">${readers.none}</p>` : html`<ol class="writ-notices">${others.map((one) => item(visit, one))}</ol>`}
<p>${readers.own(own)}</p><p class="writ-small">${visit.words.officer.nameLeftOut}</p>`,
  }
}

function item(visit: WindowVisit, { readAt, what, purpose, sharedWith, ...by }: Reading): Part {
  const { readers } = visit.words
  return html`<li><p><strong>${readers.whats[what] ?? what}</strong>${sharedWith ? html`. ${readers.givenTo}: ${english(visit, sharedWith)}` : ''}</p>
<p>${who(visit, by)}. ${readers.why}: ${isOwnWords(by) ? english(visit, purpose) : html`<span>${purpose}</span>`}</p>
<p class="writ-small">${sayMoment(visit, readAt, zone)}</p></li>`
}

const isOwnWords = ({ positions }: Pick<Reading, 'positions'>) => !positions.includes('person-concerned')

function who(visit: WindowVisit, { officerId, positions }: Pick<Reading, 'officerId' | 'positions'>): Part {
  const own = windowWords(visit, officerId, positions)
  if (own !== undefined) return own
  return positions.length === 0
    ? officerLabel(visit, officerId, undefined, false)
    : html`${positions.map((position, place) => html`${place > 0 ? ', ' : ''}${positionWords(visit, position)}`)}, ${officerLabel(visit, officerId, undefined, false)}`
}
