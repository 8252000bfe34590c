import { html } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { faultSummary } from '../forms/fault-summary.ts'
import { shortId } from '../parts/short-id.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { purposeForm } from './purpose-form.ts'

interface Asked {
  caseId?: string
  purpose?: string
  fault?: { at: 'purpose' | 'case'; message: string }
}

/** Asks which case, and why, before anything of it is read. */
export function openCasePage(visit: DeskVisit, { caseId, purpose, fault }: Asked = {}): DeskMade {
  const title = caseId ? `Open case ${shortId(caseId)}` : 'Open a case'
  const isCaseFault = fault?.at === 'case'
  return deskPage(visit, {
    title: fault ? `Error: ${title}` : title,
    ...(fault ? { status: 422 } : {}),
    body: html`${faultSummary(fault ? [fault] : [])}<h1>${title}</h1>
<p class="usa-intro">Say why you need it. The reading is logged first, then shown.</p>
${purposeForm({
  action: '/desk/case',
  csrf: visit.csrf,
  button: 'Open the case',
  ...(caseId && !isCaseFault ? { hidden: { case: caseId } } : {}),
  ...(purpose ? { value: purpose } : {}),
  ...(fault?.at === 'purpose' ? { fault: fault.message } : {}),
  before:
    caseId && !isCaseFault
      ? html`<dl class="writ-facts"><dt>Case</dt><dd><code>${caseId}</code></dd></dl>`
      : html`<div class="usa-form-group${isCaseFault ? ' usa-form-group--error' : ''}"><label class="usa-label" for="f-case">Case</label><span class="usa-hint" id="f-case-hint">The whole id, as notices and documents give it.</span>
${isCaseFault ? html`<span class="usa-error-message" id="f-case-fault">${fault.message}</span>` : ''}
<input class="usa-input" id="f-case" name="case" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="f-case-hint${isCaseFault ? ' f-case-fault' : ''}" value="${caseId ?? ''}"></div>`,
})}`,
  })
}
