import type { Context } from 'hono'
import { claimRegister, type RegisteredClaim } from '../../../offices/citizenship-claims/exports.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { capital, sayName } from '../forms/say-name.ts'
import { csvOfList } from '../parts/csv-of-list.ts'
import { pageOfList } from '../parts/page-of-list.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** The register of claims of citizenship: what became of each, the days the person was held, what was done to put it right. Nobody is named. */
export async function claimRegisterPage(visit: RegisterVisit): Promise<DeskMade> {
  const { claims, withheld } = await readClaims(visit)
  const { shown, pager } = pageOfList(visit, claims, ({ caseId, knownOn, from }) => [caseId, knownOn, from].join(' '))
  const held = claims.filter(({ outcome, daysHeld }) => outcome === 'citizenship shown' && daysHeld > 0)
  const days = held.reduce((sum, { daysHeld }) => sum + daysHeld, 0)
  return deskPage(visit, {
    title: 'Citizenship claims',
    body: html`<h1>Citizenship claims</h1><p class="usa-intro">Every claim or sign of U.S. citizenship on record, the latest first.</p>
<dl class="writ-facts"><dt>Open</dt><dd>${claims.filter(({ outcome }) => outcome === 'open').length}</dd>
<dt>Citizens held</dt><dd>${held.length}, ${days} ${days === 1 ? 'day' : 'days'} in all</dd>
<dt>Again, after an earlier case</dt><dd>${claims.filter(({ isRecurrence }) => isRecurrence).length}</dd></dl>
${claims.length === 0 ? html`<p class="writ-note">No claim is on record.</p>` : html`${table(visit, shown)}${pager}`}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'case is' : 'cases are'} left out: reading them is restricted.</p>` : ''}
<p class="writ-small">Days are counted from the stints on record, each day once, any part of a day as a day.</p>
<p class="writ-actions"><a href="/desk/citizenship.csv">Download CSV (all claims)</a></p>`,
  })
}

const columns = [
  ...(['caseId', 'knownOn', 'from', 'outcome', 'daysHeld', 'cause', 'redress', 'isRecurrence'] as const),
] satisfies readonly (keyof RegisteredClaim)[]

export const claimsCsv = async (visit: RegisterVisit, context: Context): Promise<Response> =>
  csvOfList(context, 'citizenship-claims', columns, (await readClaims(visit)).claims)

async function readClaims(visit: RegisterVisit) {
  const { readable, withheld } = await visit.lines.of(await visit.door.registers.claims.states())
  return { claims: claimRegister(readable, visit.door.now()), withheld }
}

const table = (visit: DeskVisit, claims: readonly RegisteredClaim[]): Part =>
  scrollTable(
    'Claims of citizenship',
    html`<thead><tr><th scope="col">Case</th><th scope="col">Known on</th><th scope="col">From</th><th scope="col">Answer</th><th scope="col">Days held</th><th scope="col">Cause</th><th scope="col">Redress</th><th scope="col">Partners corrected</th><th scope="col">Again</th></tr></thead>
<tbody>${claims.map((claim) => line(visit, claim))}</tbody>`,
    true,
  )

const line = ({ view }: DeskVisit, claim: RegisteredClaim): Part =>
  html`<tr><th scope="row"><a href="${view.to(`/desk/cases/${claim.caseId}`)}">${shortId(claim.caseId)}</a></th><td>${claim.knownOn ?? 'not recorded'}</td><td>${said(claim.from)}</td>
<td>${capital(claim.outcome)}</td><td class="writ-right">${claim.daysHeld}</td><td>${said(claim.cause)}</td><td>${said(claim.redress)}</td>
<td>${claim.partners.told === 0 ? 'none told' : `${claim.partners.acknowledged} of ${claim.partners.told} took it`}</td><td>${claim.isRecurrence ? 'yes' : 'no'}</td></tr>`

const said = (value: string | null): string => (value === null ? 'not registered' : sayName(value))
