import { type DeathOnRecord, type OutsideReport, outsideReports } from '../../../offices/deaths/exports.ts'
import { readDeaths } from '../../deaths/deaths-door.ts'
import { standingTag } from '../../deaths/say-step.ts'
import { wordsOf } from '../../deaths/words-of.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayName } from '../forms/say-name.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** Deaths as their desk sees them: what is due next in each, and what is late. Those the public page does not list yet are here too. */
export async function deathsRegisterPage(visit: RegisterVisit): Promise<DeskMade> {
  const { door, view } = visit
  const { readable, withheld } = await visit.lines.of(await door.registers.deaths.states())
  const mayRead = new Set(readable.map(({ caseId }) => caseId))
  const all = await readDeaths({ ...door, findCase: (caseId) => door.registrar.findCase(caseId) })
  const deaths = all.filter(({ caseId }) => mayRead.has(caseId))
  const reports = await visit.lines.of(await door.registers.deathReports.states())
  const outside = outsideReports(reports.readable)
  return deskPage(visit, {
    title: 'Deaths',
    body: html`<h1>Deaths</h1><p class="usa-intro">Every death on record, the latest first, with what has to follow and is not done. <a href="${view.to('/deaths')}">The public page</a> says by itself what is late.</p>
<p class="writ-actions"><a class="usa-button usa-button--outline" href="/desk/cases">Open the case of a person</a> <a class="usa-button usa-button--outline" href="/desk/acts/LogOutsideReport">Log a report from outside</a> <a class="usa-button usa-button--outline" href="/deaths.csv">What is public as CSV</a></p>
${deaths.length === 0 ? html`<p class="writ-note">No death is on record.</p>` : table(visit, deaths)}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'case is' : 'cases are'} left out: reading them is restricted.</p>` : ''}
<h2>Reports from outside</h2>${outside.length === 0 ? html`<p class="writ-note">None is on record.</p>` : outsideTable(visit, outside)}`,
  })
}

const listings = { listed: 'listed', 'family-first': 'not yet: the family first', 'kept-by-law': 'counted only' } as const

const table = (visit: DeskVisit, deaths: readonly DeathOnRecord[]): Part =>
  scrollTable(
    'Deaths on record',
    html`<thead><tr><th scope="col">Case</th><th scope="col">Day</th><th scope="col">Place</th><th scope="col">Family told</th><th scope="col">Not done</th><th scope="col">Public page</th></tr></thead>
<tbody>${deaths.map((death) => row(visit, death))}</tbody>`,
    true,
  )

function row({ view }: DeskVisit, death: DeathOnRecord): Part {
  const words = wordsOf(view)
  const undone = death.chain.filter(({ state }) => state === 'overdue' || state === 'due')
  const listed = listings[death.listing]
  return html`<tr><th scope="row"><a href="/desk/cases/${death.caseId}">${shortId(death.caseId)}</a></th><td>${death.diedOn}${death.isAfterRelease ? html`<br><span class="writ-small">${words.afterRelease(death.daysAfterRelease ?? 0)}</span>` : ''}</td><td>${death.place ?? 'not on record'}</td><td>${death.isFamilyTold ? 'yes' : html`<span class="writ-tag writ-tag--target">not yet</span>`}</td>
<td>${undone.length === 0 ? 'nothing that has a limit' : undone.map((step) => html`<div>${words.steps[step.step]}, ${step.dueOn ?? (step.dueAt === null ? '' : sayLocal(step.dueAt, death.zone))}: ${standingTag(words, step)}</div>`)}</td>
<td>${death.listing === 'listed' ? html`<a href="${view.to(`/deaths/${death.caseId}`)}">${listed}</a>` : listed}</td></tr>`
}

const outsideTable = ({ view }: DeskVisit, reports: readonly OutsideReport[]): Part =>
  scrollTable(
    'Reports from outside',
    html`<thead><tr><th scope="col">Case</th><th scope="col">Heard</th><th scope="col">From</th><th scope="col">Source</th><th scope="col">Answer</th></tr></thead>
<tbody>${reports.map((one) => html`<tr><th scope="row"><a href="/desk/cases/${one.caseId}">${shortId(one.caseId)}</a></th><td>${sayLocal(one.heardAt, one.zone)}</td><td>${wordsOf(view).callers[one.from] ?? one.from}</td><td class="writ-text">${one.source}</td><td>${one.end === null ? html`<span class="writ-tag writ-tag--target">none yet</span>` : sayName(one.end)}</td></tr>`)}</tbody>`,
    true,
  )
