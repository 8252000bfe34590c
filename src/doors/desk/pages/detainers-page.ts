import { openDetainers } from '../../../offices/detainers/exports.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { readableCases } from './readable-cases.ts'

/** Detainers that have no end on record: whether they were served, and when the person would go free. Their hours are on the board. */
export async function detainersPage(visit: DeskVisit): Promise<DeskMade> {
  const { readable, withheld } = readableCases(visit, await visit.door.registers.detainers.states())
  const open = readable.flatMap((state) => openDetainers(state).map((detainer) => ({ ...detainer, caseId: state.caseId })))
  return deskPage(visit, {
    title: 'Detainers',
    body: html`<h1>Detainers</h1><p class="usa-intro">Detainers that were neither honoured, declined, lifted nor left to expire. Both limits of 48 hours are on the <a href="/desk/board?whose=custody">clock board</a>.</p>
${open.length === 0 ? html`<p class="writ-note">None is open.</p>` : table(visit, open)}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'case is' : 'cases are'} left out: reading them is restricted.</p>` : ''}`,
  })
}

type Shown = ReturnType<typeof openDetainers>[number] & { caseId: string }

const table = (visit: DeskVisit, detainers: readonly Shown[]): Part =>
  scrollTable(
    'Open detainers',
    html`<thead><tr><th scope="col">Case</th><th scope="col">Number</th><th scope="col">Agency</th><th scope="col">Served on the person</th><th scope="col">Would go free</th></tr></thead>
<tbody>${detainers.map(
      ({ caseId, number, holdingAgency, isServed, releaseEligibleAt, zone }) =>
        html`<tr><th scope="row"><a href="${visit.view.to(`/desk/cases/${caseId}`)}">${shortId(caseId)}</a></th><td>${number}</td><td>${holdingAgency}</td><td>${isServed ? 'yes' : html`<strong>not yet: the form has no effect</strong>`}</td><td>${releaseEligibleAt === null ? 'not said' : sayLocal(releaseEligibleAt, zone)}</td></tr>`,
    )}</tbody>`,
    true,
  )
