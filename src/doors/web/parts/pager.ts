import type { Answer } from '../../../audit/questions/ask.ts'
import { html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { own } from './layout.ts'

/** "Rows 51 to 100 of 235", with links to the pages beside this one. */
export function pager(view: View, answer: Answer): Part {
  const { page = 1, size = answer.total } = answer.asked
  if (!answer.isCollected || answer.total === 0) return ''
  const last = Math.max(1, Math.ceil(answer.total / Math.max(1, size)))
  const from = (page - 1) * size + 1
  const number = view.words.number
  const { pages } = view.words.lists
  const total = number(answer.total)
  const rows = answer.rows.length === 0 ? pages.none(total) : pages.rows(number(from), number(from + answer.rows.length - 1), total)
  const here = html`<p${own(view)} class="writ-count" data-total="${answer.total}">${rows}</p>`
  if (last === 1) return here
  const link = (to: number, name: string, rel: string) =>
    to >= 1 && to <= last && to !== page
      ? html`<li><a class="usa-button usa-button--outline" rel="${rel}" href="${view.to(view.path, { ...view.query, page: to })}">${name}</a></li>`
      : ''
  return html`${here}<nav${own(view)} aria-label="${pages.label}" class="writ-pager"><ul>
${link(1, pages.first, 'first')}${link(page - 1, pages.previous, 'prev')}<li class="writ-pager__here">${pages.here(number(page), number(last))}</li>${link(page + 1, pages.next, 'next')}${link(last, pages.last, 'last')}
</ul></nav>`
}
