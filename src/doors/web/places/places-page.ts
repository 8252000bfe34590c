import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { readAsked } from '../../../audit/questions/read-asked.ts'
import { approvedMatches } from '../../../offices/places/exports.ts'
import { html, type Part } from '../html.ts'
import type { Made } from '../pages/made.ts'
import { answerTable, scrollTable } from '../parts/answer-table.ts'
import { filterForm } from '../parts/filter-form.ts'
import { findChoices } from '../parts/find-choices.ts'
import { csvAddress, howMade } from '../parts/how-made.ts'
import { inEnglish, layout } from '../parts/layout.ts'
import { pager } from '../parts/pager.ts'
import { errorSummary } from '../parts/problem.ts'
import type { View } from '../view.ts'
import type { PlaceSources } from './place-sources.ts'
import { recordedPlaces } from './recorded-places.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'

/** Every place, by code: a list to search, in no order of merit; and how the files were accounted for. */
export async function placesPage(view: View, { register, record }: PlaceSources): Promise<Made> {
  const words = view.isEnglish ? en : es
  const listed = register ? await ofRegister(view, register, words) : { part: '', status: 200 as const }
  const recorded = record ? await ofRecord(view, { register, record }, words) : ''
  const decided = record ? await ofMatches(record, words) : ''
  const body = html`<h1>${words.title}</h1><p class="usa-intro">${words.lead}</p>
${register || recorded !== '' ? '' : html`<p class="writ-note">${words.none}</p>`}${listed.part}${recorded}${decided}`
  return { status: listed.status, html: layout(view, { title: words.title, isInEnglish: view.isEnglish, body }) }
}

async function ofRegister(view: View, register: OpenRelease, words: typeof en): Promise<{ part: Part; status: 200 | 400 }> {
  const question = getQuestion('places')
  const { asked, faults } = readAsked(question, view.query)
  const form = filterForm(view, question, { names: Object.keys(question.filters), faults, choices: await findChoices(register, question) })
  if (faults.length > 0) return { part: html`${errorSummary(view, faults, true)}${form}`, status: 400 }
  const [answer, kinds, accounts] = await Promise.all([
    ask(register, question, asked),
    ask(register, getQuestion('places-by-kind')),
    ask(register, getQuestion('place-accounts')),
  ])
  return {
    status: 200,
    part: html`${form}${pager(view, answer)}
${answerTable(view, answer, { caption: words.count, isCaptionHidden: true, sortable: {} })}
<p class="writ-actions"><a href="${csvAddress(view, answer)}">${words.download}</a></p>${howMade(view, answer)}
<h2>${words.byKind}</h2>${answerTable(view, kinds, { caption: words.byKind, isCaptionHidden: true })}${howMade(view, kinds)}
<h2 id="accounts">${words.accounts}</h2><p>${words.accountsSay}</p>
${answerTable(view, accounts, { caption: words.accounts, isCaptionHidden: true })}
<p class="writ-actions"><a href="${csvAddress(view, accounts)}">${words.download}</a></p>${howMade(view, accounts)}`,
  }
}

/** What officers decided that files call a place, to take away. */
async function ofMatches({ registers }: NonNullable<PlaceSources['record']>, words: typeof en): Promise<Part> {
  const matches = approvedMatches(await registers.places.states())
  return matches.length === 0
    ? ''
    : html`<h2>${words.decided}</h2><p>${words.decidedSay(matches.length)}</p><p class="writ-actions"><a href="/places/matches.csv">${words.downloadMatches}</a></p>`
}

const SHOWN_MAX = 200

/** Places of the record, by code; where a register is loaded, those alone that it has not. */
async function ofRecord(view: View, { register, record }: Pick<PlaceSources, 'register' | 'record'>, words: typeof en): Promise<Part> {
  const known = new Set(register ? (await ask(register, getQuestion('places'))).rows.map(({ code }) => code) : [])
  const places = (await recordedPlaces(record)).filter(({ code }) => !known.has(code))
  if (places.length === 0) return ''
  return html`<h2>${words.onRecord}</h2><p>${words.onRecordSay}</p>
${scrollTable(
  words.onRecord,
  html`<thead><tr><th scope="col">${words.facts.code}</th><th scope="col">${words.facts.name}</th><th scope="col">${words.facts.kind}</th><th scope="col" class="writ-right">${words.facts.capacity}</th><th scope="col">${words.facts.standard}</th></tr></thead>
<tbody>${places
    .slice(0, SHOWN_MAX)
    .map(
      ({ code, name, kind, capacity, standard }) =>
        html`<tr><th scope="row"><a href="${view.to(`/places/${encodeURIComponent(code)}`)}">${code}</a></th><td>${inEnglish(view, name)}</td><td>${inEnglish(view, kind)}</td><td class="writ-right">${capacity ?? words.facts.notTold}</td><td>${standard === null ? words.facts.notTold : inEnglish(view, standard)}</td></tr>`,
    )}</tbody>`,
  true,
)}
${places.length > SHOWN_MAX ? html`<p class="writ-note">${words.more(SHOWN_MAX, places.length)}</p>` : ''}
<p class="writ-actions"><a href="/places/record.csv">${words.download}</a></p>`
}
