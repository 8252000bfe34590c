import type { Assessment } from '../../../acts/assessment.ts'
import type { JsonObject } from '../../../kernel/json.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { type ActForm, hiddenBoxes, sayDoing } from '../forms/act-form.ts'
import type { Offers } from '../forms/filling.ts'
import { hiddenDelegation, hiddenReason } from '../forms/form-view.ts'
import { inputSummary } from '../forms/input-summary.ts'
import { assessmentPart } from '../parts/assessment-part.ts'
import { sayLag } from '../parts/say-lag.ts'
import { shortId } from '../parts/short-id.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

export interface Assessed {
  caseId: string | undefined
  assessment: Assessment
}

interface CheckPage {
  form: ActForm
  input: JsonObject
  offers: Offers
  zone: string
  assessed: readonly Assessed[]
  /** What stands above it: that the case moved on, or that the ledger did not answer. */
  notice?: Part
  /** Whom it is about. */
  whose?: Part
  status?: DeskMade['status']
}

/** All that would be recorded, and what the law says of it, before it is recorded. */
export function checkPage(visit: DeskVisit, check: CheckPage): DeskMade {
  const { form, assessed } = check
  const isRefused = assessed.length > 0 && assessed.every(({ assessment }) => assessment.refused)
  const title = `Check before you record: ${sayDoing(form)}`
  return deskPage(visit, {
    title,
    ...(check.status ? { status: check.status } : {}),
    body: html`<h1>${title}</h1>
${check.notice ?? ''}
${check.whose ?? ''}
${verdict(check)}
<form method="post" action="/desk/acts/${form.act.act}" class="writ-check">${carried(visit, { ...form, at: form.pages.length })}
<h2>Your answers</h2>
${form.pages.map(
  (page, place) => html`<section class="writ-card" aria-label="${page.title}"><h3>${page.title}</h3>
${place === 0 && form.correction ? html`<dl class="writ-facts"><dt>${form.correction.kind === 'corrects' ? 'Why it is corrected' : 'Why it is withdrawn'}</dt><dd>${form.correction.reason}</dd></dl>` : ''}
${inputSummary(page.fields, check.input, check)}
${form.correction?.kind === 'withdraws' ? '' : html`<button class="usa-button usa-button--outline" type="submit" name="go" value="page:${place}">Change<span class="usa-sr-only"> ${page.title}</span></button>`}</section>`,
)}
${late(check, visit)}
${assessed.map((one) => assessedPart(visit, check, one))}
<div class="writ-buttons writ-decide"><button class="usa-button${isRefused ? ' usa-button--secondary' : ''}" type="submit" name="go" value="record">${recordWords(check, isRefused)}</button><a class="usa-button usa-button--unstyled" href="/desk">Leave without recording</a></div>
</form>`,
  })
}

/** What the officer should see first: that it would be refused, that there are findings, or that nothing was found. */
function verdict({ form, assessed }: CheckPage): Part {
  const refused = assessed.filter(({ assessment }) => assessment.refused).length
  const findings = assessed.reduce((sum, { assessment }) => sum + assessment.findings.length, 0)
  const of = assessed.length === 1 ? '' : ` in ${refused > 0 ? refused : assessed.length} of ${assessed.length} cases`
  if (refused > 0)
    return alert(
      'error',
      `The law does not allow this decision${of}`,
      'Each reason is below with what would cure it. If you go on, the decision is not made, and the refusal is put on the record.',
    )
  if (findings > 0)
    return alert(
      'warning',
      findings === 1 ? 'One finding' : `${findings} findings`,
      form.act.kind === 'observation'
        ? 'A fact is always recorded. It will carry what was found, and the duties that follow.'
        : 'It can be decided. The entry will carry what was found.',
    )
  return alert('success', 'Nothing found against it', 'The six questions were asked; the answers are below.')
}

export const alert = (look: 'error' | 'warning' | 'success' | 'info', heading: string, text: Part): Html =>
  html`<div class="usa-alert usa-alert--${look}"><div class="usa-alert__body"><h2 class="usa-alert__heading">${heading}</h2><p class="usa-alert__text">${text}</p></div></div>`

function recordWords({ form, assessed }: CheckPage, isRefused: boolean): string {
  const each = assessed.length > 1 ? ` in ${assessed.length} cases` : ''
  if (form.correction?.kind === 'withdraws') return `Withdraw the entry${each}`
  if (form.act.kind === 'observation') return `Record${each}`
  return isRefused ? `Put the refusal on record${each}` : `Decide and record${each}`
}

function assessedPart(visit: DeskVisit, { form, zone }: CheckPage, { caseId, assessment }: Assessed): Part {
  const says = { zone, isRule: visit.isRule, nameOf: visit.nameOf }
  if (form.caseIds.length < 2) return assessmentPart(visit.view, assessment, says)
  return html`<section class="writ-card"><h2>Case ${shortId(caseId ?? '')}: ${assessment.refused ? 'would be refused' : assessment.findings.length > 0 ? 'with findings' : 'nothing found against it'}</h2>
<details class="writ-fold"><summary>The assessment of case ${shortId(caseId ?? '')}</summary>${assessmentPart(visit.view, assessment, says, 'h3')}</details></section>`
}

/** Said before it is recorded that it will show as late. */
function late({ input }: CheckPage, visit: DeskVisit): Part {
  if (typeof input.occurredAt !== 'string') return ''
  const happened = Temporal.Instant.from(input.occurredAt)
  const lag = sayLag(happened.toString(), visit.door.now().toString())
  return lag === ''
    ? ''
    : html`<p class="writ-note">It happened ${lag} ago. The entry will show when it happened and when it was recorded.</p>`
}

/** Everything the form holds, hidden. */
export const carried = (visit: DeskVisit, form: ActForm): Html =>
  html`<input type="hidden" name="csrf" value="${visit.csrf}">${hiddenBoxes(form, []).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${hiddenReason(form)}${hiddenDelegation(form)}`
