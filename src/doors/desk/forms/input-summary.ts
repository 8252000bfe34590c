import type { Json, JsonObject } from '../../../kernel/json.ts'
import { html, type Part } from '../../web/html.ts'
import { sayLocal } from '../parts/say-local.ts'
import type { Offers } from './filling.ts'
import { offeredFor } from './filling.ts'
import type { FormField } from './form-field.ts'

/** A whole input as a reader sees it: labels and values, groups inside. Moments are said in the zone given. */
export function inputSummary(fields: readonly FormField[], input: JsonObject, says: { zone: string; offers: Offers }): Part {
  const shown = fields.filter((field) => input[field.key] !== undefined)
  if (shown.length === 0) return html`<p class="writ-small">Nothing was given.</p>`
  return html`<dl class="writ-facts">${shown.map((field) => html`<dt>${field.label}</dt><dd>${valuePart(field, input[field.key], says)}</dd>`)}</dl>`
}

function valuePart(field: FormField, value: Json | undefined, says: { zone: string; offers: Offers }): Part {
  if (value === null || value === undefined) return 'Not so, as far as is known'
  if (field.control === 'group' && isObject(value)) return inputSummary(field.fields ?? [], value, says)
  if (field.control === 'list' && Array.isArray(value)) {
    if (value.length === 0) return 'None'
    return html`<ol class="writ-items">${value.map((item) => html`<li>${isObject(item) ? inputSummary(field.fields ?? [], item, says) : String(item)}</li>`)}</ol>`
  }
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (field.control === 'instant' && typeof value === 'string') return sayLocal(value, says.zone)
  const offered = offeredFor(field, says.offers) ?? []
  const nameOf = (one: Json) =>
    offered.find((choice) => choice.value === one)?.says ?? (typeof one === 'string' ? one : JSON.stringify(one))
  if (Array.isArray(value)) return value.length === 0 ? 'None' : value.map(nameOf).join('; ')
  return html`<span class="writ-text-kept">${nameOf(value)}</span>`
}

const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
