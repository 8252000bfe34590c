import { html, type Part } from '../../web/html.ts'
import type { AnswerFault } from './answers.ts'
import { boxId } from './filling.ts'

/** What is wrong with a form, first on its page, each leading to its box. It takes the focus, so that nobody misses it. */
export function faultSummary(faults: readonly AnswerFault[]): Part {
  if (faults.length === 0) return ''
  return html`<div class="usa-alert usa-alert--error" role="alert" tabindex="-1" autofocus><div class="usa-alert__body">
<h2 class="usa-alert__heading">There is a problem</h2>
<ul class="usa-alert__text usa-list">${faults.map((fault) => html`<li>${fault.at === '' ? fault.message : html`<a href="#${boxId(fault.at)}">${fault.message}</a>`}</li>`)}</ul>
</div></div>`
}
