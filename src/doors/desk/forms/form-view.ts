import { type Html, html, type Part } from '../../web/html.ts'
import { type ActForm, hiddenBoxes, sayDoing, zoneOffered } from './act-form.ts'
import type { AnswerFault } from './answers.ts'
import { fieldControl } from './controls/field-control.ts'
import { faultSummary } from './fault-summary.ts'
import type { Filling, Offers } from './filling.ts'
import type { Choice } from './form-field.ts'

interface FormViewOptions {
  /** Where the form is sent. */
  action: string
  csrf: string
  offers: Offers
  faults: readonly AnswerFault[]
  /** Delegations this officer may act under for this act, where there are any. */
  delegations: readonly Choice[]
}

/** One page of a form: its heading, what is wrong, its fields, and buttons to go on or back. */
export function formView(form: ActForm, options: FormViewOptions): Html {
  const page = form.pages[form.at]
  const filling: Filling = { answers: form.answers, faults: options.faults, offers: options.offers, zone: zoneOffered(form) }
  const count = form.pages.length
  const title = page?.title ?? form.act.title
  return html`${faultSummary(options.faults)}
${count > 1 ? html`<p class="writ-sub-above">${sayDoing(form)}: part ${form.at + 1} of ${count}</p>` : ''}
<h1>${options.faults.length > 0 ? html`<span class="usa-sr-only">Error: </span>` : ''}${title}</h1>
${form.at === 0 ? html`<p class="usa-intro">${form.act.says}</p>` : ''}
<form method="post" action="${options.action}" class="writ-form" novalidate>
<button class="writ-default" type="submit" name="go" value="next" tabindex="-1" aria-hidden="true">Continue</button>
<input type="hidden" name="csrf" value="${options.csrf}">
${hiddenBoxes(form, page?.fields ?? []).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${form.at === 0 ? reasonBox(form, filling) : hiddenReason(form)}
${form.at === 0 ? delegationBox(form, options.delegations) : hiddenDelegation(form)}
${(page?.fields ?? []).map((field) => fieldControl(field, field.key, filling))}
${(page?.fields ?? []).some((field) => field.isPersonal) ? html`<p class="writ-small">Personal data on this page is kept sealed under the person’s own key.</p>` : ''}
<div class="writ-buttons"><button class="usa-button" type="submit" name="go" value="next">Continue</button>
${form.at > 0 && !form.isChange ? html`<button class="usa-button usa-button--outline" type="submit" name="go" value="back">Back</button>` : ''}</div>
</form>`
}

export const hiddenDelegation = (form: ActForm): Part =>
  form.delegationId ? html`<input type="hidden" name="delegation" value="${form.delegationId}">` : ''
export const hiddenReason = (form: ActForm): Part =>
  form.correction ? html`<input type="hidden" name="reason" value="${form.correction.reason}">` : ''

function reasonBox(form: ActForm, filling: Filling): Part {
  if (!form.correction) return ''
  const isFaulty = filling.faults.some((fault) => fault.at === 'reason')
  return html`<div class="usa-form-group${isFaulty ? ' usa-form-group--error' : ''}"><label class="usa-label" for="f-reason">Why it is ${form.correction.kind === 'corrects' ? 'corrected' : 'withdrawn'}</label>
<span class="usa-hint" id="f-reason-hint">What was wrong, and how you know, without names or other personal data: this stays readable where the rest is withheld or expunged. The earlier entry stays on the record and shows this.</span>
${filling.faults.map((fault) => (fault.at === 'reason' ? html`<span class="usa-error-message" id="f-reason-fault">${fault.message}</span>` : ''))}
<textarea class="usa-textarea" id="f-reason" name="reason" rows="3" aria-describedby="f-reason-hint${isFaulty ? ' f-reason-fault' : ''}"${isFaulty ? html` aria-invalid="true"` : ''}>${`\n${form.correction.reason}`}</textarea></div>`
}

function delegationBox(form: ActForm, delegations: readonly Choice[]): Part {
  if (delegations.length === 0) return hiddenDelegation(form)
  const radio = (value: string, says: string, place: number) =>
    html`<div class="usa-radio"><input class="usa-radio__input" type="radio" id="f-delegation-${place}" name="delegation" value="${value}"${value === form.delegationId ? ' checked' : ''}><label class="usa-radio__label" for="f-delegation-${place}">${says}</label></div>`
  return html`<fieldset class="usa-fieldset usa-form-group"><legend class="usa-legend">In whose power do you act</legend>
${[{ value: '', says: 'My own position' }, ...delegations].map((one, place) => radio(one.value, one.says, place))}</fieldset>`
}
