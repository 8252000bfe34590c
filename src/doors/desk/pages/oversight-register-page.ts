import { complaintsOf } from '../../../offices/legal-access/exports.ts'
import { type OversightItem, overseersOf, oversightCaseId, oversightItems } from '../../../offices/oversight/exports.ts'
import { dayOf, owedTag, whoOwes } from '../../oversight/say-owed.ts'
import { wordsOf } from '../../oversight/words-of.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayName } from '../forms/say-name.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** Oversight as its desk sees it: every item by who holds it, and complaints that wait, each with the way to its case. */
export async function oversightRegisterPage(visit: RegisterVisit): Promise<DeskMade> {
  const { door, view } = visit
  const state = await door.registrar.findCase(oversightCaseId)
  const items = state ? oversightItems(state, door.now()) : []
  const overseers = state ? overseersOf(state) : []
  return deskPage(visit, {
    title: 'Oversight',
    body: html`<h1>Oversight</h1><p class="usa-intro">What overseers opened, by who holds it. Only the overseer closes; a date is moved only by what it agreed to. <a href="${view.to('/oversight')}">The public page</a> says what is late, and by whom.</p>
<p class="writ-actions">${state ? html`<a class="usa-button" href="/desk/cases/${oversightCaseId}">Open the case of oversight</a> ` : ''}<a class="usa-button usa-button--outline" href="/desk/acts/RegisterOverseer">Register an overseer</a> <a class="usa-button usa-button--outline" href="/oversight.csv">All of it as CSV</a></p>
${overseers.length === 0 ? html`<p class="writ-note">No overseer is registered.</p>` : ''}
${overseers.map((overseer) => {
  const held = items.filter(({ heldBy, isOpen }) => heldBy === overseer.code && isOpen)
  return html`<h2>${overseer.name} (${overseer.code})</h2>${overseer.isOpen ? '' : html`<p class="writ-note">Closed. What comes in goes to ${overseer.successor ?? 'nobody'}.</p>`}
${held.length === 0 ? html`<p>Holds no open item.</p>` : itemTable(visit, `Open items of ${overseer.code}`, held)}`
})}
<h2>Closed by overseers</h2>${closedTable(items.filter(({ isOpen }) => !isOpen))}
<h2>Complaints that wait</h2>${await complaints(visit)}
<h2>Clocks that are overdue, by rule</h2>${await overdueRules(visit)}`,
  })
}

const itemTable = (visit: DeskVisit, caption: string, items: readonly OversightItem[]): Part => {
  const words = wordsOf(visit.view)
  return scrollTable(
    caption,
    html`<thead><tr><th scope="col">Reference</th><th scope="col">What</th><th scope="col">Opened</th><th scope="col">Who owes what</th></tr></thead>
<tbody>${items.map(
      (
        item,
      ) => html`<tr><th scope="row">${item.reference}${item.place === null ? '' : `, ${item.place}`}</th><td class="writ-text">${sayName(item.kind)}: ${item.title}</td><td>${dayOf(item.openedAt, item.zone)}, by ${item.openedBy}${item.reroutedFrom === null ? '' : `; from ${item.reroutedFrom}`}</td>
<td>${item.owed.length === 0 ? 'No date agreed' : item.owed.map((owed) => html`<div>${whoOwes(words, item, owed)}, ${sayLocal(owed.dueAt, item.zone)}: ${owedTag(words, owed)}${owed.firstDueAt === null ? '' : html` <span class="writ-small">first ${dayOf(owed.firstDueAt, item.zone)}</span>`}</div>`)}</td></tr>`,
    )}</tbody>`,
    true,
  )
}

const closedTable = (items: readonly OversightItem[]): Part =>
  items.length === 0
    ? html`<p class="writ-note">None.</p>`
    : scrollTable(
        'Closed by overseers',
        html`<thead><tr><th scope="col">Reference</th><th scope="col">What</th><th scope="col">Closed by</th><th scope="col">On</th><th scope="col">How</th></tr></thead>
<tbody>${items.map((item) => html`<tr><th scope="row">${item.reference}</th><td class="writ-text">${sayName(item.kind)}: ${item.title}</td><td>${item.heldBy}</td><td>${item.closedAt === null ? '' : dayOf(item.closedAt, item.zone)}</td><td>${sayName(item.closing ?? '')}</td></tr>`)}</tbody>`,
        true,
      )

async function complaints(visit: RegisterVisit): Promise<Part> {
  const { readable, withheld } = await visit.lines.of(await visit.door.registers.complaints.states())
  const waiting = readable.flatMap(complaintsOf).filter(({ answeredAt }) => answeredAt === null)
  const left =
    withheld > 0
      ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'person is' : 'people are'} left out: reading them is restricted.</p>`
      : ''
  if (waiting.length === 0) return html`<p class="writ-note">Every complaint that you may read was answered.</p>${left}`
  return html`${scrollTable(
    'Complaints that wait',
    html`<thead><tr><th scope="col">Person</th><th scope="col">About</th><th scope="col">Office</th><th scope="col">Sent</th></tr></thead>
<tbody>${waiting.map((one) => html`<tr><th scope="row"><a href="/desk/cases/${one.caseId}">${shortId(one.caseId)}</a></th><td>${one.about}</td><td>${one.office}</td><td>${sayLocal(one.sentAt, 'America/New_York')}</td></tr>`)}</tbody>`,
    true,
  )}${left}`
}

/** A number of one of the officer’s own offices leads to the clocks it counts. */
async function overdueRules({ door, standing }: DeskVisit): Promise<Part> {
  const counts = await door.board.overdueByRule(door.now())
  if (counts.length === 0) return html`<p class="writ-note">No clock is overdue.</p>`
  const own = new Set(standing.positions.map(({ office }) => office))
  return scrollTable(
    'Clocks that are overdue, by rule',
    html`<thead><tr><th scope="col">Rule</th><th scope="col">Office</th><th scope="col" class="writ-right">Overdue</th><th scope="col">Oldest due</th></tr></thead>
<tbody>${counts.map(({ rule, office, overdue, oldestDueAt }) => html`<tr><th scope="row">${rule}</th><td>${office}</td><td class="writ-right">${own.has(office) ? html`<a href="/desk/board?${new URLSearchParams({ whose: office, due: 'overdue', rule }).toString()}" aria-label="${overdue} overdue, ${rule}, ${office}">${overdue}</a>` : overdue}</td><td>${sayLocal(oldestDueAt, 'America/New_York')}</td></tr>`)}</tbody>`,
    true,
  )
}
