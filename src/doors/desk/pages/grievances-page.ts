import type { Context } from 'hono'
import { grievancesOf, type OpenGrievance, openGrievances } from '../../../offices/conditions/exports.ts'
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

/** Grievances that wait for an answer, and how those of each place were answered. What is said in them is in the case. */
export async function grievancesPage(visit: RegisterVisit): Promise<DeskMade> {
  const { open, counts, withheld } = await readGrievances(visit)
  const { shown, pager } = pageOfList(visit, open, ({ caseId, filedAt, about }) => [caseId, filedAt, about].join(' '))
  return deskPage(visit, {
    title: 'Grievances',
    body: html`<h1>Grievances</h1><p class="usa-intro">Complaints about how people are held. Those about officers are shown to those who inquire into conduct.</p>
<h2>Waiting for an answer</h2>${open.length === 0 ? html`<p class="writ-note">None is.</p>` : html`${openTable(visit, shown)}${pager}`}
<h2>By place</h2>${counts.length === 0 ? html`<p class="writ-note">None was ever filed.</p>` : countsTable(counts)}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'grievance or case is' : 'grievances or cases are'} left out: reading them is restricted.</p>` : ''}
<p class="writ-actions"><a href="/desk/grievances.csv">Download CSV</a></p>`,
  })
}

const columns = [
  'caseId',
  'facility',
  'about',
  'level',
  'isEmergency',
  'filedAt',
  'waitsFor',
] as const satisfies readonly (keyof OpenGrievance)[]

export async function grievancesCsv(visit: RegisterVisit, context: Context): Promise<Response> {
  const { open } = await readGrievances(visit)
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', 'attachment; filename="grievances.csv"')
  return context.body(csvLine(columns) + open.map((one) => csvLine(columns.map((name) => one[name] ?? ''))).join(''))
}

interface PlaceCount {
  facility: string
  filed: number
  waiting: number
  granted: number
  denied: number
}

async function readGrievances(visit: RegisterVisit) {
  const { readable, withheld } = await visit.lines.of(await visit.door.registers.grievances.states())
  const mayRead = (about: string) => about !== 'an-officer' || visit.standing.clearances.includes('conduct')
  const all = readable.flatMap((state) => grievancesOf(state))
  const shown = all.filter(({ about }) => mayRead(about))
  const open = readable
    .flatMap(openGrievances)
    .filter(({ about }) => mayRead(about))
    .toSorted((one, other) => Number(other.isEmergency) - Number(one.isEmergency) || one.filedAt.localeCompare(other.filedAt))
  const counts: readonly PlaceCount[] = [...Map.groupBy(shown, ({ facility }) => facility ?? 'place not on record')]
    .map(([facility, here]) => ({
      facility,
      filed: here.length,
      waiting: here.filter(({ answeredAt }) => answeredAt === null).length,
      granted: here.filter(({ answer }) => answer === 'granted' || answer === 'granted-in-part').length,
      denied: here.filter(({ answer }) => answer === 'denied').length,
    }))
    .toSorted((one, other) => one.facility.localeCompare(other.facility))
  return { open, counts, withheld: withheld + all.length - shown.length }
}

const countsTable = (counts: readonly PlaceCount[]): Part =>
  scrollTable(
    'Grievances by place',
    html`<thead><tr><th scope="col">Place</th><th scope="col" class="writ-right">Filed</th><th scope="col" class="writ-right">Waiting</th><th scope="col" class="writ-right">Granted, whole or in part</th><th scope="col" class="writ-right">Denied</th></tr></thead>
<tbody>${counts.map((one) => html`<tr><th scope="row">${one.facility}</th><td class="writ-right">${one.filed}</td><td class="writ-right">${one.waiting}</td><td class="writ-right">${one.granted}</td><td class="writ-right">${one.denied}</td></tr>`)}</tbody>`,
    true,
  )

const openTable = (visit: DeskVisit, open: readonly OpenGrievance[]): Part =>
  scrollTable(
    'Waiting for an answer',
    html`<thead><tr><th scope="col">Case</th><th scope="col">Place</th><th scope="col">About</th><th scope="col">How</th><th scope="col">Filed</th><th scope="col">Waits for</th></tr></thead>
<tbody>${open.map(
      (one) =>
        html`<tr><th scope="row"><a href="${visit.view.to(`/desk/cases/${one.caseId}`)}">${shortId(one.caseId)}</a></th><td>${one.facility ?? 'not on record'}</td><td>${sayName(one.about)}</td><td>${sayName(one.level)}${one.isEmergency ? html` <span class="writ-tag writ-tag--hard">emergency</span>` : ''}</td><td>${sayLocal(one.filedAt, visit.zone)}</td><td>${one.waitsFor === 'answer' ? 'an answer' : 'a decision on the appeal'}</td></tr>`,
    )}</tbody>`,
    true,
  )
