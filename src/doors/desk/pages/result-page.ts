import type { Duty } from '../../../acts/assessment.ts'
import { inLocal } from '../../../kernel/local-text.ts'
import type { ActResult } from '../../../registrar/registrar.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import type { ActForm } from '../forms/act-form.ts'
import { sayName } from '../forms/say-name.ts'
import { dutyTable, isOpenDuty } from '../parts/assessment-part.ts'
import { caseButton } from '../parts/case-button.ts'
import { findingList } from '../parts/finding-list.ts'
import { sayTo } from '../parts/say-to.ts'
import { shortId } from '../parts/short-id.ts'
import { alert } from './check-page.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

const done = { anew: 'It is recorded', corrects: 'The entry is corrected', withdraws: 'The entry is withdrawn' } as const

/** What came of one act: the entry, what follows from it, and where to go on. */
export function resultPage(visit: DeskVisit, form: ActForm, result: ActResult, zone: string): DeskMade {
  const { entry, assessment } = result
  const isRefused = result.outcome === 'refused'
  const title = isRefused ? `Refused: ${form.act.title}` : `${sayName(form.act.entry)}: on the record`
  const open = { caseId: entry.caseId, csrf: visit.csrf, purpose: form.purpose }
  return deskPage(visit, {
    title,
    body: html`<h1>${title}</h1>
${isRefused ? alert('error', 'The decision was not made', 'The law does not allow it. The refusal is on the record, with its reasons.') : alert('success', done[form.correction?.kind ?? 'anew'], html`Entry ${entry.sequence} of the case, place ${entry.position} in the ledger.`)}
${entry.findings.length === 0 ? '' : html`<h2>Findings</h2>${findingList(visit.view, entry.findings, { isRule: visit.isRule, zone })}`}
${entry.documents.length === 0 ? '' : html`<h2>Documents made</h2>${documents(visit, form, entry)}`}
${duties(visit, assessment.duties, zone)}
${assessment.notices.length === 0 ? '' : html`<h2>Who is told</h2><ul class="usa-list">${assessment.notices.map((notice) => html`<li>${sayTo(notice.to, visit.nameOf)}: ${inLocal(notice.says, zone)}</li>`)}</ul>`}
<h2>Go on</h2><div class="writ-buttons">${form.purpose === '' ? html`<a class="usa-button" href="/desk/cases/${entry.caseId}">Open the case</a>` : caseButton(open, '/desk/case', 'Open the case', {}, 'default')}<a class="usa-button usa-button--outline" href="/desk">Home</a></div>
<details class="writ-fold"><summary>Seal of the entry</summary><dl class="writ-facts"><dt>Case</dt><dd><code>${entry.caseId}</code></dd><dt>Entry</dt><dd><code>${entry.entryId}</code></dd><dt>Hash</dt><dd><code>${entry.hash}</code></dd></dl></details>`,
  })
}

const noneStarted = 'This act starts no clock. Any that ran before runs on, unless named below: they stand on the page of the case.'

/** What is still to be done, apart from what this act stopped. */
function duties(visit: DeskVisit, all: readonly Duty[], zone: string): Part {
  const says = { zone, isRule: visit.isRule }
  const stopped = all.filter((duty) => !isOpenDuty(duty))
  return html`<h2>What has to be done next</h2>${dutyTable(visit.view, all.filter(isOpenDuty), says, noneStarted)}
${stopped.length === 0 ? '' : html`<h2>Clocks that stand still now</h2>${dutyTable(visit.view, stopped, says)}`}`
}

function documents(visit: DeskVisit, form: ActForm, entry: ActResult['entry']): Part {
  if (form.purpose === '')
    return html`<ul class="usa-list">${entry.documents.map((made) => html`<li>${made.form}: ${made.title}. Open the case to read it.</li>`)}</ul>`
  const open = { caseId: entry.caseId, csrf: visit.csrf, purpose: form.purpose }
  return html`<div class="writ-buttons">${entry.documents.map((made) => caseButton(open, '/desk/documents', `Open ${made.form}: ${made.title}`, { document: made.documentId }))}</div>`
}

/** What came of an act done to several cases: one line each, with the reason where it was not done. */
export function bulkResultPage(
  visit: DeskVisit,
  form: ActForm,
  results: readonly (ActResult | { outcome: 'failed'; fault: Error })[],
): DeskMade {
  const title = `${form.act.title}: ${form.caseIds.length} cases`
  const count = (outcome: string) => results.filter((result) => result.outcome === outcome).length
  return deskPage(visit, {
    title,
    body: html`<h1>${title}</h1><p class="usa-intro">Recorded ${count('recorded')}, refused ${count('refused')}, not done ${count('failed')}.</p>
${scrollTable(
  'What came of each case',
  html`<thead><tr><th scope="col">Case</th><th scope="col">Outcome</th><th scope="col">Why</th></tr></thead><tbody>${form.caseIds.map(
    (caseId, place) => html`<tr><th scope="row"><a href="/desk/cases/${caseId}">${shortId(caseId)}</a></th>${outcome(results[place])}</tr>`,
  )}</tbody>`,
  true,
)}<p><a class="usa-button" href="/desk/board">Back to the clock board</a></p>`,
  })
}

function outcome(result: ActResult | { outcome: 'failed'; fault: Error } | undefined): Part {
  if (!result) return html`<td>Not done</td><td>It was not asked for.</td>`
  if (result.outcome === 'failed') return html`<td>Not done</td><td class="writ-long">${sayFault(result.fault)}</td>`
  const refusing = result.entry.findings.filter((finding) => finding.refuses || result.outcome === 'recorded')
  return html`<td>${result.outcome === 'refused' ? 'Refused' : 'Recorded'}</td><td class="writ-long">${refusing.length === 0 ? `Entry ${result.entry.sequence}` : refusing.map((finding) => html`${finding.fact} (${finding.cite}) `)}</td>`
}

const known = ['NotPermitted', 'BadInput', 'Conflict', 'LedgerUnavailable', 'Sentence', 'MayNotRead']
const sayFault = (fault: Error): string =>
  known.includes(fault.name) ? fault.message : 'Writ failed to do it; nothing was recorded for this case.'
