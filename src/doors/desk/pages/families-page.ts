import type { Context } from 'hono'
import { familyRegister, type RegisteredTie } from '../../../offices/protection/exports.ts'
import { csvLine } from '../../../releases/csv/write-csv.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayName } from '../forms/say-name.ts'
import { pageOfList } from '../parts/page-of-list.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** Relatives of people in custody: where each is, and on what they are apart. Nobody is named. */
export async function familiesPage(visit: RegisterVisit): Promise<DeskMade> {
  const { ties, withheld } = await readTies(visit)
  const { shown, pager } = pageOfList(visit, ties, ({ caseId, relation, relativeCaseId, relativeAt }) =>
    [caseId, relation, relativeCaseId, relativeAt].join(' '),
  )
  const count = (standing: RegisteredTie['standing']) => ties.filter((tie) => tie.standing === standing).length
  return deskPage(visit, {
    title: 'Families',
    body: html`<h1>Families</h1><p class="usa-intro">Where relatives who are in custody are, from the stints on record, and on what they are apart. A tie noted in two cases is two lines.</p>
<dl class="writ-facts"><dt>Apart without a decision</dt><dd>${count('apart without a decision')}</dd>
<dt>Owed to be brought together</dt><dd>${count('owed to be brought together')}</dd>
<dt>Parted by decision</dt><dd>${count('parted by decision')}</dd><dt>Together</dt><dd>${count('together')}</dd></dl>
${ties.length === 0 ? html`<p class="writ-note">No tie is on record that you may see.</p>` : html`${table(visit, shown)}${pager}`}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'case is' : 'cases are'} left out: reading them is restricted.</p>` : ''}
<p class="writ-actions"><a href="/desk/families.csv">Download CSV</a></p>`,
  })
}

const columns = [
  ...(['caseId', 'relation', 'personAt', 'relativeCaseId', 'relativeAt', 'relativeSeenAt', 'standing', 'ground', 'reviewOn'] as const),
] satisfies readonly (keyof RegisteredTie)[]

export async function familiesCsv(visit: RegisterVisit, context: Context): Promise<Response> {
  const { ties } = await readTies(visit)
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', 'attachment; filename="families.csv"')
  return context.body(csvLine(columns) + ties.map((one) => csvLine(columns.map((name) => one[name] ?? ''))).join(''))
}

/** Ties are recorded in entries kept for those cleared for minors: whoever is not sees that there are some, and none of them. */
async function readTies(visit: RegisterVisit) {
  const states = await visit.door.registers.families.states()
  if (!visit.standing.clearances.includes('minor')) return { ties: [], withheld: states.length }
  const { readable, withheld } = await visit.lines.of(states)
  return { ties: familyRegister(readable), withheld }
}

const table = (visit: DeskVisit, ties: readonly RegisteredTie[]): Part =>
  scrollTable(
    'Relatives',
    html`<thead><tr><th scope="col">Case</th><th scope="col">The person is</th><th scope="col">Relative</th><th scope="col">The relative is</th><th scope="col">How they stand</th><th scope="col">On what</th><th scope="col">Looked at again</th></tr></thead>
<tbody>${ties.map((tie) => line(visit, tie))}</tbody>`,
    true,
  )

const line = ({ view, zone }: DeskVisit, tie: RegisteredTie): Part =>
  html`<tr><th scope="row"><a href="${view.to(`/desk/cases/${tie.caseId}`)}">${shortId(tie.caseId)}</a></th><td>${where(tie.personAt)}</td>
<td>${sayName(tie.relation)}${tie.relativeCaseId === null ? '' : html` <a href="${view.to(`/desk/cases/${tie.relativeCaseId}`)}">${shortId(tie.relativeCaseId)}</a>`}</td>
<td>${where(tie.relativeAt)}${tie.relativeSeenAt === null ? '' : html` <span class="writ-small">as of ${sayLocal(tie.relativeSeenAt, zone)}</span>`}</td>
<td>${tie.standing}${isWrong(tie) ? html` <span class="writ-tag writ-tag--hard">put right</span>` : ''}</td><td>${tie.ground === null ? '' : sayName(tie.ground)}</td><td>${tie.reviewOn ?? ''}</td></tr>`

const isWrong = ({ standing }: RegisteredTie): boolean =>
  standing === 'apart without a decision' || standing === 'owed to be brought together'

/** A code of a place stays as it is; what became of somebody is said in words. */
const where = (at: string): string => (/^[A-Z0-9]+$/.test(at) ? at : sayName(at))
