import type { Answer } from '../../../audit/questions/ask.ts'
import { type Html, html } from '../html.ts'
import type { View } from '../view.ts'
import { rowsBehind } from './cell.ts'

/** Totals side by side: each the answer to a question with one row and one number. */
export function bigNumbers(view: View, answers: readonly Answer[]): Html {
  return html`<dl class="writ-numbers">${answers.map((answer) => {
    const column = answer.question.columns.n
    const row = answer.rows[0] ?? {}
    const value = Number(row.n ?? 0)
    const text = view.words.number(value)
    const shown = !answer.isCollected
      ? html`<span class="writ-numbers__none">${view.words.lists.made.notCollected}</span>`
      : column?.behind && value > 0
        ? html`<a class="writ-number" data-rows="${value}" href="${rowsBehind(view, answer, row, column.behind)}">${text}</a>`
        : text
    const names: Readonly<Record<string, string>> = view.words.counts
    return html`<div><dt>${names[answer.question.id] ?? answer.question.title}</dt><dd>${shown}</dd></div>`
  })}</dl>`
}
