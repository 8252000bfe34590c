import { positionTitle } from '../../../law/officers/positions.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayName } from '../forms/say-name.ts'
import { sayLocal } from '../parts/say-local.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** What the officer who asks is and may do now: positions, credentials, powers lent, clearances. Their own, so that they can see what is wrong. */
export function standingPage(visit: DeskVisit): DeskMade {
  const { standing } = visit
  return deskPage(visit, {
    title: 'Your standing',
    body: html`<h1>Your standing</h1><p class="usa-intro">What you are and may do at this moment, worked out from your own record. Where it is wrong, a personnel officer can correct it.</p>
<dl class="writ-facts"><dt>Officer</dt><dd>${visit.nameOf(standing.officerId) ?? ''} <code>${standing.officerId}</code></dd><dt>Supervisor</dt><dd>${standing.supervisorId ? (visit.nameOf(standing.supervisorId) ?? standing.supervisorId) : 'none on record'}</dd>
<dt>Cleared to read</dt><dd>${standing.clearances.length === 0 ? 'no restricted entries' : standing.clearances.join(', ')}</dd></dl>
<h2>Positions</h2>${positionTable(visit)}
<h2>Credentials</h2>${credentialTable(visit)}
<h2>Powers lent to you</h2>${delegationTable(visit)}
<p class="writ-actions"><a href="/desk/cases/${standing.officerId}">Open your own record</a></p>`,
  })
}

const positionTable = ({ standing: { positions }, zone }: DeskVisit): Part =>
  positions.length === 0
    ? html`<p class="writ-note">You hold no position, so you may do nothing.</p>`
    : scrollTable(
        'Positions you hold',
        html`<thead><tr><th scope="col">Position</th><th scope="col">Office</th><th scope="col">Since</th></tr></thead><tbody>${positions.map((one) => html`<tr><th scope="row">${positionTitle(one.position)}</th><td>${one.office}</td><td>${sayLocal(one.since, zone)}</td></tr>`)}</tbody>`,
        true,
      )

const credentialTable = ({ standing: { credentials }, zone }: DeskVisit): Part =>
  credentials.length === 0
    ? html`<p>None.</p>`
    : scrollTable(
        'Your credentials',
        html`<thead><tr><th scope="col">Credential</th><th scope="col">In force</th><th scope="col">Until</th></tr></thead><tbody>${credentials.map((one) => html`<tr><th scope="row">${sayName(one.credential)}</th><td>${one.inForce ? 'yes' : one.revokedAt ? 'no: revoked' : 'no'}</td><td>${one.expiresAt ? sayLocal(one.expiresAt, zone) : 'no end set'}</td></tr>`)}</tbody>`,
        true,
      )

const delegationTable = ({ nameOf, standing: { delegations }, zone }: DeskVisit): Part =>
  delegations.length === 0
    ? html`<p>None.</p>`
    : scrollTable(
        'Powers lent to you',
        html`<thead><tr><th scope="col">Order</th><th scope="col">Lent by</th><th scope="col">Powers of</th><th scope="col">Until</th></tr></thead><tbody>${delegations.map((one) => html`<tr><th scope="row">${one.cite}</th><td>${nameOf(one.from) ?? one.from}</td><td>${one.positions.map(positionTitle).join(', ')}</td><td>${one.until ? sayLocal(one.until, zone) : 'revoked'}</td></tr>`)}</tbody>`,
        true,
      )
