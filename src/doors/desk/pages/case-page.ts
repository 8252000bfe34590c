import type { Act } from '../../../acts/act.ts'
import type { InboxNotice } from '../../../ledger/outbox/outbox.ts'
import type { CaseView, EntryView } from '../../../reading-room/reading-room.ts'
import { html, type Part } from '../../web/html.ts'
import { type DeskVisit, mayDo } from '../desk-visit.ts'
import { formFields } from '../forms/form-fields.ts'
import { sayName } from '../forms/say-name.ts'
import { caseButton, type OpenCase, sentAlong } from '../parts/case-button.ts'
import { caseTimeline, type TimelineOptions } from '../parts/case-timeline.ts'
import { sayAbout } from '../parts/say-about.ts'
import { sayLocal } from '../parts/say-local.ts'
import { sayWindow } from '../parts/say-window.ts'
import { shortId } from '../parts/short-id.ts'
import { untestablePart } from '../parts/untestable-part.ts'
import { windowsPart } from '../parts/windows-part.ts'
import { clockCards, clocksOf, untestableIn } from './case-clocks.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { offersOf } from './offers-of.ts'
import { toldPart } from './told-part.ts'

interface CaseOptions {
  /** All entries of a long case. */
  isWhole?: boolean
  /** Notices of the case, where they were asked for before. */
  notices?: Promise<readonly InboxNotice[]>
}

/** A case opened for a purpose: what it is, what may be done now, its clocks, and everything that happened, in order. */
export async function casePage(
  visit: DeskVisit,
  purpose: string,
  opened: CaseView,
  { isWhole = false, notices: looked = visit.door.outbox.noticesOf(opened.state.caseId) }: CaseOptions = {},
): Promise<DeskMade> {
  const { state } = opened
  const { door } = visit
  const kind = door.catalogue.caseKinds.get(state.kind)
  const title = `${kind?.title ?? sayName(state.kind)} case ${shortId(state.caseId)}`
  const open: OpenCase = { caseId: state.caseId, csrf: visit.csrf, purpose }
  const zone = zoneOf(opened)
  const [offers, notices, supervised] = await Promise.all([
    offersOf(visit, opened.state.subjects.values()),
    looked,
    findSupervised(visit, opened),
  ])
  const timeline: TimelineOptions = {
    open,
    zone,
    offers,
    sequence: opened.sequence,
    findAct: (name) => door.catalogue.acts.get(name),
    mayDo: (act) => mayDo(visit, act),
    supervises: (officerId) => supervised.has(officerId),
    isRule: visit.isRule,
    nameOf: (id) => visit.nameOf(id) ?? sayWindow(state, id),
  }
  return deskPage(visit, {
    title,
    body: html`<h1>${title}</h1>
<p class="usa-intro">${kind?.says ?? ''}</p>
<p class="writ-note">You opened it for: ${purpose}. This reading is in the log as ${opened.readingId}${state.personId === null ? '.' : ', and the person and counsel can see it.'}</p>
${standing(visit, opened)}
<nav aria-label="On this page"><ul class="writ-onpage"><li><a href="#clocks">Clocks</a></li><li><a href="#acts">What you may do now</a></li><li><a href="#timeline">What happened</a></li><li><a href="#told">Who was told</a></li></ul></nav>
<h2 id="clocks">Clocks</h2>${clockCards(visit, clocksOf(state, visit, door.law()))}${untestablePart(visit, untestableIn(state, door))}
<h2 id="acts">What you may do now</h2>${actButtons(visit, opened, open)}
<h2 id="timeline">What happened</h2>
${withheld(opened)}
${earlierEntries(opened, open, isWhole)}
${caseTimeline(visit.view, shownEntries(opened, isWhole), timeline)}
${(opened.samePerson ?? []).map((other) => html`<h2>Record ${shortId(other.state.caseId)}, taken for the same person</h2>${caseTimeline(visit.view, other.entries, { ...timeline, mayDo: () => false, supervises: () => false })}`)}
<h2 id="told">Who was told</h2>${toldPart(visit, toldOf(opened, notices), zone)}
${windowsPart(visit, opened, open)}
<h2>Who read this</h2><div class="writ-buttons">${caseButton(open, '/desk/readings', 'Who read this case')}</div>`,
  })
}

/** Of the officers who recorded entries of the case, those whom this officer supervises. */
async function findSupervised(visit: DeskVisit, { entries }: CaseView): Promise<ReadonlySet<string>> {
  const officers = [...new Set(entries.map(({ entry }) => entry.officerId))]
  const standings = await Promise.all(officers.map((officerId) => visit.door.findStanding(officerId)))
  return new Set(officers.filter((_, place) => standings[place]?.supervisorId === visit.officerId))
}

/** A long case is shown from its end; all of it on request. */
const entriesMax = 100

const shownEntries = ({ entries }: CaseView, isWhole: boolean): readonly EntryView[] => (isWhole ? entries : entries.slice(-entriesMax))

const earlierEntries = ({ entries }: CaseView, open: OpenCase, isWhole: boolean): Part =>
  isWhole || entries.length <= entriesMax
    ? ''
    : html`<div class="writ-note"><p>The last ${entriesMax} of ${entries.length} entries.</p>${caseButton(open, '/desk/case', `Show all ${entries.length}`, { whole: 'yes' })}</div>`

/** Notices of the entries this reader sees: of those withheld nothing is told here either. */
const toldOf = ({ entries }: CaseView, notices: readonly InboxNotice[]): readonly InboxNotice[] =>
  notices.filter(({ entryId }) => entries.some(({ entry }) => entry.entryId === entryId))

/** The zone of the case: of the subject told of last that has one, or UTC. */
export const zoneOf = ({ state }: CaseView): string =>
  [...state.subjects.values()].findLast((subject) => subject.zone !== 'UTC')?.zone ?? 'UTC'

function standing(visit: DeskVisit, { state, entries, sequence, about }: CaseView): Part {
  const last = entries.at(-1)?.entry
  const assigned = state.assignedTo === null ? 'nobody' : (visit.nameOf(state.assignedTo) ?? state.assignedTo)
  const record =
    state.personId && state.personId !== state.caseId ? html`<a href="/desk/cases/${state.personId}">The record of the person</a>` : ''
  return html`<dl class="writ-facts">${about || record ? html`<dt>Person</dt><dd>${about ? html`<strong>${sayAbout(about)}</strong>` : ''}${about && record ? '. ' : ''}${record}</dd>` : ''}<dt>Case</dt><dd><code>${state.caseId}</code></dd><dt>With</dt><dd>office ${state.office}, assigned to ${assigned}</dd>
<dt>Entries</dt><dd>${sequence}${last ? html`, the last recorded ${sayLocal(last.recordedAt, visit.zone)}` : ''}</dd>
${state.restrictions.length === 0 ? '' : html`<dt>Restricted</dt><dd>${state.restrictions.join(', ')}</dd>`}</dl>`
}

const withheld = ({ withheld: { count, because }, heldBack = [] }: CaseView): Part => [
  heldBack.map(
    (rule) =>
      html`<p class="writ-note">${rule.count === 1 ? 'One entry is' : `${rule.count} entries are`} left out: ${rule.says} (${rule.cite})</p>`,
  ),
  count === 0
    ? ''
    : html`<p class="writ-note">${count === 1 ? 'One entry is' : `${count} entries are`} withheld from you: ${because.join(', ')}.</p>`,
]

function actButtons(visit: DeskVisit, opened: CaseView, open: OpenCase): Part {
  const { state } = opened
  const zone = zoneOf(opened)
  const acts = [...visit.door.catalogue.acts.values()].filter((act) => act.caseKind === state.kind && mayDo(visit, act))
  const ready = acts.filter((act) => act.about === undefined || [...state.subjects.values()].some((subject) => subject.kind === act.about))
  const begun = state.kind === 'person' ? aboutPerson(visit) : []
  if (ready.length + begun.length === 0) return html`<p>None of your positions may do an act of this case.</p>`
  const list = (acts: readonly Act[], button: (act: Act) => Part) =>
    html`<ul class="writ-acts">${acts.map((act) => html`<li>${button(act)}<span class="writ-small">${act.says}</span></li>`)}</ul>`
  const inCase = (act: Act) =>
    html`<button class="usa-button usa-button--outline" type="submit" formaction="/desk/acts/${act.act}">${act.title}</button>`
  const start = { go: 'start', expected: String(opened.sequence), ...(zone === 'UTC' ? {} : { 'case-zone': zone }) }
  const decisions = ready.filter((act) => act.kind === 'decision')
  const facts = ready.filter((act) => act.kind === 'observation')
  // One form for all: each button says where it goes.
  return html`<form method="post" action="/desk/case">${sentAlong(open, start)}
${decisions.length === 0 ? '' : html`<h3>Decide</h3>${list(decisions, inCase)}`}
${facts.length === 0 ? '' : html`<h3>Record what happened</h3>${list(facts, inCase)}`}</form>
${
  begun.length === 0
    ? ''
    : html`<h3>Begin a case about this person</h3>${list(
        begun.map(({ act }) => act),
        (act) => startAbout(visit, act, { [begun.find((one) => one.act === act)?.box ?? '']: state.caseId }),
      )}`
}`
}

/** Acts that open a case about a person, with the box that names the person. */
function aboutPerson(visit: DeskVisit): readonly { act: Act; box: string }[] {
  return [...visit.door.catalogue.acts.values()].flatMap((act) => {
    const named = formFields(act.input).find((field) => field.control === 'person')
    return act.opensCase && act.caseKind !== 'person' && named && mayDo(visit, act) ? [{ act, box: `in.${named.key}` }] : []
  })
}

/** Begins a new case, with what is known already filled in. */
const startAbout = (visit: DeskVisit, act: Act, boxes: Readonly<Record<string, string>>): Part =>
  html`<form method="post" action="/desk/acts/${act.act}" class="writ-button-form"><input type="hidden" name="csrf" value="${visit.csrf}">${Object.entries(boxes).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}<button class="usa-button usa-button--outline" type="submit" name="go" value="start">${act.title}</button></form>`
