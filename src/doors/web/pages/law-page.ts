import { z } from 'zod'
import { sayLength } from '../../../clockwork/in-words.ts'
import type { Rule } from '../../../clockwork/nodes.ts'
import { Severity } from '../../../kernel/severity.ts'
import { Verification } from '../../../kernel/verification.ts'
import { type Html, html, type Part } from '../html.ts'
import { keptPart } from '../kept-part.ts'
import { chaptersOf } from '../law/chapters.ts'
import { scrollTable } from '../parts/answer-table.ts'
import { layout } from '../parts/layout.ts'
import { errorSummary } from '../parts/problem.ts'
import { severityTag, verifiedTag } from '../parts/tags.ts'
import type { Site } from '../site.ts'
import type { View } from '../view.ts'
import type { Made } from './made.ts'

const Filters = z.strictObject({
  severity: Severity.optional(),
  verified: Verification.optional(),
  office: z.string().max(100).optional(),
})

/** Every rule, chapter by chapter. */
export function lawPage(view: View, site: Site): Made {
  const { law } = view.words
  const given = Object.fromEntries(Object.entries(view.query).filter(([, value]) => value !== ''))
  const read = Filters.safeParse(given)
  const filters = read.data ?? {}
  const offices = [...new Set(site.lawBook.map((rule) => rule.office))].toSorted()
  const shown = site.lawBook.filter(
    (rule) =>
      (!filters.severity || rule.severity === filters.severity) &&
      (!filters.verified || rule.verified === filters.verified) &&
      (!filters.office || rule.office === filters.office),
  )
  const faults = (read.error?.issues ?? []).map((issue) => {
    const field = issue.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : String(issue.path[0])
    return {
      field,
      message:
        issue.code === 'unrecognized_keys' ? view.words.problem.noFilter(field) : view.words.problem.noChoice(given[field] ?? '', field),
    }
  })
  const form = html`<form method="get" action="/law" class="writ-filters" aria-label="${law.filter}">
${view.isEnglish ? '' : html`<input type="hidden" name="lang" value="${view.words.lang}">`}
<div class="writ-filters__fields">
${select(
  view,
  'severity',
  view.words.severity.title,
  Severity.options.map((value) => [value, view.words.severityName[value]]),
)}
${select(
  view,
  'verified',
  law.verification,
  Verification.options.map((value) => [value, view.words.verified[value]]),
)}
${select(
  view,
  'office',
  law.office,
  offices.map((value) => [value, law.officeNamed(value)]),
)}
</div>
<div class="writ-filters__buttons"><button class="usa-button" type="submit">${law.apply}</button> <a class="usa-button usa-button--unstyled" href="${view.to('/law')}">${law.clear}</a></div>
</form>`
  const body = html`<h1>${law.title}</h1><p class="usa-intro">${law.lead}</p>
${faults.length > 0 ? errorSummary(view, faults, true, true) : ''}${form}
${faults.length > 0 ? '' : html`<p class="writ-count">${law.shown(shown.length, site.lawBook.length)}</p>`}
${faults.length > 0 ? '' : shown.length === 0 ? html`<p>${law.noneShown}</p>` : keptPart(view, 'chapters', [shown.map(({ id }) => id)], () => chapters(view, shown))}`
  return { status: faults.length > 0 ? 400 : 200, html: layout(view, { title: law.title, crumbs: [[view.words.brand, '/']], body }) }
}

function select(view: View, name: string, label: string, choices: readonly (readonly [string, string])[]): Html {
  const current = view.query[name] ?? ''
  return html`<div class="usa-form-group"><label class="usa-label" for="filter-${name}">${label}</label>
<select class="usa-select" id="filter-${name}" name="${name}"><option value="">${view.words.law.any}</option>
${choices.map(([value, text]) => html`<option value="${value}"${value === current ? ' selected' : ''}>${text}</option>`)}</select></div>`
}

function chapters(view: View, rules: readonly Rule[]): Part {
  const { law } = view.words
  const all = chaptersOf(rules)
  const title = (chapter: (typeof all)[number]) => (view.isEnglish ? chapter.title.en : chapter.title.es)
  return html`<ul class="writ-inpage">${all.map((chapter) => html`<li><a href="#${chapter.id}">${title(chapter)}</a> (${chapter.rules.length})</li>`)}</ul>
${all.map(
  (chapter) => html`<h2 id="${chapter.id}">${title(chapter)}</h2>
${scrollTable(
  title(chapter),
  [
    html`<thead><tr><th scope="col">${law.rule}</th><th scope="col">${law.limit}</th><th scope="col">${view.words.severity.title}</th><th scope="col">${law.verification}</th><th scope="col">${law.cite}</th></tr></thead>`,
    html`<tbody>${chapter.rules.map((rule) => row(view, rule))}</tbody>`,
  ],
  true,
)}`,
)}`
}

function row(view: View, rule: Rule): Html {
  const lengths = [
    ...new Set(rule.clocks.flatMap((clock) => clock.versions.flatMap((version) => (version.length ? [sayLength(version.length)] : [])))),
  ]
  const inEnglish = view.isEnglish ? '' : html` lang="en"`
  return html`<tr><th scope="row" class="writ-name"><a href="${view.to(`/law/${rule.id}`)}"${inEnglish}>${rule.title}</a><br><code class="writ-small">${rule.id}</code></th>
<td class="writ-text"${lengths.length > 0 ? inEnglish : ''}>${lengths.length === 0 ? view.words.law.noLimit : lengths.join('; ')}</td><td>${severityTag(view, rule.severity, 'name')}</td><td>${verifiedTag(view, rule.verified)}</td><td class="writ-text"${inEnglish}>${rule.cite}</td></tr>`
}
