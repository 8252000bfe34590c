import type { Answer } from '../../../audit/questions/ask.ts'
import { type Html, html } from '../html.ts'
import type { View } from '../view.ts'

/** Beside every number: the query, its values, its rows and its run time, and the same as data. */
export const howMade = (view: View, answer: Answer): Html =>
  html`<details class="writ-how"><summary>How ${answer.rows.length === 1 ? 'this number was' : 'these numbers were'} made<span class="usa-sr-only">: ${answer.question.title}</span></summary>${howMadeBody(view, answer)}</details>`

/** The same without its fold. */
export function howMadeBody(view: View, answer: Answer): Html {
  const { question } = answer
  const values = Object.entries(answer.values)
  return html`<div class="writ-how__body">
<p>${question.says}</p>
<pre tabindex="0" role="group" aria-label="SQL: ${question.title}"><code>${answer.runnableSql}</code></pre>
<dl class="writ-facts">
<dt>Question</dt><dd><code>${question.id}</code></dd>
<dt>Parameters</dt><dd>${values.length === 0 ? 'none' : values.map(([name, value], at) => html`${at > 0 ? ', ' : ''}<code>${name} = ${value}</code>`)}</dd>
<dt>Rows</dt><dd>${answer.isCollected ? view.words.number(answer.total) : 'not collected'}</dd>
<dt>Run time</dt><dd>${(answer.ranMs / 1000).toFixed(3)} s</dd>
<dt>Mark of these rows</dt><dd><code title="SHA-256 of the rows as JSON">${answer.rowsHash.slice(0, 16)}</code></dd>
</dl>
<p>The file names in the query are the files that the audit of this release wrote: in their folder it runs as it stands, in DuckDB. <a href="${apiAddress(answer)}">As JSON<span class="usa-sr-only">: ${question.title}</span></a> · <a href="${csvAddress(view, answer)}">As CSV<span class="usa-sr-only">: ${question.title}</span></a></p>
</div>`
}

const filtersOf = (answer: Answer): Record<string, string> =>
  Object.fromEntries(
    Object.entries(answer.asked.filters ?? {}).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)]],
    ),
  )

function apiAddress(answer: Answer): string {
  const search = new URLSearchParams(filtersOf(answer)).toString()
  return `/api/v1/releases/${answer.release}/questions/${answer.question.id}${search ? `?${search}` : ''}`
}

/** Every row of the list as CSV, with the same filters and order. */
export const csvAddress = (view: View, answer: Answer): string =>
  view.to(`/releases/${answer.release}/rows.csv`, { question: answer.question.id, ...filtersOf(answer), sort: answer.asked.sort })
