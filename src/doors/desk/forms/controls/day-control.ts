import { type Html, html, type Part } from '../../../web/html.ts'
import { answerAt } from '../answers.ts'
import { boxId, boxName, type Filling, faultsAt } from '../filling.ts'
import type { FormField } from '../form-field.ts'
import { months } from '../read-day.ts'
import { isShownTwice } from '../read-moment.ts'
import { described, describedBy, optional } from './described.ts'

/** A day in three boxes; never a picker. */
export function dayControl(field: FormField, at: string, filling: Filling): Html {
  return fieldset(field, at, filling, dayBoxes(at, filling))
}

/** A moment: the day, the time as a clock of the place showed it, and the zone of the place. */
export function momentControl(field: FormField, at: string, filling: Filling): Html {
  const id = boxId(at)
  const zone = answerAt(filling.answers, `${at}.zone`) || (filling.zone ?? '')
  const zones = filling.offers.zones
  const offered = zone === '' || zones.some((one) => one.value === zone) ? zones : [...zones, { value: zone, says: zone }]
  return fieldset(
    field,
    at,
    filling,
    html`${dayBoxes(at, filling)}
<div class="writ-moment"><div class="usa-form-group"><label class="usa-label" for="${id}-time">Time</label><span class="usa-hint" id="${id}-time-hint">As in 21:00 or 9:00 pm</span>
<input class="usa-input writ-moment__time" type="text" id="${id}-time" name="${boxName(`${at}.time`)}" autocomplete="off" aria-describedby="${id}-time-hint" value="${answerAt(filling.answers, `${at}.time`)}"></div>
<div class="usa-form-group"><label class="usa-label" for="${id}-zone">Time zone of the place</label>
<select class="usa-select" id="${id}-zone" name="${boxName(`${at}.zone`)}"><option value="">- Choose -</option>
${offered.map((one) => html`<option value="${one.value}"${one.value === zone ? ' selected' : ''}>${one.says}</option>`)}</select></div></div>
${whichOfTwo(at, filling)}`,
  )
}

function fieldset(field: FormField, at: string, filling: Filling, boxes: Part): Html {
  const { parts, ids, isFaulty } = described(field, at, filling)
  return html`<fieldset class="usa-fieldset usa-form-group${isFaulty ? ' usa-form-group--error' : ''}"${describedBy(ids)}><legend class="usa-legend">${field.label}${optional(field)}</legend>
${parts}${boxes}</fieldset>`
}

function dayBoxes(at: string, filling: Filling): Html {
  const id = boxId(at)
  const month = answerAt(filling.answers, `${at}.month`)
  const box = (part: 'day' | 'year', label: string, length: number) =>
    html`<div class="usa-form-group usa-form-group--${part}"><label class="usa-label" for="${id}-${part}">${label}</label>
<input class="usa-input" type="text" inputmode="numeric" maxlength="${length}" id="${id}-${part}" name="${boxName(`${at}.${part}`)}" autocomplete="off" value="${answerAt(filling.answers, `${at}.${part}`)}"></div>`
  return html`<div class="usa-memorable-date"><div class="usa-form-group usa-form-group--month usa-form-group--select"><label class="usa-label" for="${id}">Month</label>
<select class="usa-select" id="${id}" name="${boxName(`${at}.month`)}"><option value="">- Select -</option>
${months.map((name, place) => html`<option value="${place + 1}"${Number(month) === place + 1 ? ' selected' : ''}>${name}</option>`)}</select></div>
${box('day', 'Day', 2)}${box('year', 'Year', 4)}</div>`
}

/** Asked only of a time the clocks showed twice, on the night they went back. */
function whichOfTwo(at: string, filling: Filling): Part {
  if (faultsAt(filling, at).length === 0 && answerAt(filling.answers, `${at}.which`) === '') return ''
  if (!isShownTwice(filling.answers, at)) return ''
  const id = boxId(at)
  const which = answerAt(filling.answers, `${at}.which`)
  const radio = (value: string, says: string) =>
    html`<div class="usa-radio"><input class="usa-radio__input" type="radio" id="${id}-${value}" name="${boxName(`${at}.which`)}" value="${value}"${which === value ? ' checked' : ''}><label class="usa-radio__label" for="${id}-${value}">${says}</label></div>`
  return html`<fieldset class="usa-fieldset"><legend class="usa-legend">Which of the two</legend>${radio('earlier', 'The first time, before the clocks went back')}${radio('later', 'The second time, after the clocks went back')}</fieldset>`
}
