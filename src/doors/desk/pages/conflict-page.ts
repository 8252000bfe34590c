import type { Conflict } from '../../../ledger/ledger.ts'
import { html } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import type { ActForm } from '../forms/act-form.ts'
import { sayName } from '../forms/say-name.ts'
import { caseButton } from '../parts/case-button.ts'
import { sayLocal } from '../parts/say-local.ts'
import { alert, carried } from './check-page.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** Somebody else acted on the case meanwhile: what they did, and the officer's own answers kept, to be checked against the case as it is now. */
export function conflictPage(visit: DeskVisit, form: ActForm, { since, sequence, unseen }: Conflict, zone: string): DeskMade {
  const title = 'The case changed while you were working'
  const now = sequence ?? form.expected[0] ?? 0
  const findAct = (name: string) => visit.door.catalogue.acts.get(name)
  const open = { caseId: form.caseIds[0] ?? '', csrf: visit.csrf, purpose: form.purpose }
  return deskPage(visit, {
    title,
    status: 409,
    body: html`<h1>${title}</h1>
${alert('warning', 'Nothing of yours was recorded yet', 'Your answers are kept. Look at what changed, then carry them over to the case as it is now: they are assessed again before anything is recorded.')}
<h2>What changed</h2>
<ul class="usa-list">${since.map(
      (entry) =>
        html`<li>${entry.restrictions.length > 0 ? 'A restricted entry' : html`${sayKind(entry)}${sayName(findAct(entry.act)?.entry ?? entry.act)}${entry.outcome === 'refused' ? ' (refused)' : ''}, which happened ${sayLocal(entry.occurredAt, zone)}, by ${visit.nameOf(entry.officerId) ?? 'another officer'}`} (entry ${entry.sequence})</li>`,
    )}${unseen === 0 ? '' : html`<li>${unseen === 1 ? 'An entry' : `${unseen} entries`} you may not read</li>`}</ul>
<h2>Go on</h2>
<div class="writ-buttons"><form method="post" action="/desk/acts/${form.act.act}" class="writ-button-form">${carried(visit, { ...form, expected: form.caseIds.map(() => now) })}<button class="usa-button" type="submit" name="go" value="check">Carry my answers over and check again</button></form>
${form.purpose === '' ? html`<a class="usa-button usa-button--outline" href="/desk/cases/${open.caseId}">Open the case as it is now</a>` : caseButton(open, '/desk/case', 'Open the case as it is now')}</div>`,
  })
}

const sayKind = ({ correction }: Conflict['since'][number]): string =>
  correction === null ? '' : correction.kind === 'withdraws' ? 'Withdrawn: ' : 'Corrected: '
