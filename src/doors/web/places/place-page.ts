import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import type { Row } from '../../../audit/questions/question.ts'
import type { CaseState } from '../../../kernel/case-state.ts'
import { placeFacts, placeId } from '../../../offices/places/exports.ts'
import { html, type Part } from '../html.ts'
import type { Made } from '../pages/made.ts'
import { problemPage } from '../pages/problem-page.ts'
import { answerTable } from '../parts/answer-table.ts'
import { csvAddress, howMade } from '../parts/how-made.ts'
import { inEnglish, layout } from '../parts/layout.ts'
import type { View } from '../view.ts'
import type { PlaceSources } from './place-sources.ts'
import { presentPart } from './present-part.ts'
import { recordPart } from './record-part.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'

const idShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** One place: what lists and the record say of it through time, how many people were there, and what the files call it. */
export async function placePage(view: View, { register, releases, record }: PlaceSources, asked: string): Promise<Made> {
  const words = view.isEnglish ? en : es
  const key = idShape.test(asked) ? asked : asked.toUpperCase()
  const [found] = register
    ? (await ask(register, getQuestion('places'), { filters: { search: key } })).rows.filter(({ place }) => place === key)
    : []
  const row = found ?? (register && idShape.test(key) ? await findById(register, key) : undefined)
  const state = await record?.registrar.findCase(idShape.test(key) ? key : placeId(key))
  const recorded = state?.kind === 'place' && state.subjects.has('place') ? state : undefined
  if (!row && !recorded) return { html: problemPage(view, view.words.problem.notFound, words.notFound(asked), true), status: 404 }
  const facts = recorded && record && placeFacts(recorded, today(record.now(), recorded))
  const title = String(row?.name ?? facts?.name ?? key)
  const place = String(row?.place ?? key)
  const capacity = facts?.capacity ?? (typeof row?.capacity === 'number' ? row.capacity : null)
  const body = html`<h1${view.isEnglish ? '' : html` lang="en"`}>${title}</h1>
${row ? about(view, row, words) : ''}
${recorded && record ? recordPart(view, { state: recorded, now: record.now(), words }) : ''}
${await presentPart(view, { counting: [...(register ? [register] : []), ...releases], place, title, capacity, words })}
${register && row ? await listsPart(view, register, place, words) : ''}`
  const crumbs = [[words.title, '/places']] as const
  return { html: layout(view, { title, crumbs, isInEnglish: view.isEnglish, body }) }
}

const today = (now: Temporal.Instant, state: CaseState): string =>
  now
    .toZonedDateTimeISO(state.subjects.get('place')?.zone ?? 'UTC')
    .toPlainDate()
    .toString()

async function findById(register: OpenRelease, id: string): Promise<Row | undefined> {
  const { rows } = await ask(register, getQuestion('places'))
  return rows.find(({ place_id, place }) => place_id === id || place === id)
}

function about(view: View, row: Row, { facts, about: heading }: typeof en): Part {
  const line = (name: string, value: Part) => html`<dt>${name}</dt><dd>${value}</dd>`
  const told = (value: Row[string] | undefined): Part =>
    value === null || value === undefined || value === '' ? facts.notTold : inEnglish(view, String(value))
  return html`<h2>${heading}</h2><dl class="writ-facts">
${line(facts.code, told(row.code))}${line(facts.id, html`<code>${row.place_id}</code>`)}${line(facts.kind, told(row.kind))}
${line(facts.town, told([row.city, row.county, row.state].filter((part) => part !== null).join(', ')))}
${line(facts.area, told(row.area))}${line(facts.zone, told(row.zone && `${row.zone} (${row.zone_by})`))}
${line(facts.agreement, told(row.contract))}${line(facts.standard, told(row.standard))}${line(facts.capacity, told(row.capacity))}
${line(facts.rating, told(row.last_rating && `${row.last_rating}${row.last_rated_on ? `, ${row.last_rated_on}` : ''}`))}
${line(facts.used, row.first_used_on || row.last_used_on ? `${row.first_used_on ?? '?'} – ${row.last_used_on ?? '?'}` : facts.notTold)}</dl>`
}

/** What lists say of it value by value, and what files call it. */
async function listsPart(view: View, register: OpenRelease, place: string, words: typeof en): Promise<Part> {
  const [facts, labels, candidates] = await Promise.all(
    ['place-facts', 'place-labels', 'place-candidates'].map((id) => ask(register, getQuestion(id), { filters: { place } })),
  )
  if (!facts || !labels || !candidates) return ''
  return html`<h2>${words.inRegister}</h2>
${
  facts.total === 0
    ? html`<p class="writ-note">${words.notInRegister}</p>`
    : html`${answerTable(view, facts, { caption: words.inRegister, isCaptionHidden: true, columns: ['fact', 'value', 'on_day', 'file', 'sheet', 'row'] })}
<p class="writ-actions"><a href="${csvAddress(view, facts)}">${words.download}</a></p>${howMade(view, facts)}`
}
<h2>${words.called}</h2>
${answerTable(view, labels, { caption: words.called, isCaptionHidden: true, columns: ['file', 'name', 'code', 'rows', 'first_row', 'how', 'likeness'] })}
<p class="writ-actions"><a href="${csvAddress(view, labels)}">${words.download}</a></p>
${
  candidates.total === 0
    ? ''
    : html`<h2>${words.may}</h2><p>${words.maySay}</p>
${answerTable(view, candidates, { caption: words.may, isCaptionHidden: true, columns: ['label', 'likeness', 'why', 'rows', 'file'] })}
<p class="writ-actions"><a href="${csvAddress(view, candidates)}">${words.download}</a></p>`
}`
}
