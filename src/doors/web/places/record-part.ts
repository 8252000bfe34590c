import type { CaseState } from '../../../kernel/case-state.ts'
import { type PlaceValue, placeFacts, placeHistory, placeMatches, placeSources } from '../../../offices/places/exports.ts'
import { shortId } from '../../desk/parts/short-id.ts'
import { html, type Part } from '../html.ts'
import { scrollTable } from '../parts/answer-table.ts'
import { inEnglish } from '../parts/layout.ts'
import type { View } from '../view.ts'
import type { en } from './words/en.ts'

/** What the record has of a place: as it stands today, through time, and by which names officers decided that files mean it. No officer is named. */
export function recordPart(view: View, { state, now, words }: { state: CaseState; now: Temporal.Instant; words: typeof en }): Part {
  const day = now
    .toZonedDateTimeISO(state.subjects.get('place')?.zone ?? 'UTC')
    .toPlainDate()
    .toString()
  const facts = placeFacts(state, day)
  if (!facts) return ''
  const { closedBecause } = facts
  const open = closedBecause === null ? words.facts.openYes : html`${words.facts.openNo} ${inEnglish(view, closedBecause)}`
  const lines = [
    [words.facts.code, facts.code],
    [words.facts.kind, inEnglish(view, facts.kind)],
    [words.facts.open, open],
    [words.facts.capacity, facts.capacity === null ? words.facts.notTold : view.words.number(facts.capacity)],
    [words.facts.standard, facts.standard === null ? words.facts.notTold : inEnglish(view, facts.standard)],
    [words.facts.zone, facts.zone],
  ] as const
  return html`<h2 id="record">${words.onRecord}</h2><p>${words.onRecordSay}</p>
<dl class="writ-facts">${lines.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>
${throughTime(view, state, words)}${matches(view, state, words)}${sources(state, words)}`
}

const named = (of: PlaceValue['of'], { facts }: typeof en): string => facts[of]

function throughTime(view: View, state: CaseState, words: typeof en): Part {
  const [values, { caseId }] = [placeHistory(state), state]
  if (values.length === 0) return ''
  const entry = ({ entryId }: PlaceValue): Part =>
    view.hasDesks ? html`<a href="/desk/cases/${caseId}"><code>${shortId(entryId)}</code></a>` : html`<code>${shortId(entryId)}</code>`
  const until = (at: number): string => {
    const [value, later] = [values[at], values[at - 1]]
    return later && value && later.of === value.of ? later.fromOn : ''
  }
  return html`<h3>${words.through}</h3>${scrollTable(
    words.through,
    html`<thead><tr><th scope="col">${words.what}</th><th scope="col">${words.value}</th><th scope="col">${words.from}</th><th scope="col">${words.until}</th><th scope="col">${words.entry}</th></tr></thead>
<tbody>${values.map((value, at) => html`<tr><th scope="row">${named(value.of, words)}</th><td>${inEnglish(view, value.value)}</td><td>${value.fromOn}</td><td>${until(at)}</td><td>${entry(value)}</td></tr>`)}</tbody>`,
    true,
  )}`
}

function matches(view: View, state: CaseState, words: typeof en): Part {
  const found = placeMatches(state)
  if (found.length === 0) return ''
  return html`<h3>${words.decided}</h3>${scrollTable(
    words.decided,
    html`<thead><tr><th scope="col">${words.called}</th><th scope="col">${words.file}</th><th scope="col" class="writ-right">${words.likeness}</th><th scope="col">${words.state}</th></tr></thead>
<tbody>${found.map(({ called, file, likeness, standing }) => html`<tr><th scope="row">${inEnglish(view, called)}</th><td class="writ-text">${file}</td><td class="writ-right">${likeness}</td><td>${words.standing[standing]}</td></tr>`)}</tbody>`,
    true,
  )}`
}

function sources(state: CaseState, words: typeof en): Part {
  const rows = placeSources(state)
  if (rows.length === 0) return ''
  return html`<h3>${words.files}</h3>${scrollTable(
    words.files,
    html`<thead><tr><th scope="col">${words.file}</th><th scope="col" class="writ-right">${words.row}</th><th scope="col">${words.mark}</th></tr></thead>
<tbody>${rows.map(({ file, sheet, row, sha256 }) => html`<tr><th scope="row">${file}${sheet === '' ? '' : `, ${sheet}`}</th><td class="writ-right">${row}</td><td><code title="${sha256}">${sha256.slice(0, 16)}</code></td></tr>`)}</tbody>`,
    true,
  )}`
}
