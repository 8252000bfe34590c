import { html } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import { becausePart, changesPart, findChanges } from '../parts/calendar-changes-part.ts'
import { sayClock } from '../parts/say-clock.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** Clocks that moved because a rule, a holiday or a suspension changed, and not because of an act in their case. */
export async function movedClocksPage(visit: RegisterVisit): Promise<DeskMade> {
  const moved = await visit.door.board.moves(200)
  const states = await Promise.all([...new Set(moved.map(({ caseId }) => caseId))].map((caseId) => visit.door.registrar.findCase(caseId)))
  const { readable } = await visit.lines.of(states.filter((state) => state !== undefined))
  const mayRead = new Set(readable.map(({ caseId }) => caseId))
  const ofReadable = moved.filter(({ caseId }) => mayRead.has(caseId))
  const isWithheld = await visit.lines.withheld(ofReadable)
  const moves = ofReadable.filter((move) => !isWithheld(move))
  const withheld = moved.length - moves.length
  const changes = await findChanges(visit)
  const caseOf = new Map(states.flatMap((state) => (state ? [[state.caseId, state]] : [])))
  const zoneOf = ({ caseId, subject }: (typeof moves)[number]) => caseOf.get(caseId)?.subjects.get(subject)?.zone ?? 'UTC'
  const said = (at: string | null, zone: string) => (at === null ? 'none' : sayLocal(at, zone))
  return deskPage(visit, {
    title: 'Moved clocks',
    body: html`<h1>Moved clocks</h1><p class="usa-intro">When the law, a holiday or a court’s suspension changes, every open clock follows. What changed is listed first, also where it moves no clock; then the latest 200 clocks that moved, newest first.</p>
<h2 id="changes">What changed</h2>${changesPart(changes)}
<h2 id="moves">Clocks that moved</h2>
${
  moves.length === 0
    ? html`<p class="writ-note">No clock has moved.</p>`
    : scrollTable(
        'Clocks that moved',
        html`<thead><tr><th scope="col">Case</th><th scope="col">Clock</th><th scope="col">Because</th><th scope="col">Was due</th><th scope="col">Is due</th><th scope="col">Moved</th></tr></thead><tbody>${moves.map(
          (move) =>
            html`<tr><th scope="row"><a href="/desk/cases/${move.caseId}">${shortId(move.caseId)}</a></th><td class="writ-text">${sayClock(visit, '', move.clock)}</td><td class="writ-long">${becausePart(move.because, changes)}</td><td>${said(move.dueBefore, zoneOf(move))}</td><td>${said(move.dueAfter, zoneOf(move))}</td><td>${said(move.movedAt, zoneOf(move))}</td></tr>`,
        )}</tbody>`,
        true,
      )
}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'is' : 'are'} left out: reading them is restricted.</p>` : ''}`,
  })
}
