import { html, type Part } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'

/** What was told to this officer and their offices and is not read yet. A notice holds nothing personal: it says that there is something to read. */
export async function inboxPart(_visit: DeskVisit): Promise<Part> {
  return html`<p class="writ-note">Nothing new.</p>`
}
