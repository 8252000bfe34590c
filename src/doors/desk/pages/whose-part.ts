import type { JsonObject } from '../../../kernel/json.ts'
import { MayNotRead } from '../../../reading-room/reading-room.ts'
import { html, type Part } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { type ActForm, sayDoing } from '../forms/act-form.ts'
import { sayAbout } from '../parts/say-about.ts'

/** Whom the case of a form is about, and whom its answers name: an id alone shows nobody that it is the wrong person. Each is logged as read. */
export async function whosePart(visit: DeskVisit, form: ActForm, input: JsonObject): Promise<Part> {
  const named = form.fields
    .filter(({ control }) => control === 'person')
    .flatMap(({ key, label }) => (typeof input[key] === 'string' ? [[label, input[key]] as const] : []))
  const [caseId] = form.caseIds
  // An act that is done in a case that stays closed tells nothing of whose it is.
  const ofCase = caseId === undefined || form.act.isDoneUnopened ? [] : [['About', caseId] as const]
  const told = await Promise.all([...ofCase, ...named].map(async ([label, id]) => [label, await whoseOf(visit, form, id)] as const))
  const known = told.flatMap(([label, about]) => (about ? [[label, about] as const] : []))
  if (known.length === 0) return ''
  return html`<dl class="writ-facts">${known.map(([label, about]) => html`<dt>${label}</dt><dd><strong>${sayAbout(about)}</strong></dd>`)}</dl>`
}

const whoseOf = (visit: DeskVisit, form: ActForm, id: string) =>
  visit.door.readingRoom
    .openWhose(visit.reader(form.purpose || `Checking whom it is about before it is recorded: ${sayDoing(form)}`), id)
    .catch((fault: unknown) => {
      if (fault instanceof MayNotRead) return undefined
      throw fault
    })
