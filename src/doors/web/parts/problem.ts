import type { AskedFault } from '../../../audit/questions/read-asked.ts'
import { type Html, html } from '../html.ts'
import type { View } from '../view.ts'

/** The list of what is wrong, first on the page, each linked to its field. */
export function errorSummary(view: View, faults: readonly AskedFault[], hasFields: boolean): Html {
  return html`<div class="usa-alert usa-alert--error" role="alert"><div class="usa-alert__body">
<h2 class="usa-alert__heading">${view.words.problem.title}</h2>
<ul class="usa-alert__text usa-list">${faults.map((fault) => html`<li>${hasFields ? html`<a href="#filter-${fault.field}">${fault.message}</a>` : fault.message}</li>`)}</ul>
</div></div>`
}
