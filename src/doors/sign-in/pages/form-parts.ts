import { type Html, html, type Part } from '../../web/html.ts'

/** What was sent and what is wrong with it, field by field. */
export interface Sent {
  values: Readonly<Record<string, string>>
  faults: readonly { field: string; message: string }[]
}

export const nothingSent: Sent = { values: {}, faults: [] }

interface TextField {
  name: string
  label: string
  hint?: string
  /** Words to choose from, with their labels. */
  choices?: readonly (readonly [value: string, label: string])[]
}

/** One labelled field, with what is wrong beside it. */
export function textField({ name, label, hint, choices }: TextField, { values, faults }: Sent): Html {
  const fault = faults.find(({ field }) => field === name)
  const value = values[name] ?? ''
  const described = [hint ? `hint-${name}` : '', fault ? `fault-${name}` : ''].filter((id) => id !== '').join(' ')
  const attributes = html`id="filter-${name}" name="${name}"${described ? html` aria-describedby="${described}"` : ''}${fault ? html` aria-invalid="true"` : ''}`
  return html`<div class="usa-form-group${fault ? ' usa-form-group--error' : ''}"><label class="usa-label" for="filter-${name}">${label}</label>
${hint ? html`<span class="usa-hint" id="hint-${name}">${hint}</span>` : ''}
${fault ? html`<span class="usa-error-message" id="fault-${name}">${fault.message}</span>` : ''}
${
  choices
    ? html`<select class="usa-select" ${attributes}><option value="">Choose</option>
${choices.map(([word, words]) => html`<option value="${word}"${word === value ? ' selected' : ''}>${words}</option>`)}</select>`
    : html`<input class="usa-input" type="text" autocapitalize="off" autocomplete="off" spellcheck="false" ${attributes} value="${value}">`
}</div>`
}

/** A form of one button that does one thing, with the session's token. */
export const actionButton = (action: string, csrfToken: string, label: string, described?: string): Html =>
  html`<form method="post" action="${action}" class="writ-inline">${tokenField(csrfToken)}<button class="usa-button usa-button--outline" type="submit"${described ? html` aria-label="${described}"` : ''}>${label}</button></form>`

export const tokenField = (csrfToken: string): Html => html`<input type="hidden" name="csrf" value="${csrfToken}">`

/** A table that can be scrolled by keyboard where the screen is narrow. */
export const scrollTable = (caption: string, heads: readonly string[], rows: readonly (readonly Part[])[]): Html =>
  rows.length === 0 ? html`<p><strong>${caption}:</strong> none.</p>` : tableOf(caption, heads, rows)

const tableOf = (caption: string, heads: readonly string[], rows: readonly (readonly Part[])[]): Html =>
  html`<div class="usa-table-container--scrollable writ-table" tabindex="0" role="group" aria-label="${caption}"><table class="usa-table usa-table--compact">
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody>
</table></div>`
