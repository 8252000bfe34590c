import { html, type Part } from '../../../web/html.ts'
import { boxId, type Filling, faultsAt } from '../filling.ts'
import type { FormField } from '../form-field.ts'

/** What stands between a label and its box: the explanation, the hint, and what is wrong; and the ids that tie them to the box. */
export function described(field: FormField, at: string, filling: Filling): { parts: Part; ids: string; isFaulty: boolean } {
  const id = boxId(at)
  const faults = faultsAt(filling, at)
  const ids = [field.says ? `${id}-says` : '', field.hint ? `${id}-hint` : '', faults.length > 0 ? `${id}-fault` : ''].filter(
    (one) => one !== '',
  )
  return {
    isFaulty: faults.length > 0,
    ids: ids.join(' '),
    parts: html`${field.says ? html`<span class="usa-hint" id="${id}-says">${field.says}</span>` : ''}
${field.hint ? html`<span class="usa-hint" id="${id}-hint">${field.hint}</span>` : ''}
${faults.length > 0 ? html`<span class="usa-error-message" id="${id}-fault"><span class="usa-sr-only">Error: </span>${faults.map((fault) => html`${fault.message} `)}</span>` : ''}`,
  }
}

export const describedBy = (ids: string): Part => (ids === '' ? '' : html` aria-describedby="${ids}"`)

/** "(optional)" beside the label of what may be left empty. Said of the exception, since most answers are needed. */
export const optional = (field: FormField): Part => (field.isRequired ? '' : html` <span class="writ-optional">(optional)</span>`)
