import { type Html, html } from '../../../web/html.ts'
import { answerAt } from '../answers.ts'
import { boxId, boxName, type Filling } from '../filling.ts'
import type { FormField } from '../form-field.ts'
import { described, describedBy, optional } from './described.ts'

/** A box for a text, a number or several lines. A person is named by the id of their record: nobody is offered a list of people, so it says where to look. */
export function textControl(field: FormField, at: string, filling: Filling): Html {
  const { parts, ids: own, isFaulty } = described(field, at, filling)
  const id = boxId(at)
  const isPerson = field.control === 'person'
  const ids = [own, isPerson ? `${id}-find` : ''].filter((one) => one !== '').join(' ')
  const isLong = field.control === 'long-text' || field.control === 'lines'
  const value = isLong ? (filling.answers[at]?.[0] ?? '') : answerAt(filling.answers, at)
  const attributes = html`id="${id}" name="${boxName(at)}" autocomplete="off"${describedBy(ids)}${isFaulty ? html` aria-invalid="true"` : ''}`
  const find = isPerson
    ? html`<span class="usa-hint" id="${id}-find">The id of their record. <a href="/desk/people">Find the person</a> first: begun from their record, this is filled in.</span>`
    : ''
  const lines = field.control === 'lines' ? html`<span class="usa-hint">One a line.</span>` : ''
  return html`<div class="usa-form-group${isFaulty ? ' usa-form-group--error' : ''}"><label class="usa-label" for="${id}">${field.label}${optional(field)}</label>
${parts}${find}${lines}
${
  isLong
    ? html`<textarea class="usa-textarea${isFaulty ? ' usa-input--error' : ''}" rows="5" ${attributes}>${`\n${value}`}</textarea>`
    : html`<input class="usa-input${isFaulty ? ' usa-input--error' : ''}" type="text"${field.control === 'number' ? html` inputmode="decimal"` : ''} ${attributes} value="${value}">`
}</div>`
}
