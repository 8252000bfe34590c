import type { JsonObject } from '../../../kernel/json.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { newId } from '../../../registrar/new-id.ts'
import { type AnswerFault, type Answers, readAnswers } from '../../desk/forms/answers.ts'
import { checkInput, checkWhole } from '../../desk/forms/check-input.ts'
import { fieldControl } from '../../desk/forms/controls/field-control.ts'
import { boxId } from '../../desk/forms/filling.ts'
import type { Choice } from '../../desk/forms/form-field.ts'
import { formFields } from '../../desk/forms/form-fields.ts'
import { languages } from '../../desk/forms/languages.ts'
import { readInput } from '../../desk/forms/read-input.ts'
import { html } from '../../web/html.ts'
import { zoneOf } from '../open-file.ts'
import { english } from '../parts/english.ts'
import { entryText } from '../parts/entry-words.ts'
import type { OwnRequest } from '../parts/own-requests.ts'
import { momentText } from '../parts/say-when.ts'
import { windowForm } from '../parts/window-form.ts'
import type { WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'

/** Days that are the day of sending, whoever sends: no clock is started or stopped by a day somebody writes of themselves. */
const sendingDays = ['receivedOn', 'requestedOn', 'claimedOn']

/** What the window knows and does not ask: that it is sent today, and by whom. */
function knownOf({ door, window }: WindowVisit, { act, of }: OwnRequest): JsonObject {
  const today = door.now().toZonedDateTimeISO(zoneOf(of)).toPlainDate().toString()
  const from = window.role === 'counsel-of-record' ? 'counsel' : 'the-person'
  const known = { ...Object.fromEntries(sendingDays.map((name) => [name, today])), from }
  return Object.fromEntries(Object.entries(known).filter(([name, value]) => act.input.shape[name]?.safeParse(value).success))
}

/** What is sent through a window happens when it is sent. */
const fieldsOf = (visit: WindowVisit, asked: OwnRequest) => {
  const known = knownOf(visit, asked)
  return formFields(asked.act.input).filter(({ key }) => key !== 'occurredAt' && !Object.hasOwn(known, key))
}

/** The form of one act of another desk, made from its schema as at the desks; its questions are in English. */
export async function requestPage(
  visit: WindowVisit,
  asked: OwnRequest,
  sent: { answers: Answers; faults: readonly AnswerFault[] } = { answers: {}, faults: [] },
): Promise<WindowPage> {
  const { words } = visit
  const { act, of } = asked
  const title = words.requests.acts[act.act] ?? act.title
  const filling = { ...sent, offers: { officers: [], places: [], subjects: subjectChoices(visit, asked), languages, zones: [] } }
  const fields = fieldsOf(visit, asked).map((field) => fieldControl(field, field.key, filling))
  return {
    title,
    ...(sent.faults.length > 0 ? { status: 422 } : {}),
    body: html`<h1>${words.requests.acts[act.act] ?? english(visit, act.title)}</h1>
${sent.faults.length === 0 ? '' : html`<div class="usa-alert usa-alert--error" role="alert"><div class="usa-alert__body"><h2 class="usa-alert__heading">${words.form.problem}</h2><ul class="usa-list usa-alert__text"${words.lang === 'en' ? '' : html` lang="en"`}>${sent.faults.map(({ at, message }) => html`<li><a href="#${boxId(at)}">${message}</a></li>`)}</ul></div></div>`}
<p>${english(visit, act.says)}</p>${words.lang === 'en' ? '' : html`<p class="writ-note">${words.inEnglishOnly}</p>`}
${windowForm(visit, `/my-file/requests/${act.act}/${of.state.caseId}`, newId(), html`<div${words.lang === 'en' ? '' : html` lang="en"`}>${fields}</div>`, words.requests.send)}
<p><a href="${visit.to('/my-file/requests')}">${words.requests.title}</a></p>`,
  }
}

/** What the act can be about, each by the entry that began it. */
const subjectChoices = (visit: WindowVisit, { act, of }: OwnRequest): readonly Choice[] =>
  act.about === undefined
    ? []
    : subjectsOf(of.state, act.about).map(({ id }) => {
        const entry = of.entries.find((one) => id.endsWith(one.entry.entryId))?.entry
        const says = entry ? `${entryText(visit, entry.act).text}, ${momentText(visit, entry.occurredAt, zoneOf(of)) ?? ''}` : id
        return { value: id, says }
      })

/** What was sent, as the act's input, with what is wrong with it. */
export function readRequest(
  visit: WindowVisit,
  asked: OwnRequest,
  form: FormData,
): { input: JsonObject; answers: Answers; faults: readonly AnswerFault[] } {
  const fields = fieldsOf(visit, asked)
  const answers = readAnswers(form)
  const { input: said, faults: unread } = readInput(fields, answers)
  const input = { ...said, ...knownOf(visit, asked) }
  const faults = [...unread, ...checkInput(fields, input)]
  return { input, answers, faults: faults.length > 0 ? faults : checkWhole(asked.act.input, fields, input) }
}
