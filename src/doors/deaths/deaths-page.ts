import { localText } from '../../kernel/local-text.ts'
import type { DeathOnRecord, DeathStep, OutsideReport } from '../../offices/deaths/exports.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { scrollTable } from '../web/parts/answer-table.ts'
import { layout } from '../web/parts/layout.ts'
import type { View } from '../web/view.ts'
import { sayOver, standingTag } from './say-step.ts'
import { type DeathWords, wordsOf } from './words-of.ts'

export interface DeathsRead {
  deaths: readonly DeathOnRecord[]
  outside: readonly OutsideReport[]
  places: ReadonlyMap<string, string>
  position: number
  at: Temporal.Instant
}

/** The steps the law has a limit for, as columns of the list. */
const columns = [
  'headquarters',
  'news-release',
  'congress',
  'consulate',
  'first-report',
  'final-report',
  'death-review',
] as const satisfies readonly DeathStep[]

/** The public list of deaths: what had to follow each, and what is late. Nobody's act makes it. */
export function deathsPage(view: View, read: DeathsRead): Html {
  const words = wordsOf(view)
  const listed = read.deaths.filter(({ listing }) => listing === 'listed')
  return layout(view, {
    title: words.title,
    isInEnglish: view.isEnglish,
    body: html`<h1>${words.title}</h1><p class="usa-intro">${words.lead}</p>
<h2>${words.counts}</h2>${counts(view, words, read)}
<h2 id="list">${words.list}</h2>
${listed.length === 0 ? html`<p class="writ-note">${words.none}</p>` : html`<p>${words.listLead}</p>${listed.map((death) => card(view, words, death, read.places))}`}
<p><a href="${view.to('/deaths.csv')}">${words.csv}</a></p>
<h2 id="outside">${words.outsideTitle}</h2><p>${words.outsideLead}</p>${outsideTable(words, read)}
<h2 id="rule">${words.rule}</h2><ul>${words.rules.map((rule) => html`<li>${rule}</li>`)}</ul>
<p><a href="${view.to('/law/detainee-death')}">${words.one.law}</a></p>
<p class="writ-small">${words.counted(`${localText(read.at.toString(), 'UTC')}`, view.words.number(read.position))}</p>`,
  })
}

function counts(view: View, words: DeathWords, { deaths, outside }: DeathsRead): Part {
  const of = (test: (death: DeathOnRecord) => boolean) => deaths.filter(test).length
  const isReport = ({ overdue }: DeathOnRecord) => overdue.some(({ step }) => step === 'first-report' || step === 'final-report')
  const numbers: readonly (readonly [keyof DeathWords['count'], number, string])[] = [
    ['inCustody', of(({ isAfterRelease }) => !isAfterRelease), 'list'],
    ['afterRelease', of(({ isAfterRelease }) => isAfterRelease), 'list'],
    ['overdue', of(({ overdue }) => overdue.length > 0), 'list'],
    ['reportOverdue', of(isReport), 'list'],
    ['familyFirst', of(({ listing }) => listing === 'family-first'), 'rule'],
    ['keptByLaw', of(({ listing }) => listing === 'kept-by-law'), 'rule'],
    ['outside', outside.filter(({ end }) => end === null).length, 'outside'],
  ]
  return html`<dl class="writ-facts">${numbers.map(
    ([name, count, place]) =>
      html`<dt>${words.count[name]}</dt><dd><a href="#${place}" aria-label="${view.words.number(count)}, ${words.count[name]}">${view.words.number(count)}</a></dd>`,
  )}</dl>`
}

/** One under the other, so that on a phone what is overdue is not out of sight. */
function card(view: View, words: DeathWords, death: DeathOnRecord, places: DeathsRead['places']): Part {
  const address = view.to(`/deaths/${death.caseId}`)
  const place = death.place === null ? words.unknown : (places.get(death.place) ?? death.place)
  const after = death.daysAfterRelease === null ? '' : `, ${words.afterRelease(death.daysAfterRelease)}`
  const steps = columns.flatMap((column) => death.chain.find(({ step }) => step === column) ?? [])
  return html`<article class="writ-card"><h3 class="writ-card__title"><a href="${address}">${words.page(death.diedOn)}${after}</a></h3>
<p>${place}; ${words.wheres[death.where ?? ''] ?? words.unknown}. ${words.age}: ${death.ageYears ?? words.unknown}. ${words.who}: ${death.name ?? words.notPublished}.</p>
${
  death.isAfterRelease
    ? html`<p>${words.one.noLaw}</p>`
    : html`<p class="writ-tags">${steps.map((step) => html`<a href="${address}#step-${step.step}">${standingTag(words, step, words.steps[step.step])}</a>`)}</p>`
}</article>`
}

function outsideTable(words: DeathWords, { outside, at, places }: DeathsRead): Part {
  if (outside.length === 0) return html`<p class="writ-note">${words.noOutside}</p>`
  const answer = ({ end, heardAt }: OutsideReport): Part =>
    end === null
      ? html`<span class="writ-tag writ-tag--target">${words.unanswered(sayOver(words, Temporal.Instant.from(heardAt).until(at).total('hours')))}</span>`
      : (words.ends[end] ?? end)
  return scrollTable(
    words.outsideTitle,
    html`<thead><tr><th scope="col">${words.heard}</th><th scope="col">${words.from}</th><th scope="col">${words.source}</th><th scope="col">${words.placeNamed}</th><th scope="col">${words.answer}</th></tr></thead>
<tbody>${outside.map((one) => html`<tr><th scope="row">${dayOf(one.heardAt, one.zone)}</th><td>${words.callers[one.from] ?? one.from}</td><td class="writ-text">${one.source}</td><td>${one.place === null ? words.unknown : (places.get(one.place) ?? one.place)}</td><td>${answer(one)}</td></tr>`)}</tbody>`,
    true,
  )
}

const dayOf = (at: string, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()
