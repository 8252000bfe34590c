import type { Facts } from '../../../kernel/case-state.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { consentOf, locatorState } from '../../../offices/locator/exports.ts'
import { newId } from '../../../registrar/new-id.ts'
import { html, type Part } from '../../web/html.ts'
import type { OpenFile } from '../open-file.ts'
import { sayMoment } from '../parts/say-when.ts'
import { choiceBox, faultList, nothingSent, type Sent, textArea, windowForm } from '../parts/window-form.ts'
import type { WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'
import { reachWords } from '../words/reach.ts'

const path = '/my-file/reach'
const zone = 'America/New_York'

/** Whether the public may find the person, and what was asked for so that they can be reached. */
export async function reachPage(visit: WindowVisit, file: OpenFile, sent: Sent = nothingSent, said?: string): Promise<WindowPage> {
  const words = reachWords(visit.words.lang)
  return {
    title: words.title,
    ...(sent.faults.length > 0 ? { status: 422 } : {}),
    body: html`<h1>${words.title}</h1>${said ? html`<p class="writ-note" role="status"><strong>${said}</strong></p>` : ''}${faultList(visit, sent)}
${locatorPart(visit, file)}${accessPart(visit, file, sent)}`,
  }
}

/** Code of the place the person is held in, as the locator has it; null where none is on record. */
export function heldIn({ cases }: OpenFile, now: Temporal.Instant): string | null {
  const custodies = cases
    .filter(({ state }) => state.kind === 'custody')
    .map(({ state }) => ({ state: { ...state, restrictions: [] }, restrictions: [] }))
  const { state } = locatorState({ people: [], custodies, now })
  return state.kind === 'held' ? state.place : null
}

function locatorPart(visit: WindowVisit, { person }: OpenFile): Part {
  const words = reachWords(visit.words.lang)
  const { isEnded, hasConsented } = consentOf(person.state)
  const keeping = person.state.restrictions.filter((one) => one !== 'conduct' && !(one === 'asylum' && hasConsented))
  const standing = isEnded ? words.ended : keeping.length > 0 ? words.restricted : hasConsented ? words.consented : words.shown
  const button = (what: string, says: string, more: string) =>
    html`<p>${more}</p>${windowForm(visit, path, newId(), html`<input type="hidden" name="what" value="${what}">`, says)}`
  const mayAgree = visit.window.role === 'person-concerned' && !hasConsented && (isEnded || keeping.includes('asylum'))
  return html`<h2>${words.locator}</h2><p>${words.locatorSays}</p><p class="writ-note"><strong>${standing}</strong></p>
${isEnded ? '' : button('end', words.end, words.endSays)}${mayAgree ? button('agree', words.agree, words.agreeSays) : ''}`
}

function accessPart(visit: WindowVisit, file: OpenFile, sent: Sent): Part {
  const words = reachWords(visit.words.lang)
  const made = subjectsOf(file.person.state, 'access-request').toReversed()
  const fields = [
    html`<input type="hidden" name="what" value="access">`,
    choiceBox('accessKind', words.what, [['', visit.words.form.choose], ...Object.entries(words.kinds)], sent),
    textArea('asksFor', words.exactly, sent),
  ]
  const isHeld = heldIn(file, visit.door.now()) !== null
  return html`<h2>${words.access}</h2>${isHeld ? html`<p>${words.accessSays}</p>${windowForm(visit, path, newId(), fields, words.ask)}` : html`<p class="writ-note">${words.noPlace}</p>`}
<h2>${words.made}</h2>${made.length === 0 ? html`<p class="writ-note">${words.none}</p>` : made.map(({ id, facts }) => one(visit, file, id, facts))}`
}

function one(visit: WindowVisit, { person }: OpenFile, id: string, facts: Facts): Part {
  const words = reachWords(visit.words.lang)
  const recorded = person.entries.filter(({ entry }) => entry.outcome === 'recorded')
  const asked = recorded.find(({ entry }) => `access-request:${entry.entryId}` === id)?.input.asksFor
  const reason = recorded.findLast(({ entry, input }) => entry.act === 'AnswerAccess' && input.subjectId === id)?.input.reason
  return html`<div class="writ-card"><dl class="writ-facts"><dt>${words.what}</dt><dd>${words.kinds[String(facts.accessKind)] ?? String(facts.accessKind)}. <span class="writ-text-kept">${String(asked ?? '')}</span></dd>
<dt>${words.askedOn}</dt><dd>${sayMoment(visit, String(facts.accessRequestedAt), zone)}</dd>
<dt>${words.answer}</dt><dd>${facts.accessAnsweredAt === null ? words.waiting : html`<strong>${words.answers[String(facts.accessAnswer)] ?? String(facts.accessAnswer)}</strong>, ${sayMoment(visit, String(facts.accessAnsweredAt), zone)}`}</dd>
${reason ? html`<dt>${words.reason}</dt><dd><span class="writ-text-kept">${String(reason)}</span></dd>` : ''}</dl></div>`
}
