import type { Answer } from '../../../audit/questions/ask.ts'
import { findQuestion } from '../../../audit/questions/catalogue.ts'
import type { Behind, Column, Row } from '../../../audit/questions/question.ts'
import { html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { empty, sayDay, sayMoment, sayNumber } from './format.ts'
import { inOwn, own } from './layout.ts'
import { severityTag, stateWords, verifiedTag } from './tags.ts'

/** One value as a page writes it, with the link its kind asks for. */
export function cell(view: View, answer: Answer, row: Row, name: string, column: Column): Part {
  const value = row[name] ?? null
  if (value === null || value === '') return empty(view)
  const base = `/releases/${answer.release}`
  switch (column.kind) {
    case 'count':
    case 'number':
    case 'hours':
      return number(view, answer, row, name, column)
    case 'moment':
      // A clock counted in days starts and ends on a day: the hour it is stored with is nobody's.
      return row.due_on && String(value).endsWith('T00:00:00Z') ? sayDay(String(value).slice(0, 10)) : sayMoment(String(value))
    case 'day':
      return sayDay(String(value))
    case 'yes-no':
      return inOwn(view, value === true ? view.words.lists.yes : view.words.lists.no)
    case 'person':
      return html`<a class="writ-id" href="${view.to(`${base}/people/${encodeURIComponent(String(value))}`)}">${value}</a>`
    case 'facility':
      return html`<a href="${view.to(`${base}/facilities/${encodeURIComponent(String(value))}`)}">${value}</a>`
    case 'place':
      return html`<a href="${view.to(`/places/${encodeURIComponent(String(value))}`)}">${String(value).length === 36 ? inOwn(view, view.words.lists.noCode(String(value).slice(0, 8))) : value}</a>`
    case 'rule':
      return html`<a href="${view.to(`/law/${encodeURIComponent(String(value))}`)}">${value}</a>`
    case 'severity':
      return severityTag(view, String(value))
    case 'verified':
      return verifiedTag(view, String(value))
    case 'state':
      return html`<span${own(view)}>${stateWords(view, String(value)).split(':')[0]}</span>`
    default:
      return String(value)
  }
}

function number(view: View, answer: Answer, row: Row, name: string, column: Column): Part {
  const value = row[name] ?? null
  const text = sayNumber(view, value)
  if (!column.behind || value === 0) return text
  const address = rowsBehind(view, answer, row, column.behind)
  return html`<a class="writ-number" data-rows="${value}" href="${address}">${text}<span${own(view)} class="usa-sr-only"> ${view.words.lists.showRows(view.words.questions(answer.question).column(name))}</span></a>`
}

/** The page of the rows that a number counts: its own filters, and those of its question that mean the same there. */
export function rowsBehind(view: View, answer: Pick<Answer, 'release' | 'asked' | 'question'>, row: Row, behind: Behind): string {
  const params: Record<string, string> = { question: behind.question }
  const target = findQuestion(behind.question)
  for (const [name, value] of Object.entries(answer.asked.filters ?? {})) {
    const isSame = target?.filters[name] === answer.question.filters[name]
    if (isSame && value !== undefined && value !== null) params[name] = String(value)
  }
  for (const [name, column] of Object.entries(behind.where ?? {})) {
    const value = row[column]
    if (value !== null && value !== undefined && value !== '') params[name] = String(value)
  }
  return view.to(`/releases/${answer.release}/rows`, { ...params, ...behind.always })
}
