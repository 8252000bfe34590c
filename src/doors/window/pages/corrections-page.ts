import type { Facts } from '../../../kernel/case-state.ts'
import type { JsonObject } from '../../../kernel/json.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { newId } from '../../../registrar/new-id.ts'
import { html, type Part } from '../../web/html.ts'
import { type OpenFile, toldOf, zoneOf } from '../open-file.ts'
import { entryText } from '../parts/entry-words.ts'
import { momentText, sayDay } from '../parts/say-when.ts'
import { choiceBox, faultList, nothingSent, type Sent, textArea, windowForm } from '../parts/window-form.ts'
import type { WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'

const CHOICES_MAX = 200

/** Corrections asked, answered and reviewed, and a form to ask for one. */
export async function correctionsPage(visit: WindowVisit, file: OpenFile, sent: Sent = nothingSent, said?: string): Promise<WindowPage> {
  const { corrections } = visit.words
  const requests = subjectsOf(file.person.state, 'correction').toReversed()
  const entry = sent.values.ofEntry ?? visit.query.entry ?? ''
  const filled = { ...sent, values: { ...sent.values, ofEntry: entry } }
  return {
    title: corrections.title,
    ...(sent.faults.length > 0 ? { status: 422 } : {}),
    body: html`<h1>${corrections.title}</h1>${said ? html`<p class="writ-note" role="status"><strong>${said}</strong></p>` : ''}${faultList(visit, sent)}
<p>${corrections.says}</p>
${requests.length === 0 ? html`<p class="writ-note">${corrections.none}</p>` : requests.map(({ id, facts }) => request(visit, file, id, facts))}
${visit.isPrint ? '' : html`<h2 id="new">${corrections.new}</h2>`}
${windowForm(
  visit,
  '/my-file/corrections',
  newId(),
  [
    choiceBox('ofEntry', corrections.which, [['', corrections.noEntry], ...entriesOf(visit, file)], filled),
    textArea('whatIsWrong', corrections.whatIsWrong, filled),
    textArea('shouldSay', corrections.whatShould, filled),
  ],
  corrections.send,
)}`,
  }
}

/** Entries that can be said to be wrong, newest first. */
const entriesOf = (visit: WindowVisit, file: OpenFile): (readonly [string, string])[] =>
  toldOf(file)
    .slice(0, CHOICES_MAX)
    .map(({ one: { entry }, of }) => [
      entry.entryId,
      `${momentText(visit, entry.occurredAt, zoneOf(of)) ?? entry.occurredAt}: ${entryText(visit, entry.act).text}`,
    ])

function request(visit: WindowVisit, file: OpenFile, id: string, facts: Facts): Part {
  const { corrections } = visit.words
  const asked = inputOf(file, id.slice('correction:'.length))
  const answer = said(file, 'AnswerCorrection', id)
  const review = said(file, 'ReviewCorrection', id)
  const row = (name: string, value: Part | undefined): Part => (value === undefined ? '' : html`<dt>${name}</dt><dd>${value}</dd>`)
  const day = (value: Facts[string] | undefined) => (typeof value === 'string' ? sayDay(visit, value) : undefined)
  const answerWords = (value: Facts[string] | undefined) => corrections.answers[String(value)] ?? String(value)
  const mayAsk = ['refused', 'granted in part'].includes(String(facts.correctionAnswer)) && facts.correctionReviewAskedOn === null
  return html`<div class="writ-card"><dl class="writ-facts">
${row(corrections.received, day(facts.correctionRequestedOn))}
${row(corrections.about, typeof facts.correctionOfEntry === 'string' ? html`<a href="${visit.to('/my-file/record')}#entry-${facts.correctionOfEntry}">…${facts.correctionOfEntry.slice(-8)}</a>` : undefined)}
${row(corrections.asked, text(asked?.whatIsWrong))}
${row(corrections.shouldSay, text(asked?.shouldSay))}
${row(corrections.acknowledged, day(facts.correctionAcknowledgedOn))}
${row(corrections.answer, facts.correctionAnswer === null ? corrections.waiting : html`<strong>${answerWords(facts.correctionAnswer)}</strong>, ${day(facts.correctionAnsweredOn) ?? ''}`)}
${row(corrections.reasons, text(answer?.reasons))}
${row(corrections.reviewAsked, day(facts.correctionReviewAskedOn))}
${row(corrections.reviewed, facts.correctionReviewOutcome ? html`<strong>${answerWords(facts.correctionReviewOutcome)}</strong>, ${day(facts.correctionReviewedOn) ?? ''}` : undefined)}
${row(corrections.reasons, text(review?.reasons))}
${row(corrections.seeEntry, typeof facts.correctingEntry === 'string' ? html`<a href="${visit.to('/my-file/record')}#entry-${facts.correctingEntry}">…${facts.correctingEntry.slice(-8)}</a>` : undefined)}
</dl>${mayAsk && !visit.isPrint ? reviewForm(visit, id) : ''}</div>`
}

const reviewForm = (visit: WindowVisit, id: string): Part =>
  html`<details class="writ-fold"><summary>${visit.words.corrections.askReview}</summary>${windowForm(
    visit,
    '/my-file/corrections/review',
    newId(),
    html`<input type="hidden" name="subjectId" value="${id}"><div class="usa-form-group"><label class="usa-label" for="why-${id}">${visit.words.corrections.whyAgain}</label><textarea class="usa-textarea" id="why-${id}" name="whyAgain" maxlength="4000" required></textarea></div>`,
    visit.words.corrections.askReview,
  )}</details>`

const text = (value: unknown): Part | undefined =>
  typeof value === 'string' ? html`<span class="writ-text-kept">${value}</span>` : undefined

const inputOf = ({ person }: OpenFile, entryId: string): JsonObject | undefined =>
  person.entries.find(({ entry }) => entry.entryId === entryId)?.input

/** What the last recorded act of a kind said of a request. */
const said = ({ person }: OpenFile, act: string, subjectId: string): JsonObject | undefined =>
  person.entries.findLast(({ entry, input }) => entry.act === act && entry.outcome === 'recorded' && input.subjectId === subjectId)?.input
