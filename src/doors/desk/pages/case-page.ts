import type { CaseView } from '../../../reading-room/reading-room.ts'
import { html, type Part } from '../../web/html.ts'
import { type DeskVisit, mayDo } from '../desk-visit.ts'
import { sayName } from '../forms/say-name.ts'
import { caseButton, type OpenCase } from '../parts/case-button.ts'
import { caseTimeline } from '../parts/case-timeline.ts'
import { sayLocal } from '../parts/say-local.ts'
import { clockCards, clocksOf } from './case-clocks.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { offersOf } from './offers-of.ts'

/** A case opened for a purpose: what it is, what may be done now, its clocks, and everything that happened, in order. */
export async function casePage(visit: DeskVisit, purpose: string, opened: CaseView): Promise<DeskMade> {
  const { state } = opened
  const { door } = visit
  const kind = door.catalogue.caseKinds.get(state.kind)
  const title = `${kind?.title ?? sayName(state.kind)} case ${state.caseId.slice(0, 8)}`
  const open: OpenCase = { caseId: state.caseId, csrf: visit.csrf, purpose }
  const zone = zoneOf(opened)
  const offers = await offersOf(visit, opened)
  return deskPage(visit, {
    title,
    body: html`<h1>${title}</h1>
<p class="usa-intro">${kind?.says ?? ''}</p>
<p class="writ-note">You opened it for: ${purpose}. This reading is in the log as ${opened.readingId}, and the person and counsel can see it.</p>
${standing(visit, opened)}
<nav class="writ-inpage" aria-label="On this page"><ul class="writ-inpage"><li><a href="#acts">What you may do now</a></li><li><a href="#clocks">Clocks</a></li><li><a href="#timeline">What happened</a></li></ul></nav>
<h2 id="acts">What you may do now</h2>${actButtons(visit, opened, open)}
<h2 id="clocks">Clocks</h2>${clockCards(visit, clocksOf(state, visit, door.law()))}
<h2 id="timeline">What happened</h2>
${withheld(opened)}
${caseTimeline(visit.view, opened.entries, {
  open,
  zone,
  offers,
  sequence: sequenceOf(opened),
  findAct: (name) => door.catalogue.acts.get(name),
  mayDo: (act) => mayDo(visit, act),
  isRule: visit.isRule,
  nameOf: visit.nameOf,
})}
<h2>Who was told, and who read this</h2><div class="writ-buttons">${caseButton(open, '/desk/readings', 'Who read this case')}${caseButton(open, '/desk/told', 'Who was told')}</div>`,
  })
}

/** The sequence of the case, entries withheld from this reader included: entries have no gaps. */
export const sequenceOf = ({ entries, withheld: { count } }: CaseView): number => entries.length + count

/** The zone of the case: of the subject told of last that has one, or UTC. */
export const zoneOf = ({ state }: CaseView): string =>
  [...state.subjects.values()].findLast((subject) => subject.zone !== 'UTC')?.zone ?? 'UTC'

function standing(visit: DeskVisit, { state, entries }: CaseView): Part {
  const last = entries.at(-1)?.entry
  const assigned = state.assignedTo === null ? 'nobody' : (visit.nameOf(state.assignedTo) ?? state.assignedTo)
  return html`<dl class="writ-facts"><dt>Case</dt><dd><code>${state.caseId}</code></dd><dt>With</dt><dd>office ${state.office}, assigned to ${assigned}</dd>
<dt>Entries</dt><dd>${state.sequence}${last ? html`, the last recorded ${sayLocal(last.recordedAt, 'UTC')}` : ''}</dd>
${state.restrictions.length === 0 ? '' : html`<dt>Restricted</dt><dd>${state.restrictions.join(', ')}</dd>`}
${state.personId && state.personId !== state.caseId ? html`<dt>Person</dt><dd><a href="/desk/cases/${state.personId}">The record of the person</a></dd>` : ''}</dl>`
}

const withheld = ({ withheld: { count, because } }: CaseView): Part =>
  count === 0
    ? ''
    : html`<p class="writ-note">${count === 1 ? 'One entry is' : `${count} entries are`} withheld from you: ${because.join(', ')}.</p>`

function actButtons(visit: DeskVisit, opened: CaseView, open: OpenCase): Part {
  const { state } = opened
  const acts = [...visit.door.catalogue.acts.values()].filter((act) => act.caseKind === state.kind && mayDo(visit, act))
  const ready = acts.filter((act) => act.about === undefined || [...state.subjects.values()].some((subject) => subject.kind === act.about))
  if (ready.length === 0) return html`<p>None of your positions may do an act of this case.</p>`
  return html`<ul class="writ-acts">${ready.map((act) => html`<li>${caseButton(open, `/desk/acts/${act.act}`, act.title, { go: 'start', expected: String(sequenceOf(opened)) }, 'outline')}<span class="writ-small">${act.says}</span></li>`)}</ul>`
}
