import { type Html, html, type Part } from '../../web/html.ts'

interface PurposeForm {
  action: string
  csrf: string
  button: string
  hidden?: Readonly<Record<string, string>>
  /** Other boxes, before the purpose. */
  before?: Part
  value?: string
  fault?: string
}

/** Asks why something is to be read. There is no list of reasons to click through: the words are the reader's own. */
export function purposeForm(options: PurposeForm): Html {
  const { fault } = options
  return html`<form method="post" action="${options.action}" class="writ-form" novalidate><input type="hidden" name="csrf" value="${options.csrf}">
${Object.entries(options.hidden ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${options.before ?? ''}
<div class="usa-form-group${fault ? ' usa-form-group--error' : ''}"><label class="usa-label" for="f-purpose">Why you need it</label>
<span class="usa-hint" id="f-purpose-hint">In your own words, as in: preparing the custody review due Friday. It is logged before anything is shown, and the person and counsel can read it.</span>
${fault ? html`<span class="usa-error-message" id="f-purpose-fault">${fault}</span>` : ''}
<input class="usa-input${fault ? ' usa-input--error' : ''}" id="f-purpose" name="purpose" type="text" maxlength="500" autocomplete="off" aria-describedby="f-purpose-hint${fault ? ' f-purpose-fault' : ''}"${fault ? html` aria-invalid="true"` : ''} value="${options.value ?? ''}"></div>
<div class="writ-buttons"><button class="usa-button" type="submit">${options.button}</button></div></form>`
}
