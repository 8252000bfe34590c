import { type Html, html } from '../../../web/html.ts'
import { boxId, boxName, type Filling } from '../filling.ts'
import type { FormField } from '../form-field.ts'
import { countItems } from '../read-input.ts'
import { described, describedBy, optional } from './described.ts'

/** Makes the boxes of a field, whatever it is. */
type Control = (field: FormField, at: string, filling: Filling) => Html

/** Fields that belong together. */
export function groupControl(field: FormField, at: string, filling: Filling, control: Control): Html {
  const { parts, ids } = described(field, at, filling)
  return html`<fieldset class="usa-fieldset usa-form-group writ-group"${describedBy(ids)} id="${boxId(at)}" tabindex="-1"><legend class="usa-legend usa-legend--large">${field.label}${optional(field)}</legend>
${parts}${(field.fields ?? []).map((part) => control(part, `${at}.${part.key}`, filling))}</fieldset>`
}

/** A group that can be given several times: each with a button to take it away, and one below to add another. */
export function listControl(field: FormField, at: string, filling: Filling, control: Control): Html {
  const { parts, ids, isFaulty } = described(field, at, filling)
  const count = countItems(field, filling.answers, at)
  const items = Array.from({ length: count }, (_, place) => place)
  return html`<fieldset class="usa-fieldset usa-form-group writ-group${isFaulty ? ' usa-form-group--error' : ''}"${describedBy(ids)} id="${boxId(at)}" tabindex="-1"><legend class="usa-legend usa-legend--large">${field.label}${optional(field)}</legend>
${parts}<input type="hidden" name="${boxName(`${at}.count`)}" value="${count}">
${items.map(
  (
    place,
  ) => html`<fieldset class="usa-fieldset writ-card" id="${boxId(`${at}.${place}`)}" tabindex="-1"><legend class="usa-legend">${field.label} ${place + 1}</legend>
${(field.fields ?? []).map((part) => control(part, `${at}.${place}.${part.key}`, filling))}
<button class="usa-button usa-button--outline" type="submit" name="go" value="remove:${at}.${place}">Take away ${field.label.toLowerCase()} ${place + 1}</button></fieldset>`,
)}
<button class="usa-button usa-button--outline" type="submit" name="go" value="add:${at}">Add ${count === 0 ? 'one' : 'another'}<span class="usa-sr-only"> to ${field.label}</span></button></fieldset>`
}
