import type { AskedFault } from '../../../audit/questions/read-asked.ts'
import { type Html, html } from '../html.ts'
import type { View } from '../view.ts'
import { inEnglish, own } from './layout.ts'

/**
 * The list of what is wrong, first on the page, each linked to its field.
 * @param isOwn true where the sentences are in the language of the page
 */
export function errorSummary(view: View, faults: readonly AskedFault[], hasFields: boolean, isOwn = false): Html {
  const say = (message: string) => (isOwn ? message : inEnglish(view, message))
  return html`<div${own(view)} class="usa-alert usa-alert--error" role="alert"><div class="usa-alert__body">
<h2 class="usa-alert__heading">${view.words.problem.title}</h2>
<ul class="usa-alert__text usa-list">${faults.map((fault) => html`<li>${hasFields ? html`<a href="#filter-${fault.field}">${say(fault.message)}</a>` : say(fault.message)}</li>`)}</ul>
</div></div>`
}
