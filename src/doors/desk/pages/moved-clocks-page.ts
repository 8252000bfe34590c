import { html } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayClock } from '../parts/say-clock.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** Clocks that moved because a rule, a holiday or a suspension changed, and not because of an act in their case. */
export async function movedClocksPage(visit: DeskVisit): Promise<DeskMade> {
  const moves = await visit.door.board.moves(200)
  const said = (due: string | null) => (due === null ? 'none' : sayLocal(due, 'UTC'))
  return deskPage(visit, {
    title: 'Moved clocks',
    body: html`<h1>Moved clocks</h1><p class="usa-intro">When the law, a holiday or a court’s suspension changes, every open clock follows. The latest 200 that moved, newest first.</p>
${
  moves.length === 0
    ? html`<p class="writ-note">No clock has moved.</p>`
    : scrollTable(
        'Clocks that moved',
        html`<thead><tr><th scope="col">Case</th><th scope="col">Clock</th><th scope="col">Because</th><th scope="col">Was due</th><th scope="col">Is due</th><th scope="col">Moved</th></tr></thead><tbody>${moves.map(
          (move) =>
            html`<tr><th scope="row"><a href="/desk/cases/${move.caseId}">${shortId(move.caseId)}</a></th><td class="writ-text">${sayClock(visit, '', move.clock)}</td><td class="writ-long">${move.because}</td><td>${said(move.dueBefore)}</td><td>${said(move.dueAfter)}</td><td>${said(move.movedAt)}</td></tr>`,
        )}</tbody>`,
        true,
      )
}`,
  })
}
