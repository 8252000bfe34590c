import { facts as lawFacts } from '../../../law/facts.ts'
import type { BoardAsOf } from '../../../ledger/board/board.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayName } from '../forms/say-name.ts'
import { sayClock } from './say-clock.ts'

/** A clock of which released rows tell too little is said to be so: neither kept nor missed. Nothing where there is none. */
export function untestablePart(visit: DeskVisit, untestable: BoardAsOf['untestable']): Part {
  if (untestable.length === 0) return ''
  const { view } = visit
  return html`<h2>Cannot be tested with these fields</h2>
<p>Released rows tell only what their columns hold. These clocks are about them, and need what no column tells; a clock whose numbers are from memory is off and not listed.</p>
${scrollTable(
  'Clocks that cannot be tested',
  html`<thead><tr><th scope="col">What has to be done</th><th scope="col">Rule</th><th scope="col">What is wanting</th><th scope="col" class="writ-right">Rows</th></tr></thead>
<tbody>${untestable.map(
    ({ rule, clock, missing, subjects }) =>
      html`<tr><th scope="row" class="writ-long">${sayClock(visit, rule, clock)}</th><td class="writ-short"><a href="${view.to(`/law/${encodeURIComponent(rule)}`)}">${rule}</a></td><td class="writ-long">${missing.map((fact) => lawFacts[fact]?.says ?? sayName(fact)).join('; ')}</td><td class="writ-right">${view.words.number(subjects)}</td></tr>`,
  )}</tbody>`,
  true,
)}`
}
