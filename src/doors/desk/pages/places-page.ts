import { type PlaceFacts, placeFacts, placeId } from '../../../offices/places/exports.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayName } from '../forms/say-name.ts'
import { pageOfList } from '../parts/page-of-list.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { sayProblem } from './say-problem.ts'

/** Fewer places than this are found by looking. */
const FEW = 30

/** Places by code: a list to find one in, in no order of merit. */
export async function placesPage(visit: DeskVisit): Promise<DeskMade> {
  const { find = '' } = visit.view.query
  const all = await visit.door.places()
  const places = all.filter(({ value, says }) => `${value} ${says}`.toLowerCase().includes(find.trim().toLowerCase()))
  const { shown, pager } = pageOfList(visit, places, ({ value }) => value)
  return deskPage(visit, {
    title: 'Places',
    body: html`<h1>Places</h1><p class="usa-intro">Where people are held: hold rooms, facilities, hospitals.</p>
${
  all.length > FEW
    ? html`<form method="get" action="/desk/places" class="writ-filters" aria-label="Find a place"><div class="writ-filters__fields"><div class="usa-form-group"><label class="usa-label" for="find-place">Part of a name, or a code</label><input class="usa-input" id="find-place" name="find" type="text" autocomplete="off" value="${find}"></div></div>
<div class="writ-filters__buttons"><button class="usa-button" type="submit">Find</button></div></form>`
    : ''
}
${places.length === 0 ? html`<p class="writ-note">${find === '' ? 'No place is on record.' : 'No place on record has that in its name or code.'}</p>` : html`<ul class="usa-list">${shown.map(({ value, says }) => html`<li><a href="/desk/places/${encodeURIComponent(value)}">${says}</a></li>`)}</ul>${pager}`}`,
  })
}

/** One place as it stands today. Nothing of it is personal. */
export async function placePage(visit: DeskVisit, code: string): Promise<DeskMade> {
  const caseId = placeId(code)
  const state = await visit.door.registrar.findCase(caseId)
  const zone = state?.subjects.get('place')?.zone ?? 'UTC'
  const today = visit.door.now().toZonedDateTimeISO(zone).toPlainDate().toString()
  const facts = state ? placeFacts(state, today) : undefined
  if (!facts) return sayProblem(visit, 'No such place', `There is no place with the code "${code}"; check the code.`)
  return deskPage(visit, {
    title: facts.name || facts.code,
    body: html`<h1>${facts.name || facts.code}</h1>${aboutPlace(facts, today)}
<p class="writ-actions"><a class="usa-button" href="/desk/places/${encodeURIComponent(facts.code)}/year">Its last year</a> <a class="usa-button usa-button--outline" href="/desk/cases/${caseId}">Open the record of the place</a>${facts.kind === 'hold-room' ? html` <a class="usa-button usa-button--outline" href="/desk/places/${encodeURIComponent(facts.code)}/hours">Hour by hour</a>` : ''}</p>`,
  })
}

const aboutPlace = (facts: PlaceFacts, today: string): Part =>
  scrollTable(
    `${facts.code} on ${today}`,
    html`<tbody><tr><th scope="row">Code</th><td>${facts.code}</td></tr><tr><th scope="row">Kind</th><td>${sayName(facts.kind)}</td></tr><tr><th scope="row">Open today</th><td>${facts.closedBecause === null ? 'yes' : `no: ${facts.closedBecause}`}</td></tr>
<tr><th scope="row">Beds</th><td>${facts.capacity ?? 'not recorded'}</td></tr><tr><th scope="row">Standard</th><td>${facts.standard ?? 'none recorded'}</td></tr><tr><th scope="row">Time zone</th><td>${facts.zone}</td></tr></tbody>`,
  )
