import type { Entry } from '../../../kernel/entry.ts'
import { readableFindings } from '../../../kernel/readable-findings.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { officesOf } from './read-board-query.ts'

const PAGE = 50

/** Decisions the law did not allow, of the officer's own offices, newest first. What they were about is read by opening the case. */
export async function refusalsPage(visit: RegisterVisit): Promise<DeskMade> {
  const before = /^\d{1,15}$/.test(visit.view.query.before ?? '') ? Number(visit.view.query.before) : Number.MAX_SAFE_INTEGER
  const found = await visit.door.registers.refused(officesOf(visit), before, PAGE)
  const last = found.length === PAGE ? found.at(-1) : undefined
  const readable = await visit.lines.readable(found)
  const refused = found.filter(({ caseId }) => readable.has(caseId))
  const withheld = found.length - refused.length
  return deskPage(visit, {
    title: 'Refusals',
    body: html`<h1>Refusals</h1><p class="usa-intro">Decisions of your offices that the law did not allow. A refusal changes nothing and stays on the record.</p>
${refused.length === 0 ? html`<p class="writ-note">${visit.view.query.before ? 'None before that.' : 'None.'}</p>` : table(visit, refused)}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'refusal is' : 'refusals are'} left out: reading them is restricted.</p>` : ''}
${last ? html`<nav aria-label="Pages" class="writ-pager"><ul><li><a class="usa-button usa-button--outline" rel="next" href="${visit.view.to('/desk/refusals', { before: last.position })}">Earlier</a></li></ul></nav>` : ''}`,
  })
}

const table = (visit: DeskVisit, refused: readonly Entry[]): Part =>
  scrollTable(
    'Refusals, newest first',
    html`<thead><tr><th scope="col">Case</th><th scope="col">Act</th><th scope="col">When</th><th scope="col">By</th><th scope="col">Under</th></tr></thead><tbody>${refused.map(
      (
        entry,
      ) => html`<tr><th scope="row"><a href="/desk/cases/${entry.caseId}">${shortId(entry.caseId)}</a></th><td class="writ-text">${visit.door.catalogue.acts.get(entry.act)?.title ?? entry.act}</td><td>${sayLocal(entry.recordedAt, visit.zone)}</td><td>${visit.nameOf(entry.officerId) ?? entry.officerId}</td>
<td class="writ-long">${readableFindings(entry.findings, visit.standing.clearances)
        .filter((finding) => finding.refuses)
        .map((finding) =>
          visit.isRule(finding.rule)
            ? html`<a href="${visit.view.to(`/law/${encodeURIComponent(finding.rule)}`)}">${finding.cite}</a> `
            : html`${finding.cite} `,
        )}</td></tr>`,
    )}</tbody>`,
    true,
  )
