import { localText } from '../../kernel/local-text.ts'
import type { Overseer, OversightItem, Owed } from '../../offices/oversight/exports.ts'
import { sayStanding } from '../deaths/say-step.ts'
import { wordsOf as deathWordsOf } from '../deaths/words-of.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { scrollTable } from '../web/parts/answer-table.ts'
import { layout } from '../web/parts/layout.ts'
import type { View } from '../web/view.ts'
import type { OversightRead } from './oversight-door.ts'
import { dayOf, owedTag, sayTime, whoOwes } from './say-owed.ts'
import { type OversightWords, wordsOf } from './words-of.ts'

/** Days of the whole agency are counted where headquarters is. */
const zone = 'America/New_York'

/** The public page of oversight: what is late, by whom, one by one. */
export function oversightPage(view: View, read: OversightRead, nameOf: (office: string) => string): Html {
  const words = wordsOf(view)
  const isLate = ({ owed }: OversightItem) => owed.some(({ state }) => state === 'overdue')
  const [late, open] = [read.items.filter(isLate), read.items.filter((item) => item.isOpen && !isLate(item))]
  const closed = read.items.filter(({ isOpen }) => !isOpen)
  return layout(view, {
    title: words.title,
    // Titles of items stand in the language they were entered in.
    ...(read.items.length === 0 ? { isInEnglish: view.isEnglish } : {}),
    body: html`<h1>${words.title}</h1><p class="usa-intro">${words.lead}</p>
<h2 id="by-whom">${words.counts}</h2>${byOverseer(view, words, read)}
<h2 id="late">${words.lateList}</h2><p>${words.lateLead}</p>${late.length === 0 ? html`<p class="writ-note">${words.nothingLate}</p>` : itemTable(words, words.lateList, late)}
<h2 id="open">${words.openList}</h2>${open.length === 0 ? html`<p class="writ-note">${words.nothingOpen}</p>` : itemTable(words, words.openList, open)}
<h2 id="closed">${words.closedList}</h2>${closed.length === 0 ? html`<p class="writ-note">${words.nothingClosed}</p>` : itemTable(words, words.closedList, closed)}
<h2 id="deaths">${words.deaths}</h2>${deathTable(view, words, read)}
<h2 id="places">${words.atPlaces}</h2>${placeTable(words, read)}
<h2 id="complaints">${words.complaints}</h2><p>${words.complaintsLead}</p>${complaintTable(words, read, nameOf)}
<h2 id="clocks">${words.clocks}</h2><p>${words.clocksLead}</p>${clockTable(view, words, read, nameOf)}
<p><a href="${view.to('/oversight.csv')}">${words.csv}</a></p>
<h2 id="how">${words.how}</h2><ul>${words.howList.map((line) => html`<li>${line}</li>`)}</ul>
<p class="writ-small">${words.counted(`${localText(read.at.toString(), 'UTC')}`, view.words.number(read.position))}</p>`,
  })
}

const stateOf = (item: OversightItem, by: Owed['by']) => item.owed.find((owed) => owed.by === by)?.state

function byOverseer(view: View, words: OversightWords, { overseers, items }: OversightRead): Part {
  if (overseers.length === 0) return html`<p class="writ-note">${words.none}</p>`
  const number = (count: number, what: string, place: string) =>
    html`<td class="writ-right"><a href="#${place}" aria-label="${view.words.number(count)}, ${what}">${view.words.number(count)}</a></td>`
  const row = (overseer: Overseer) => {
    const held = items.filter(({ heldBy }) => heldBy === overseer.code)
    const of = (test: (item: OversightItem) => boolean) => held.filter(test).length
    const says = (what: string) => `${what}, ${overseer.code}`
    return html`<tr><th scope="row">${overseer.code}</th>
${number(
  of(({ isOpen }) => isOpen),
  says(words.open),
  'open',
)}${number(
  of((item) => stateOf(item, 'agency') === 'overdue'),
  says(words.agencyLate),
  'late',
)}${number(
  of((item) => stateOf(item, 'overseer') === 'overdue'),
  says(words.overseerLate),
  'late',
)}${number(
  of(({ owed }) => owed.some(({ state }) => state === 'missed')),
  says(words.moved),
  'open',
)}${number(
  of(({ isOpen }) => !isOpen),
  says(words.done),
  'closed',
)}<td class="writ-text">${overseer.name}${overseer.closedAt === null ? '' : `; ${words.closedOn(dayOf(overseer.closedAt, zone), overseer.successor ?? '')}`}</td></tr>`
  }
  const heads = [words.open, words.agencyLate, words.overseerLate, words.moved, words.done]
  return scrollTable(
    words.counts,
    html`<thead><tr><th scope="col">${words.overseer}</th>${heads.map((head) => html`<th scope="col" class="writ-right">${head}</th>`)}<th scope="col">${words.name}</th></tr></thead><tbody>${overseers.map(row)}</tbody>`,
    true,
  )
}

const itemTable = (words: OversightWords, caption: string, items: readonly OversightItem[]): Part =>
  scrollTable(
    caption,
    html`<thead><tr><th scope="col">${words.reference}</th><th scope="col">${words.standing}</th><th scope="col">${words.who}</th><th scope="col">${words.due}</th><th scope="col">${words.item}</th><th scope="col">${words.holder}</th></tr></thead>
<tbody>${items.map((item) => itemRow(words, item))}</tbody>`,
    true,
  )

function itemRow(words: OversightWords, item: OversightItem): Part {
  const first = item.owed.find(({ firstDueAt }) => firstDueAt !== null)?.firstDueAt ?? null
  const moved =
    first === null ? '' : html`<br><span class="writ-small">${words.movedTimes(item.timesMoved, dayOf(first, item.zone))}</span>`
  const lines = (say: (owed: Owed) => Part) => item.owed.map((owed) => html`<div>${say(owed)}</div>`)
  return html`<tr><th scope="row">${item.reference}${item.place === null ? '' : html`<br><span class="writ-small">${item.place}</span>`}</th><td>${standing(words, item)}</td>
<td>${item.owed.length === 0 ? '' : lines((owed) => whoOwes(words, item, owed))}</td><td>${item.owed.length === 0 ? words.noDate : lines(({ dueAt }) => html`<span class="writ-short">${dayOf(dueAt, item.zone)}</span>`)}${moved}</td>
<td class="writ-text">${words.kinds[item.kind] ?? item.kind}: <span lang="en">${item.title}</span></td><td>${item.heldBy}${item.reroutedFrom === null ? '' : html`<br><span class="writ-small">${words.rerouted(item.reroutedFrom)}</span>`}</td></tr>`
}

/** What its overseer closed has one standing; what is open has one for each date owed. */
const standing = (words: OversightWords, { isOpen, closedAt, closing, owed, zone: at }: OversightItem): Part =>
  isOpen
    ? owed.map((one) => html`<div>${owedTag(words, one)}</div>`)
    : words.closed(words.closings[closing ?? ''] ?? '', closedAt === null ? '' : dayOf(closedAt, at))

function deathTable(view: View, words: OversightWords, { deaths }: OversightRead): Part {
  const listed = deaths.filter(({ listing }) => listing === 'listed')
  if (listed.length === 0) return html`<p class="writ-note">${words.noDeaths}</p>`
  const said = deathWordsOf(view)
  return scrollTable(
    words.deaths,
    html`<thead><tr><th scope="col">${words.death}</th><th scope="col">${words.step}</th></tr></thead>
<tbody>${listed.map((death) => html`<tr><th scope="row"><a href="${view.to(`/deaths/${death.caseId}`)}">${said.page(death.diedOn)}</a></th><td>${death.overdue.map((step) => html`<div>${said.steps[step.step]}: ${sayStanding(said, step)}</div>`)}</td></tr>`)}</tbody>`,
    true,
  )
}

function placeTable(words: OversightWords, { atPlaces, places, at }: OversightRead): Part {
  if (atPlaces.length === 0) return html`<p class="writ-note">${words.nonePlaces}</p>`
  return scrollTable(
    words.atPlaces,
    html`<thead><tr><th scope="col">${words.place}</th><th scope="col">${words.standing}</th><th scope="col">${words.who}</th><th scope="col">${words.due}</th><th scope="col">${words.item}</th></tr></thead>
<tbody>${atPlaces.map((late) => html`<tr><th scope="row">${late.place}</th><td><span class="writ-tag writ-tag--hard">${words.overdueFor(sayTime(words, Temporal.Instant.from(late.dueAt).until(at).total('hours')))}</span></td><td>${words.placeOwes[late.what]}</td><td><span class="writ-short">${dayOf(late.dueAt, late.zone)}</span></td><td class="writ-text">${words.placeKinds[late.what]}: <span lang="en">${late.of}</span>. ${places.get(late.place) ?? ''}</td></tr>`)}</tbody>`,
    true,
  )
}

function complaintTable(words: OversightWords, { complaints, at }: OversightRead, nameOf: (office: string) => string): Part {
  if (complaints.length === 0) return html`<p class="writ-note">${words.noComplaints}</p>`
  return scrollTable(
    words.complaints,
    html`<thead><tr><th scope="col">${words.about}</th><th scope="col">${words.office}</th><th scope="col">${words.since}</th><th scope="col" class="writ-right">${words.waiting}</th></tr></thead>
<tbody>${complaints.map((one) => html`<tr><th scope="row" lang="en">${one.about}</th><td lang="en">${nameOf(one.office)}</td><td>${dayOf(one.sentAt, zone)}</td><td class="writ-right">${sayTime(words, Temporal.Instant.from(one.sentAt).until(at).total('hours'))}</td></tr>`)}</tbody>`,
    true,
  )
}

function clockTable(view: View, words: OversightWords, { clocks }: OversightRead, nameOf: (office: string) => string): Part {
  if (clocks.length === 0) return html`<p class="writ-note">${words.noClocks}</p>`
  return scrollTable(
    words.clocks,
    html`<thead><tr><th scope="col">${words.rule}</th><th scope="col">${words.office}</th><th scope="col" class="writ-right">${words.overdue}</th><th scope="col">${words.oldest}</th></tr></thead>
<tbody>${clocks.map(({ rule, office, overdue, oldestDueAt }) => html`<tr><th scope="row"><a href="${view.to(`/law/${encodeURIComponent(rule)}`)}">${rule}</a></th><td lang="en">${nameOf(office)}</td><td class="writ-right">${view.words.number(overdue)}</td><td>${dayOf(oldestDueAt, zone)}</td></tr>`)}</tbody>`,
    true,
  )
}
