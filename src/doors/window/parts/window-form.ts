import { type Html, html, type Part } from '../../web/html.ts'
import type { WindowVisit } from '../window-visit.ts'

/** What was sent and what is wrong with it. */
export interface Sent {
  values: Readonly<Record<string, string>>
  faults: readonly { at: string; message: string }[]
}

export const nothingSent: Sent = { values: {}, faults: [] }

const TEXT_LENGTH_MAX = 4000

/** A form of this window: its token, a key that makes sending it twice one sending, its fields and its button. */
export const windowForm = (visit: WindowVisit, action: string, key: string, fields: Part, button: string): Part =>
  visit.isPrint
    ? ''
    : html`<form method="post" action="${visit.to(action)}" class="writ-form"><input type="hidden" name="csrf" value="${visit.csrf}"><input type="hidden" name="key" value="${key}">
${fields}<button class="usa-button writ-wide" type="submit">${button}</button></form>`

export function faultList({ words }: WindowVisit, { faults }: Sent): Part {
  if (faults.length === 0) return ''
  return html`<div class="usa-alert usa-alert--error" role="alert"><div class="usa-alert__body"><h2 class="usa-alert__heading">${words.form.problem}</h2><ul class="usa-list usa-alert__text">${faults.map(({ at, message }) => html`<li><a href="#in-${at}">${message}</a></li>`)}</ul></div></div>`
}

function group(name: string, label: string, { faults }: Sent, control: (attributes: Part) => Part): Html {
  const fault = faults.find(({ at }) => at === name)
  const attributes = html`id="in-${name}" name="${name}"${fault ? html` aria-invalid="true" aria-describedby="fault-${name}"` : ''}`
  return html`<div class="usa-form-group${fault ? ' usa-form-group--error' : ''}"><label class="usa-label" for="in-${name}">${label}</label>
${fault ? html`<span class="usa-error-message" id="fault-${name}">${fault.message}</span>` : ''}${control(attributes)}</div>`
}

export const textArea = (name: string, label: string, sent: Sent): Html =>
  group(
    name,
    label,
    sent,
    (attributes) => html`<textarea class="usa-textarea" maxlength="${TEXT_LENGTH_MAX}" ${attributes}>${sent.values[name] ?? ''}</textarea>`,
  )

export const choiceBox = (name: string, label: string, choices: readonly (readonly [value: string, says: string])[], sent: Sent): Html =>
  group(
    name,
    label,
    sent,
    (attributes) =>
      html`<select class="usa-select" ${attributes}>${choices.map(([value, says]) => html`<option value="${value}"${value === sent.values[name] ? ' selected' : ''}>${says}</option>`)}</select>`,
  )

/** The texts of a form, and one fault for each that is missing or too long. */
export function checkTexts({ words }: WindowVisit, sent: FormData, fields: readonly (readonly [name: string, label: string])[]): Sent {
  const read = (name: string) => {
    const value = sent.get(name)
    return typeof value === 'string' ? value.toWellFormed().replaceAll('\u0000', '').trim() : ''
  }
  const values = Object.fromEntries([...sent.keys()].map((name) => [name, read(name)]))
  const faults = fields.flatMap(([name, label]) => {
    const text = values[name] ?? ''
    if (text === '') return [{ at: name, message: words.form.required(label) }]
    return text.length > TEXT_LENGTH_MAX ? [{ at: name, message: words.form.tooLong(label) }] : []
  })
  return { values, faults }
}
