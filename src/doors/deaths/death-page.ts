import { localText } from '../../kernel/local-text.ts'
import type { ChainStep, DeathOnRecord, Publication } from '../../offices/deaths/exports.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { scrollTable } from '../web/parts/answer-table.ts'
import { layout } from '../web/parts/layout.ts'
import type { View } from '../web/view.ts'
import { sayOver, standingTag } from './say-step.ts'
import { type DeathWords, wordsOf } from './words-of.ts'

export interface DeathRead {
  death: DeathOnRecord
  places: ReadonlyMap<string, string>
  position: number
  at: Temporal.Instant
}

/** The public page of one death. Where the day of the report has come and none is written, the page is what there is, and says so. */
export function deathPage(view: View, { death, places, position, at }: DeathRead): Html {
  const words = wordsOf(view)
  const title = titleOf(words.one, death)
  return layout(view, {
    title,
    crumbs: [[words.title, '/deaths']],
    // What was published stands in the language it was published in.
    ...(death.publications.length === 0 ? { isInEnglish: view.isEnglish } : {}),
    body: html`<h1>${title}</h1>
${overdueNote(words, death)}
${death.isAfterRelease ? html`<p class="writ-note">${words.one.noLaw}${death.isReleasedInHospital ? ` ${words.one.releasedInHospital}` : ''}</p>` : ''}
<h2>${words.one.facts}</h2>${facts(words, death, places)}
<h2>${words.one.published}</h2>
${death.publications.length === 0 ? html`<p class="writ-note">${words.one.nothing}</p>` : death.publications.map((one) => publication(words, one, death.zone))}
<h2>${words.one.chain}</h2><p>${words.one.times(death.zone)}</p>${chain(words, death)}
<p><a href="${view.to('/law/detainee-death')}">${words.one.law}</a> · <a href="${view.to('/deaths')}">${words.one.all}</a> · <a href="${view.to('/deaths.csv')}">${words.csv}</a></p>
<h2>${words.rule}</h2><ul>${words.rules.map((rule) => html`<li>${rule}</li>`)}</ul>
<p class="writ-small">${words.counted(`${localText(at.toString(), 'UTC')}`, view.words.number(position))}</p>`,
  })
}

const titleOf = (words: DeathWords['one'], { name, diedOn, isAfterRelease }: DeathOnRecord): string =>
  name !== null ? words.titleNamed(name) : isAfterRelease ? words.titleAfter(diedOn) : words.title(diedOn)

/** Said before anything else: which public report was due, and since when it is not there. */
function overdueNote(words: DeathWords, { overdue }: DeathOnRecord): Part {
  const [final, first] = ['final-report', 'first-report'].map((name) => overdue.find(({ step }) => step === name))
  const said = (step: ChainStep | undefined, say: (day: string, time: string) => string) =>
    step?.dueOn ? [say(step.dueOn, sayOver(words, step.hoursOver))] : []
  const lines = final ? said(final, words.one.reportOverdue) : said(first, words.one.firstOverdue)
  return lines.map(
    (line) =>
      html`<div class="usa-alert usa-alert--error usa-alert--slim"><div class="usa-alert__body"><p class="usa-alert__text">${line}</p></div></div>`,
  )
}

function facts(words: DeathWords, death: DeathOnRecord, places: DeathRead['places']): Part {
  const place = death.place === null ? words.unknown : (places.get(death.place) ?? death.place)
  const name = death.name ?? (death.isFamilyTold ? words.one.nameUnpublished : words.one.nameLater)
  return html`<dl class="writ-facts"><dt>${words.one.died}</dt><dd>${death.diedOn}</dd>
<dt>${words.place}</dt><dd>${place}</dd>
<dt>${words.one.where}</dt><dd>${words.wheres[death.where ?? ''] ?? words.unknown}</dd>
${death.releasedOn === null ? '' : html`<dt>${words.one.releasedOn}</dt><dd>${death.releasedOn}</dd>`}
<dt>${words.age}</dt><dd>${death.ageYears ?? words.unknown}</dd>
<dt>${words.who}</dt><dd>${name}</dd></dl>`
}

const publication = (words: DeathWords, { kind, at, text, where, cause }: Publication, zone: string): Part =>
  html`<article class="writ-card"><h3 class="writ-card__title">${words.one.kinds[kind] ?? kind}, ${sayMinute(at, zone)}</h3>
${where === null ? '' : html`<p class="writ-small">${words.one.elsewhere(where)}</p>`}
${text.split('\n').map((line) => (line.trim() === '' ? '' : html`<p lang="en">${line}</p>`))}
${cause === null ? '' : html`<p><strong>${words.one.cause(cause.foundBy, cause.foundOn)}:</strong> <q lang="en">${cause.words}</q></p>`}</article>`

const chain = (words: DeathWords, { chain: steps, zone }: DeathOnRecord): Part =>
  scrollTable(
    words.one.chain,
    html`<thead><tr><th scope="col">${words.one.step}</th><th scope="col">${words.one.standing}</th><th scope="col">${words.one.due}</th><th scope="col">${words.one.done}</th></tr></thead>
<tbody>${steps.map((step) => chainRow(words, step, zone))}</tbody>`,
    true,
  )

function chainRow(words: DeathWords, step: ChainStep, zone: string): Part {
  const due = step.dueOn ?? (step.dueAt === null ? words.one.noLimit : sayMinute(step.dueAt, zone))
  const done = step.doneAt === null ? '' : sayMinute(step.doneAt, zone)
  return html`<tr id="step-${step.step}"><th scope="row">${words.steps[step.step]}</th><td>${standingTag(words, step)}</td><td>${due}</td><td>${done}</td></tr>`
}

/** Day and minute as clocks of the place showed them: the page says once of which zone. */
function sayMinute(instant: string, zone: string): Part {
  const text = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' })
  return html`<time datetime="${instant}">${text.replace('T', ' ')}</time>`
}
