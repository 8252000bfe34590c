import type { Answer } from '../../../audit/questions/ask.ts'
import { html, type Part } from '../html.ts'
import type { View } from '../view.ts'

/** "Rows 51 to 100 of 235", with links to the pages beside this one. */
export function pager(view: View, answer: Answer): Part {
  const { page = 1, size = answer.total } = answer.asked
  if (!answer.isCollected || answer.total === 0) return ''
  const last = Math.max(1, Math.ceil(answer.total / Math.max(1, size)))
  const from = (page - 1) * size + 1
  const number = view.words.number
  const here = html`<p class="writ-count" data-total="${answer.total}">${answer.rows.length === 0 ? 'No rows on this page' : `Rows ${number(from)} to ${number(from + answer.rows.length - 1)}`} of ${number(answer.total)}</p>`
  if (last === 1) return here
  const link = (to: number, name: string, rel: string) =>
    to >= 1 && to <= last && to !== page
      ? html`<li><a class="usa-button usa-button--outline" rel="${rel}" href="${view.to(view.path, { ...view.query, page: to })}">${name}</a></li>`
      : ''
  return html`${here}<nav aria-label="Pages" class="writ-pager"><ul>
${link(1, 'First', 'first')}${link(page - 1, 'Previous', 'prev')}<li class="writ-pager__here">Page ${number(page)} of ${number(last)}</li>${link(page + 1, 'Next', 'next')}${link(last, 'Last', 'last')}
</ul></nav>`
}
