import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import type { Standing } from '../../../audit/summary.ts'
import { type Html, html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { scrollTable } from './answer-table.ts'
import { inEnglish } from './layout.ts'
import { severityTag } from './tags.ts'

/** How every clock of the law book stands in a release, and the ones that could not be asked at all. */
export function standingsTables(view: View, release: OpenRelease): Part {
  const standings = release.summary?.standings ?? []
  const asked = standings.filter((standing) => standing.missing.length === 0)
  const unasked = standings.filter((standing) => standing.missing.length > 0)
  if (standings.length === 0) return ''
  const words = view.words.releasePages.standings
  return html`<h2>${words.title}</h2>
<p>${words.says}</p>
${scrollTable(words.asked, [standingHead(view), html`<tbody>${asked.map((standing) => standingRow(view, release, standing))}</tbody>`])}
<details class="writ-how"><summary>${view.words.lists.made.title(false)}</summary><div class="writ-how__body"><p>${words.made}</p>
${asked.map((standing) => html`<p><code>${standing.clock}</code></p><pre tabindex="0" role="group" aria-label="SQL: ${standing.clock}"><code>${standing.sql}</code></pre>`)}</div></details>
<h2>${words.cannot}</h2>
<p>${words.cannotSays(unasked.length, view.words.number(unasked.length))}</p>
${
  unasked.length === 0
    ? ''
    : html`<details class="writ-fold"><summary>${words.cannotFold}</summary>${scrollTable(words.unasked, [
        html`<thead><tr><th scope="col">${words.clock}</th><th scope="col">${words.nearest}</th><th scope="col" class="writ-right">${words.ofThem}</th><th scope="col">${words.missing}</th></tr></thead>`,
        html`<tbody>${unasked.map((standing) => html`<tr><th scope="row">${ruleLink(view, standing)}</th><td class="writ-text">${standing.subject ? inEnglish(view, standing.subject) : words.noSubject}</td><td class="writ-right">${view.words.number(standing.untestable)}</td><td class="writ-long">${inEnglish(view, standing.missing.join(', '))}</td></tr>`)}</tbody>`,
      ])}</details>`
}`
}

function standingHead(view: View): Html {
  const words = view.words.releasePages.standings
  return html`<thead><tr><th scope="col">${words.clock}</th><th scope="col">${view.words.severity.title}</th><th scope="col">${words.askedOf}</th><th scope="col" class="writ-right">${words.subjects}</th>
<th scope="col" class="writ-right">${words.met}</th><th scope="col" class="writ-right">${words.running}</th><th scope="col" class="writ-right">${words.late}</th><th scope="col" class="writ-right">${words.lapsed}</th>
<th scope="col" class="writ-right">${words.none}</th><th scope="col" class="writ-right">${words.untestable}</th></tr></thead>`
}

function standingRow(view: View, release: OpenRelease, standing: Standing): Html {
  const number = (state: string) =>
    view.words.number((standing.states[state] ?? 0) + (state === 'running' ? (standing.states.paused ?? 0) : 0))
  const missed = (state: 'late' | 'lapsed') => {
    const value = standing.states[state] ?? 0
    if (value === 0) return '0'
    const address = view.to(`/releases/${release.id}/rows`, { question: 'findings', rule: standing.rule, clock: standing.clock, state })
    return html`<a class="writ-number" data-rows="${value}" href="${address}">${view.words.number(value)}<span class="usa-sr-only"> ${view.words.lists.showRows(view.isEnglish ? state : view.words.releasePages.standings[state])}</span></a>`
  }
  return html`<tr><th scope="row">${ruleLink(view, standing)}</th><td>${severityTag(view, standing.severity, 'name')}</td><td class="writ-text">${inEnglish(view, standing.subject ?? '')}</td>
<td class="writ-right">${view.words.number(standing.subjects)}</td><td class="writ-right">${number('met')}</td><td class="writ-right">${number('running')}</td>
<td class="writ-right">${missed('late')}</td><td class="writ-right">${missed('lapsed')}</td><td class="writ-right">${number('not-started')}</td><td class="writ-right">${number('untestable')}</td></tr>`
}

const ruleLink = (view: View, standing: Standing): Html =>
  html`<a href="${view.to(`/law/${encodeURIComponent(standing.rule)}`)}">${standing.clock}</a>`
