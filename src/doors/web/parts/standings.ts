import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import type { Standing } from '../../../audit/summary.ts'
import { type Html, html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { scrollTable } from './answer-table.ts'
import { severityTag } from './tags.ts'

/** How every clock of the law book stands in a release, and the ones that could not be asked at all. */
export function standingsTables(view: View, release: OpenRelease): Part {
  const standings = release.summary?.standings ?? []
  const asked = standings.filter((standing) => standing.missing.length === 0)
  const unasked = standings.filter((standing) => standing.missing.length > 0)
  if (standings.length === 0) return ''
  return html`<h2>How each clock stands</h2>
<p>Every subject is counted once a clock. “Cannot be tested” means the row lacks a value the rule needs; it is never counted as kept.</p>
${scrollTable('Clocks that could be asked', [standingHead, html`<tbody>${asked.map((standing) => standingRow(view, release, standing))}</tbody>`])}
<details class="writ-how"><summary>How these numbers were made</summary><div class="writ-how__body"><p>The audit counted these when it ran; they are kept in <code>summary.json</code>. The queries ran over the audit’s own working tables.</p>
${asked.map((standing) => html`<p><code>${standing.clock}</code></p><pre tabindex="0" role="group" aria-label="SQL of ${standing.clock}"><code>${standing.sql}</code></pre>`)}</div></details>
<h2>Cannot be tested with these fields</h2>
<p>${unasked.length === 1 ? 'One clock of the law book needs' : html`${view.words.number(unasked.length)} clocks of the law book need`} facts that no column of this release gives. Whether they were kept is not known.</p>
${
  unasked.length === 0
    ? ''
    : html`<details class="writ-fold"><summary>The clocks that could not be asked, and the facts they need</summary>${scrollTable(
        'Clocks that could not be asked',
        [
          html`<thead><tr><th scope="col">Clock</th><th scope="col">Nearest subject</th><th scope="col" class="writ-right">Of them</th><th scope="col">Facts not released</th></tr></thead>`,
          html`<tbody>${unasked.map((standing) => html`<tr><th scope="row">${ruleLink(view, standing)}</th><td class="writ-text">${standing.subject ?? 'nothing it is about'}</td><td class="writ-right">${view.words.number(standing.untestable)}</td><td class="writ-long">${standing.missing.join(', ')}</td></tr>`)}</tbody>`,
        ],
      )}</details>`
}`
}

const standingHead = html`<thead><tr><th scope="col">Clock</th><th scope="col">Severity</th><th scope="col">Asked of</th><th scope="col" class="writ-right">Subjects</th>
<th scope="col" class="writ-right">Met</th><th scope="col" class="writ-right">Running</th><th scope="col" class="writ-right">Late</th><th scope="col" class="writ-right">Lapsed</th>
<th scope="col" class="writ-right">Does not apply</th><th scope="col" class="writ-right">Cannot be tested</th></tr></thead>`

function standingRow(view: View, release: OpenRelease, standing: Standing): Html {
  const number = (state: string) =>
    view.words.number((standing.states[state] ?? 0) + (state === 'running' ? (standing.states.paused ?? 0) : 0))
  const missed = (state: 'late' | 'lapsed') => {
    const value = standing.states[state] ?? 0
    if (value === 0) return '0'
    const address = view.to(`/releases/${release.id}/rows`, { question: 'findings', rule: standing.rule, clock: standing.clock, state })
    return html`<a class="writ-number" data-rows="${value}" href="${address}">${view.words.number(value)}<span class="usa-sr-only"> ${state}: show the rows</span></a>`
  }
  return html`<tr><th scope="row">${ruleLink(view, standing)}</th><td>${severityTag(view, standing.severity, 'name')}</td><td class="writ-text">${standing.subject ?? ''}</td>
<td class="writ-right">${view.words.number(standing.subjects)}</td><td class="writ-right">${number('met')}</td><td class="writ-right">${number('running')}</td>
<td class="writ-right">${missed('late')}</td><td class="writ-right">${missed('lapsed')}</td><td class="writ-right">${number('not-started')}</td><td class="writ-right">${number('untestable')}</td></tr>`
}

const ruleLink = (view: View, standing: Standing): Html =>
  html`<a href="${view.to(`/law/${encodeURIComponent(standing.rule)}`)}">${standing.clock}</a>`
