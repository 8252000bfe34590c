import type { Rule } from '../../../clockwork/nodes.ts'
import { html, type Part } from '../html.ts'
import { scrollTable } from '../parts/answer-table.ts'
import { clockPart } from '../parts/clock.ts'
import { dueForm } from '../parts/due-form.ts'
import { examplesOf } from '../parts/examples.ts'
import { inEnglish, inOwn, layout } from '../parts/layout.ts'
import { severityTag, verifiedTag } from '../parts/tags.ts'
import type { Site } from '../site.ts'
import type { View } from '../view.ts'
import type { Made } from './made.ts'

/** One rule of the law book: what it says, where that is written, its dated values, its examples, and a computation on demand. */
export function rulePage(view: View, site: Site, rule: Rule): Made {
  const { law } = view.words
  const due = dueForm(view, rule)
  const marked = view.isEnglish ? '' : html` lang="en"`
  const body = html`<h1${marked}>${rule.title}</h1>
<p class="writ-tags">${severityTag(view, rule.severity, 'name')} ${verifiedTag(view, rule.verified)} <code>${rule.id}</code></p>
<p class="usa-intro"${marked}>${rule.says}</p>
<dl class="writ-facts">
<dt>${law.cite}</dt><dd${marked}>${rule.cite}</dd>
<dt>${law.office}</dt><dd>${law.officeNamed(rule.office)}</dd>
<dt>${view.words.severity.title}</dt><dd>${view.words.severityMeans[rule.severity]}</dd>
<dt>${law.verification}</dt><dd>${view.words.verifiedMeans[rule.verified]}</dd>
${fact(law.tolling, rule.tolling, marked)}${fact(law.onLapse, rule.onLapse, marked)}${fact(law.auditNote, rule.auditNote, marked)}
<dt>${law.sources}</dt><dd><ul class="writ-sources">${rule.sources.map((source) => html`<li>${sourceLink(view, source)}</li>`)}</ul></dd>
</dl>
${values(view, rule)}
${rule.clocks.length === 0 ? html`<p class="writ-note">${law.nothing}</p>` : rule.clocks.map((clock) => html`${clockPart(view, rule, clock)}`)}
${due.html}
${rule.clocks.length === 0 ? '' : examplesOf(view, rule)}
${site.releases.length === 0 || rule.clocks.length === 0 ? '' : html`<h2>${law.findings}</h2><ul class="usa-list">${site.releases.map((release) => html`<li><a href="${view.to(`/releases/${release.id}/findings`, { rule: rule.id })}">${inEnglish(view, release.title)}</a></li>`)}</ul>`}`
  return {
    status: due.isFaulty ? 400 : 200,
    html: layout(view, {
      title: rule.title,
      crumbs: [
        [view.words.brand, '/'],
        [law.title, '/law'],
      ],
      body,
    }),
  }
}

const fact = (name: string, value: string | undefined, marked: Part): Part =>
  value === undefined ? '' : html`<dt>${name}</dt><dd${marked}>${value}</dd>`

/** A source that is an address is linked; anything else is a reference on paper. */
const sourceLink = (view: View, source: string): Part =>
  /^https?:\/\/[^\s"<>]+$/.test(source)
    ? html`<a href="${source}" rel="noopener noreferrer external" class="writ-id">${source.replace(/^https?:\/\//, '')}</a>`
    : inEnglish(view, source)

function values(view: View, rule: Rule): Part {
  const { law } = view.words
  if (!rule.values || rule.values.length === 0) return ''
  const marked = view.isEnglish ? '' : html` lang="en"`
  return html`<h2>${law.values}</h2>${scrollTable(law.values, [
    html`<thead><tr><th scope="col">${law.rule}</th><th scope="col">${law.from}</th><th scope="col">${law.until}</th><th scope="col">${law.says}</th><th scope="col">${law.sources}</th></tr></thead>`,
    html`<tbody${marked}>${rule.values.map((one) => html`<tr><th scope="row">${one.key}</th><td>${one.from ?? inOwn(view, law.notKnown)}</td><td>${one.until ?? inOwn(view, law.stands)}</td><td>${one.value}</td><td>${sourceLink(view, one.source)}</td></tr>`)}</tbody>`,
  ])}`
}
