import { positionTitle } from '../../../law/officers/positions.ts'
import type { Reading } from '../../../reading-room/reading-room.ts'
import { html } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayName } from '../forms/say-name.ts'
import { caseButton, type OpenCase } from '../parts/case-button.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** Who read a case or was given it, newest first. */
export function readingsPage(visit: DeskVisit, open: OpenCase, readings: readonly Reading[]): DeskMade {
  const title = `Who read case ${shortId(open.caseId)}`
  return deskPage(visit, {
    title,
    body: html`<h1>${title}</h1><p class="usa-intro">Every reading, with the reason the reader gave. The person and counsel can see this list; that you looked at it is on it.</p>
${
  readings.length === 0
    ? html`<p class="writ-note">Nobody.</p>`
    : scrollTable(
        'Readings, newest first',
        html`<thead><tr><th scope="col">When (UTC)</th><th scope="col">Who</th><th scope="col">What</th><th scope="col">Why</th></tr></thead><tbody>${readings.map(
          (one) =>
            html`<tr><th scope="row">${sayLocal(one.readAt, visit.zone)}</th><td>${visit.nameOf(one.officerId) ?? one.officerId}${one.positions.length > 0 ? `, ${one.positions.map(positionTitle).join(', ')}` : ''}${one.sharedWith ? `; given to ${one.sharedWith}` : ''}</td><td>${sayName(one.what)}</td><td class="writ-long">${one.purpose}</td></tr>`,
        )}</tbody>`,
        true,
      )
}<div class="writ-buttons">${caseButton(open, '/desk/case', 'Back to the case')}</div>`,
  })
}
