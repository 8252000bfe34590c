import type { Filter, Question } from '../../../audit/questions/question.ts'
import type { AskedFault } from '../../../audit/questions/read-asked.ts'
import { type Html, html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { inEnglish, own } from './layout.ts'

interface FormOptions {
  /** Filters to offer, in order. */
  names: readonly string[]
  /** Parameters the form must keep, e.g. the question. */
  keep?: Readonly<Record<string, string>>
  faults?: readonly AskedFault[]
  /** Values to choose from, by filter, where the question lists those present. */
  choices?: Readonly<Record<string, readonly string[]>>
}

/** Filters as a plain form: sent by GET, so that what is shown is in the address. */
export function filterForm(view: View, question: Question, options: FormOptions): Part {
  const filters = options.names.flatMap((name) => {
    const filter = question.filters[name]
    return filter ? [{ name, filter }] : []
  })
  if (filters.length === 0) return ''
  const keep = {
    ...options.keep,
    ...(view.query.sort ? { sort: view.query.sort } : {}),
    ...(view.isEnglish ? {} : { lang: view.words.lang }),
  }
  const words = view.words.questions(question)
  return html`<form${own(view)} method="get" action="${view.path}" class="writ-filters" aria-label="${view.words.lists.filters}">
${Object.entries(keep).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="writ-filters__fields">
${filters.map(({ name, filter }) => field(view, { name, filter, ...words.filter(name) }, options))}
</div>
<div class="writ-filters__buttons"><button class="usa-button" type="submit">${view.words.law.apply}</button>
<a class="usa-button usa-button--unstyled" href="${view.to(view.path, options.keep)}">${view.words.law.clear}</a></div>
</form>`
}

interface Field {
  name: string
  filter: Filter
  title: string
  says: string
}

function field(view: View, { name, filter, title, says }: Field, options: FormOptions): Html {
  const value = view.query[name] ?? ''
  const fault = options.faults?.find((known) => known.field === name)
  const choices = options.choices?.[name] ?? (Array.isArray(filter.choices) ? filter.choices : undefined)
  const described = html`<span class="usa-hint" id="hint-${name}">${says}</span>
${fault ? html`<span class="usa-error-message" id="fault-${name}">${inEnglish(view, fault.message)}</span>` : ''}`
  const attributes = html`id="filter-${name}" name="${name}" aria-describedby="hint-${name}${fault ? ` fault-${name}` : ''}"${fault ? html` aria-invalid="true"` : ''}`
  return html`<div class="usa-form-group${fault ? ' usa-form-group--error' : ''}"><label class="usa-label" for="filter-${name}">${title}</label>
${described}
${
  choices
    ? html`<select class="usa-select" ${attributes}><option value="">${view.words.law.any}</option>
${withCurrent(choices, value).map((choice) => html`<option${view.isEnglish ? '' : html` lang="en"`} value="${choice}"${choice === value ? ' selected' : ''}>${choice}</option>`)}</select>`
    : html`<input class="usa-input${fault ? ' usa-input--error' : ''}" type="text" autocapitalize="off" autocomplete="off" spellcheck="false" ${attributes} value="${value}">`
}</div>`
}

const withCurrent = (choices: readonly string[], value: string): readonly string[] =>
  value === '' || choices.includes(value) ? choices : [value, ...choices]
