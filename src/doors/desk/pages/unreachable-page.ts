import { UNREACHABLE_HOURS, type Unreachable } from '../../../offices/locator/exports.ts'
import { mayOpenSome } from '../../../reading-room/may-open.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { registers } from './registers.ts'

const says = `No place has been on record for more than ${UNREACHABLE_HOURS} hours, and neither a release nor a removal.`

/** People in custody whom nobody can find, longest first. Nobody is named; restricted cases are counted and left out. */
export async function unreachablePage(visit: RegisterVisit): Promise<DeskMade> {
  const { found, withheld } = await readable(visit)
  return deskPage(visit, {
    title: 'Cannot be found',
    body: html`<h1>People in custody who cannot be found</h1><p class="usa-intro">${says} The office is told of each by the record itself. Find the person, and record where they are.</p>
${found.length === 0 ? html`<p class="writ-note">A place is on record for everybody in custody.</p>` : table(visit, found)}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'case is' : 'cases are'} left out: reading them is restricted.</p>` : ''}`,
  })
}

/** How many, at the head of the board of an office that has any, for whoever may open the list. Empty where there are none. */
export async function unreachableNote({ door, standing }: DeskVisit): Promise<Part> {
  if (!mayOpenSome(standing, registers['/unreachable'].kinds, door.catalogue.openers)) return ''
  const { length: count } = await door.registers.unreachable()
  if (count === 0) return ''
  return html`<div class="usa-alert usa-alert--error usa-alert--slim"><div class="usa-alert__body"><p class="usa-alert__text"><a href="/desk/unreachable">${count} ${count === 1 ? 'person' : 'people'} in custody cannot be found</a>. ${says}</p></div></div>`
}

async function readable(visit: RegisterVisit): Promise<{ found: readonly Unreachable[]; withheld: number }> {
  const all = await visit.door.registers.unreachable()
  const { readable: open, withheld } = await visit.lines.of(all.map(({ state }) => state))
  const shown = new Set(open.map(({ caseId }) => caseId))
  return { found: all.flatMap(({ state, unreachable }) => (shown.has(state.caseId) ? [unreachable] : [])), withheld }
}

const table = (visit: DeskVisit, found: readonly Unreachable[]): Part =>
  scrollTable(
    'People in custody who cannot be found, longest first',
    html`<thead><tr><th scope="col">Case</th><th scope="col">What is known</th><th scope="col">Since</th><th scope="col" class="writ-right">Hours</th><th scope="col">Office</th><th scope="col">With</th><th scope="col">Office told</th></tr></thead>
<tbody>${found.map((one) => row(visit, one))}</tbody>`,
    true,
  )

function row(visit: DeskVisit, { caseId, kind, from, since, zone, office, assignedTo, reportedAt }: Unreachable): Part {
  const hours = Math.floor(Temporal.Instant.from(since).until(visit.door.now()).total('hours'))
  const known = kind === 'arrested' ? 'Arrested, never booked in' : from === null ? 'Left a place' : `Left ${from}`
  return html`<tr><th scope="row"><a href="/desk/cases/${caseId}">${shortId(caseId)}</a></th><td>${known}</td><td>${sayLocal(since, zone)}</td><td class="writ-right">${hours}</td>
<td>${office}</td><td>${assignedTo === null ? 'nobody' : (visit.nameOf(assignedTo) ?? 'an officer')}</td><td>${reportedAt === null ? 'not yet' : sayLocal(reportedAt, zone)}</td></tr>`
}
