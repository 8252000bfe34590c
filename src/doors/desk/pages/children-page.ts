import type { Context } from 'hono'
import { childRegister, type RegisteredChild } from '../../../offices/protection/exports.ts'
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

/** Every child in custody: how long since they were found to be alone, who was told, with whom they are housed. Nobody is named. */
export async function childrenPage(visit: RegisterVisit): Promise<DeskMade> {
  const { children, withheld } = await readChildren(visit)
  const { shown, pager } = pageOfList(visit, children, ({ caseId }) => caseId)
  const over = children.filter(({ isOver72Hours }) => isOver72Hours)
  const isHere = ({ handedOverAt, heldAt }: RegisteredChild) => handedOverAt === null && heldAt !== null
  return deskPage(visit, {
    title: 'Children',
    body: html`<h1>Children</h1><p class="usa-intro">Everybody under 18 in custody, or treated as such, those longest past 72 hours first (8 CFR 236.3(o)(2)).</p>
<dl class="writ-facts"><dt>In a place now</dt><dd>${children.filter(isHere).length}</dd>
<dt>Unaccompanied, past 72 hours</dt><dd>${over.length}, ${over.filter(({ handedOverAt }) => handedOverAt === null).length} of them not handed over</dd>
<dt>With no decision whether a parent is here</dt><dd>${children.filter(({ company }) => company === 'not decided').length}</dd></dl>
${children.length === 0 ? html`<p class="writ-note">No child is on record whom you may see.</p>` : html`${table(visit, shown)}${pager}`}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'case is' : 'cases are'} left out: reading them is restricted.</p>` : ''}
<p class="writ-actions"><a href="/desk/children.csv">Download CSV</a></p>`,
  })
}

const columns = [
  ...(['caseId', 'heldAt', 'company', 'determinedAt', 'hoursSince', 'isOver72Hours', 'orrToldAt', 'handedOverAt'] as const),
  ...(['rightsGivenAt', 'relativesToldAt', 'housedWith', 'placement', 'daysUnlicensed'] as const),
] satisfies readonly (keyof RegisteredChild)[]

export async function childrenCsv(visit: RegisterVisit, context: Context): Promise<Response> {
  const { children } = await readChildren(visit)
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', 'attachment; filename="children.csv"')
  return context.body(csvLine(columns) + children.map((one) => csvLine(columns.map((name) => one[name] ?? ''))).join(''))
}

async function readChildren(visit: RegisterVisit) {
  const { readable, withheld } = await visit.lines.of(await visit.door.registers.children.states())
  return { children: childRegister(readable, visit.door.now()), withheld }
}

const table = (visit: DeskVisit, children: readonly RegisteredChild[]): Part =>
  scrollTable(
    'Children in custody',
    html`<thead><tr><th scope="col">Case</th><th scope="col">Place</th><th scope="col">Alone</th><th scope="col" class="writ-right">Hours since</th><th scope="col">ORR told</th><th scope="col">Handed over</th><th scope="col">Told of rights</th><th scope="col">Relatives told</th><th scope="col">Housed with</th><th scope="col" class="writ-right">Days without a license</th></tr></thead>
<tbody>${children.map((child) => line(visit, child))}</tbody>`,
    true,
  )

const line = ({ view, zone }: DeskVisit, child: RegisteredChild): Part =>
  html`<tr><th scope="row"><a href="${view.to(`/desk/cases/${child.caseId}`)}">${shortId(child.caseId)}</a></th><td>${child.heldAt ?? 'in none'}</td><td>${child.company}</td>
<td class="writ-right">${child.hoursSince ?? ''}${child.isOver72Hours ? html` <span class="writ-tag writ-tag--hard">over 72</span>` : ''}</td>
<td>${when(child.orrToldAt, zone)}</td><td>${when(child.handedOverAt, zone)}</td><td>${when(child.rightsGivenAt, zone)}</td><td>${when(child.relativesToldAt, zone)}</td>
<td>${child.housedWith === null ? 'not decided' : sayName(child.housedWith)}</td><td class="writ-right">${child.daysUnlicensed ?? ''}</td></tr>`

const when = (at: string | null, zone: string): Part => (at === null ? 'not on record' : sayLocal(at, zone))
