import type { Answer } from '../../../audit/questions/ask.ts'
import type { Cell, Column } from '../../../audit/questions/question.ts'
import { type Html, html, type Part } from '../html.ts'
import { keptPart } from '../kept-part.ts'
import type { View } from '../view.ts'
import { cell } from './cell.ts'
import { inEnglish, own } from './layout.ts'

interface TableOptions {
  caption: string
  /** Columns to show, in order; those the question names, or all, unless given. */
  columns?: readonly string[]
  /** Parameters of this page besides filters and page, e.g. the question; given where headers may sort. */
  sortable?: Readonly<Record<string, string>>
  /** Where a heading above already says it: the caption is for those who hear the page. */
  isCaptionHidden?: boolean
}

const numeric = new Set(['count', 'number', 'hours'])

/** An answer as a table: a caption, a header row, the first column as the name of each row. Scrolls sideways on a phone. */
export function answerTable(view: View, answer: Answer, options: TableOptions): Part {
  const { question, release, rowsHash, isCollected } = answer
  return keptPart(view, 'answer-table', [question.id, release, rowsHash, isCollected, answer.asked, options], () =>
    makeTable(view, answer, options),
  )
}

function makeTable(view: View, answer: Answer, options: TableOptions): Part {
  if (!answer.isCollected) return html`<p${own(view)} class="writ-note">${view.words.lists.notCollected}</p>`
  if (answer.rows.length === 0) return html`<p${own(view)} class="writ-note">${view.words.lists.noRows}</p>`
  const names = options.columns ?? answer.question.shown ?? Object.keys(answer.question.columns)
  const columns = names.flatMap((name) => {
    const column = answer.question.columns[name]
    if (!column || (column.isSparse && answer.rows.every((row) => (row[name] ?? null) === null))) return []
    return [{ name, column }]
  })
  return scrollTable(
    options.caption,
    html`<thead${own(view)}><tr>${columns.map(({ name, column }) => head(view, answer, name, column, options.sortable))}</tr></thead>
<tbody${view.isEnglish ? '' : html` lang="en"`}>${answer.rows.map(
      (row) =>
        html`<tr>${columns.map(({ name, column }, at) => {
          const content = cell(view, answer, row, name, column)
          if (at === 0) return html`<th scope="row">${content}</th>`
          return html`<td class="${cellClass(column, row[name])}">${content}</td>`
        })}</tr>\n`,
    )}</tbody>`,
    options.isCaptionHidden,
  )
}

/** A table that can be scrolled by keyboard, finger or mouse when it is wider than the page. */
export function scrollTable(caption: string, content: Part, isCaptionHidden = false): Html {
  return html`<div class="usa-table-container--scrollable writ-table" tabindex="0" role="group" aria-label="${caption}">
<table class="usa-table usa-table--compact usa-table--striped"><caption class="${isCaptionHidden ? 'usa-sr-only' : ''}">${caption}</caption>
${content}
</table></div>`
}

/** Numbers to the right; short text on one line; long text may wrap. */
const cellClass = (column: Column, value: Cell | undefined): string =>
  numeric.has(column.kind) ? 'writ-right' : column.kind === 'text' && String(value ?? '').length > 34 ? 'writ-text' : 'writ-short'

function head(view: View, answer: Answer, name: string, column: Column, base: TableOptions['sortable']): Html {
  const right = numeric.has(column.kind) ? ' writ-right' : ''
  const said = view.words.questions(answer.question).column(name)
  // A column of a released table keeps the name it has there.
  const title = said === column.title ? inEnglish(view, said) : said
  if (!base || !answer.question.sorts.includes(name)) return html`<th scope="col" class="${right}">${title}</th>`
  const sorted = answer.asked.sort === name ? 'ascending' : answer.asked.sort === `-${name}` ? 'descending' : undefined
  const { page: _, ...query } = view.query
  const address = view.to(view.path, {
    ...query,
    ...base,
    sort: sorted === 'descending' ? name : sorted === 'ascending' ? `-${name}` : numeric.has(column.kind) ? `-${name}` : name,
  })
  const mark = sorted === 'ascending' ? '▲' : sorted === 'descending' ? '▼' : '↕'
  return html`<th scope="col" class="${right}"${sorted ? html` aria-sort="${sorted}"` : ''}><a href="${address}">${title}<span aria-hidden="true" class="writ-sort"> ${mark}</span><span class="usa-sr-only">${view.words.lists.sort}</span></a></th>`
}
