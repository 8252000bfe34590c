import { type Html, html } from '../../../web/html.ts'
import { allAt, answerAt } from '../answers.ts'
import { boxId, boxName, type Filling } from '../filling.ts'
import type { Choice, FormField } from '../form-field.ts'
import { described, describedBy, optional } from './described.ts'

/** As many as can be seen at once are round buttons; more are a list to open. */
const radiosMax = 7

/** One of several: radio buttons where they are few, a list where they are many. */
export function choiceControl(field: FormField, choices: readonly Choice[], at: string, filling: Filling): Html {
  const value = answerAt(filling.answers, at) || (field.control === 'zone' ? (filling.zone ?? '') : '')
  const offered = value === '' || choices.some((choice) => choice.value === value) ? choices : [...choices, { value, says: value }]
  return offered.length > radiosMax ? listOf(field, offered, value, at, filling) : radios(field, offered, value, at, filling)
}

export const yesNoControl = (field: FormField, at: string, filling: Filling): Html =>
  radios(
    field,
    [
      { value: 'yes', says: 'Yes' },
      { value: 'no', says: 'No' },
      ...(field.isRequired ? [] : [{ value: '', says: field.isNullable ? 'Not so, as far as is known' : 'Not known' }]),
    ],
    answerAt(filling.answers, at),
    at,
    filling,
    !field.isRequired && filling.answers[at] !== undefined,
  )

function radios(field: FormField, choices: readonly Choice[], value: string, at: string, filling: Filling, takesEmpty = false): Html {
  const { parts, ids, isFaulty } = described(field, at, filling)
  const id = boxId(at)
  return html`<fieldset class="usa-fieldset usa-form-group${isFaulty ? ' usa-form-group--error' : ''}"${describedBy(ids)}><legend class="usa-legend">${field.label}${optional(field)}</legend>
${parts}
${choices.map(
  (
    choice,
    place,
  ) => html`<div class="usa-radio"><input class="usa-radio__input" type="radio" id="${place === 0 ? id : `${id}-${place}`}" name="${boxName(at)}" value="${choice.value}"${choice.value === value && (value !== '' || takesEmpty) ? ' checked' : ''}>
<label class="usa-radio__label" for="${place === 0 ? id : `${id}-${place}`}">${choice.says}</label></div>`,
)}</fieldset>`
}

function listOf(field: FormField, choices: readonly Choice[], value: string, at: string, filling: Filling): Html {
  const { parts, ids, isFaulty } = described(field, at, filling)
  const id = boxId(at)
  return html`<div class="usa-form-group${isFaulty ? ' usa-form-group--error' : ''}"><label class="usa-label" for="${id}">${field.label}${optional(field)}</label>
${parts}
<select class="usa-select" id="${id}" name="${boxName(at)}"${describedBy(ids)}${isFaulty ? html` aria-invalid="true"` : ''}><option value="">- Choose -</option>
${choices.map((choice) => html`<option value="${choice.value}"${choice.value === value ? ' selected' : ''}>${choice.says}</option>`)}</select></div>`
}

/** Any of several. */
export function severalControl(field: FormField, at: string, filling: Filling): Html {
  const { parts, ids, isFaulty } = described(field, at, filling)
  const chosen = allAt(filling.answers, at)
  const id = boxId(at)
  return html`<fieldset class="usa-fieldset usa-form-group${isFaulty ? ' usa-form-group--error' : ''}"${describedBy(ids)}><legend class="usa-legend">${field.label}${optional(field)}</legend>
${parts}
${(field.choices ?? []).map(
  (
    choice,
    place,
  ) => html`<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" id="${place === 0 ? id : `${id}-${place}`}" name="${boxName(at)}" value="${choice.value}"${chosen.includes(choice.value) ? ' checked' : ''}>
<label class="usa-checkbox__label" for="${place === 0 ? id : `${id}-${place}`}">${choice.says}</label></div>`,
)}</fieldset>`
}

/** A statement to be agreed to. */
export function tickControl(field: FormField, at: string, filling: Filling): Html {
  const { parts, ids, isFaulty } = described(field, at, filling)
  const id = boxId(at)
  return html`<div class="usa-form-group${isFaulty ? ' usa-form-group--error' : ''}">${parts}<div class="usa-checkbox"><input class="usa-checkbox__input" type="checkbox" id="${id}" name="${boxName(at)}" value="yes"${describedBy(ids)}${answerAt(filling.answers, at) === 'yes' ? ' checked' : ''}>
<label class="usa-checkbox__label" for="${id}">${field.label}</label></div></div>`
}
