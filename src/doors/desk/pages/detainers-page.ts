import type { Context } from 'hono'
import { openDetainers } from '../../../offices/detainers/exports.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { csvOfList } from '../parts/csv-of-list.ts'
import { pageOfList } from '../parts/page-of-list.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** Detainers that have no end on record: whether they were served, and when the person would go free. Their hours are on the board. */
export async function detainersPage(visit: RegisterVisit): Promise<DeskMade> {
  const { open, withheld } = await readOpen(visit)
  const { shown, pager } = pageOfList(visit, open, ({ caseId, subjectId }) => `${caseId} ${subjectId}`)
  return deskPage(visit, {
    title: 'Detainers',
    body: html`<h1>Detainers</h1><p class="usa-intro">Detainers that were neither honoured, declined, lifted nor left to expire. Both limits of 48 hours are on the <a href="/desk/board?whose=custody">clock board</a>.</p>
${open.length === 0 ? html`<p class="writ-note">None is open.</p>` : html`${table(visit, shown)}${pager}`}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'case is' : 'cases are'} left out: reading them is restricted.</p>` : ''}
<p class="writ-actions"><a href="/desk/detainers.csv">Download CSV (all of them)</a></p>`,
  })
}

const columns = [
  ...(['caseId', 'number', 'holdingAgency', 'zone', 'releaseEligibleAt', 'isServed'] as const),
] satisfies readonly (keyof Shown)[]

export const detainersCsv = async (visit: RegisterVisit, context: Context): Promise<Response> =>
  csvOfList(context, 'detainers', columns, (await readOpen(visit)).open)

/** Those whose people go free first come first. */
async function readOpen(visit: RegisterVisit) {
  const { readable, withheld } = await visit.lines.of(await visit.door.registers.openDetainers.states())
  const open = readable.flatMap((state) => openDetainers(state).map((detainer) => ({ ...detainer, caseId: state.caseId })))
  const order = ({ releaseEligibleAt, caseId }: Shown) => `${releaseEligibleAt ?? '~'} ${caseId}`
  return { open: open.toSorted((one, other) => order(one).localeCompare(order(other))), withheld }
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
