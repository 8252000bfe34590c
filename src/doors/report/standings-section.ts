import type { Standing, Summary } from '../../audit/summary.ts'
import { missedWords, Severity } from '../../kernel/severity.ts'
import { html, type Part } from '../web/html.ts'
import { en } from '../web/words/en.ts'

/** How every clock stands: those that could be asked, and those that cannot be tested with the fields released. */
export function standingsSection(summary: Summary): Part {
  const asked = summary.standings.filter((standing) => standing.missing.length === 0)
  const unasked = summary.standings.filter((standing) => standing.missing.length > 0)
  return html`<h2>How each clock stands</h2>
${asked.length === 0 ? html`<p>No clock of the law book can be tested with the fields of this release.</p>` : askedTable(asked)}
<h2>Cannot be tested with these fields</h2>
<p>${en.number(unasked.length)} clocks need facts that no column of this release gives. Nothing is known of whether they were kept; none is counted as kept.</p>
<details><summary>Which clocks, and which facts are wanting</summary><div class="scroll" tabindex="0" role="region" aria-label="Clocks that cannot be tested"><table><caption>Clocks that cannot be tested</caption>
<thead><tr><th scope="col">Clock</th><th scope="col">Nearest rows</th><th scope="col" class="writ-right">How many</th><th scope="col">Facts not released</th></tr></thead>
<tbody>${unasked.map((standing) => html`<tr><th scope="row">${standing.clock}</th><td>${standing.subject ?? 'none'}</td><td class="writ-right">${en.number(standing.untestable)}</td><td>${standing.missing.join(', ')}</td></tr>`)}</tbody></table></div></details>`
}

function askedTable(asked: readonly Standing[]): Part {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Clocks that were tested"><table><caption>Clocks that were tested. Each row adds up to its subjects.</caption>
<thead><tr><th scope="col">Clock</th><th scope="col">If missed</th><th scope="col">Asked of</th><th scope="col" class="writ-right">Subjects</th><th scope="col" class="writ-right">Met</th><th scope="col" class="writ-right">Running</th>
<th scope="col" class="writ-right">Late</th><th scope="col" class="writ-right">Lapsed</th><th scope="col" class="writ-right">Does not apply</th><th scope="col" class="writ-right">Cannot be tested</th></tr></thead>
<tbody>${asked.map(askedRow)}</tbody></table></div>`
}

function askedRow(standing: Standing): Part {
  const cell = (...states: string[]) =>
    html`<td class="writ-right">${en.number(states.reduce((sum, state) => sum + (standing.states[state] ?? 0), 0))}</td>`
  const severity = Severity.safeParse(standing.severity)
  return html`<tr><th scope="row">${standing.clock}</th><td>${severity.success ? missedWords[severity.data] : standing.severity}</td><td>${standing.subject ?? ''}</td>
<td class="writ-right">${en.number(standing.subjects)}</td>${cell('met')}${cell('running', 'paused')}${cell('late')}${cell('lapsed')}${cell('not-started')}${cell('untestable')}</tr>`
}
