import { publicReaderId } from '../../../reading-room/locator/public-reader.ts'
import type { Reading } from '../../../reading-room/reading-room.ts'
import { html, type Part } from '../../web/html.ts'
import { english } from '../parts/english.ts'
import { officerLabel, windowWords } from '../parts/officer-label.ts'
import { sayMoment } from '../parts/say-when.ts'
import type { WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'
import { reachWords } from '../words/reach.ts'

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
${others.length === 0 ? html`<p class="writ-note">${readers.none}</p>` : html`<ol class="writ-notices">${await Promise.all(others.map((one) => item(visit, one)))}</ol>`}
<p>${readers.own(own)}</p><p class="writ-small">${visit.words.officer.nameLeftOut}</p>`,
  }
}

async function item(visit: WindowVisit, { readAt, what, purpose, sharedWith, ...by }: Reading): Promise<Part> {
  const { readers } = visit.words
  return html`<li><p><strong>${readers.whats[what] ?? what}</strong>${sharedWith ? html`. ${readers.givenTo}: ${english(visit, sharedWith)}` : ''}</p>
<p>${await who(visit, by, readAt)}. ${readers.why}: ${isOwnWords(by) ? english(visit, purpose) : html`<span>${purpose}</span>`}</p>
<p class="writ-small">${sayMoment(visit, readAt, zone)}</p></li>`
}

const isOwnWords = ({ positions }: Pick<Reading, 'positions'>) => !positions.includes('person-concerned')

/** As the log has it; of a sharing, which the database itself logs, as the officer's own record has it for that moment. */
async function who(visit: WindowVisit, { officerId, positions }: Pick<Reading, 'officerId' | 'positions'>, at: string): Promise<Part> {
  if (officerId === publicReaderId) return reachWords(visit.words.lang).publicReader
  const own = windowWords(visit, officerId, positions)
  if (own !== undefined) return own
  const held = positions.length > 0 ? positions : ((await visit.door.findOfficer(officerId, at))?.positions ?? [])
  return officerLabel(visit, officerId, { name: '', positions: held }, false)
}
