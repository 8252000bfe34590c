import { windowsOf } from '../../../offices/legal-access/exports.ts'
import type { CaseView } from '../../../reading-room/reading-room.ts'
import { html, type Part } from '../../web/html.ts'
import { type DeskVisit, mayDo } from '../desk-visit.ts'
import { caseButton, type OpenCase } from './case-button.ts'
import { sayLocal } from './say-local.ts'
import { shortId } from './short-id.ts'

const who = { 'person-concerned': 'The person', 'counsel-of-record': 'Counsel' } as const

/** Who can look into the file of a person by a window, and the way to a code for it. Nothing where there never was one. */
export function windowsPart(visit: DeskVisit, { state }: CaseView, open: OpenCase): Part {
  const windows = state.kind === 'person' ? windowsOf(state) : []
  if (windows.length === 0) return ''
  const granting = visit.door.catalogue.acts.get('GrantWindow')
  const mayMake = granting !== undefined && mayDo(visit, granting)
  return html`<h2 id="windows">Windows to this file</h2><ul class="writ-notices">${windows.map(
    ({ windowId, role, openedAt, closed }) =>
      html`<li><p><strong>${who[role]}</strong>, window ${shortId(windowId)}, since ${sayLocal(openedAt, visit.zone)}${closed ? html`; closed ${sayLocal(closed.at, visit.zone)}${closed.because === 'appearance-ended' ? ', with the appearance' : ''}` : ''}</p>
${closed || !mayMake ? '' : caseButton(open, '/desk/windows', 'Make a code for this window', { window: windowId })}</li>`,
  )}</ul>`
}
