import type { Answer } from '../../../audit/questions/ask.ts'
import { type Html, html } from '../html.ts'
import type { View } from '../view.ts'
import { own } from './layout.ts'

/** Beside every number: the query, its values, its rows and its run time, and the same as data. */
export const howMade = (view: View, answer: Answer): Html =>
  html`<details${own(view)} class="writ-how"><summary>${view.words.lists.made.title(answer.rows.length === 1)}<span class="usa-sr-only">: ${view.words.questions(answer.question).title}</span></summary>${howMadeBody(view, answer)}</details>`

/** The same without its fold. */
export function howMadeBody(view: View, answer: Answer): Html {
  const { made } = view.words.lists
  const { title, says } = view.words.questions(answer.question)
  const values = Object.entries(answer.values)
  return html`<div${own(view)} class="writ-how__body">
<p>${says}</p>
<pre tabindex="0" role="group" aria-label="SQL: ${title}"><code>${answer.runnableSql}</code></pre>
<dl class="writ-facts">
<dt>${made.question}</dt><dd><code>${answer.question.id}</code></dd>
<dt>${made.parameters}</dt><dd>${values.length === 0 ? made.none : values.map(([name, value], at) => html`${at > 0 ? ', ' : ''}<code>${name} = ${value}</code>`)}</dd>
<dt>${made.rows}</dt><dd>${answer.isCollected ? view.words.number(answer.total) : made.notCollected}</dd>
<dt>${made.runTime}</dt><dd>${(answer.ranMs / 1000).toFixed(3)} s</dd>
<dt>${made.mark}</dt><dd><code title="${made.markSays}">${answer.rowsHash.slice(0, 16)}</code></dd>
</dl>
<p>${made.files} <a href="${apiAddress(answer)}">${made.json}<span class="usa-sr-only">: ${title}</span></a> · <a href="${csvAddress(view, answer)}">${made.csv}<span class="usa-sr-only">: ${title}</span></a></p>
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
