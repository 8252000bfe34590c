import { html, type Part } from '../../web/html.ts'
import type { View } from '../../web/view.ts'

const ROWS = 100

/** What of a page a list needs to lead on. */
type Listing = Pick<View, 'path' | 'query' | 'to'> & { words: Pick<View['words'], 'number'> }

export interface PageOfList<Row> {
  shown: readonly Row[]
  /** Which rows these are, and the ways to the others. Empty where all are shown. */
  pager: Part
}

/**
 * The rows of a list after the one the address names, a hundred at a time. A row that is named and has left the list meanwhile is passed over by its
 * place.
 * @param keyOf words that tell a row from all others, none of them personal
 */
export function pageOfList<Row>({ view }: { view: Listing }, rows: readonly Row[], keyOf: (row: Row) => string): PageOfList<Row> {
  const [key = '', place = ''] = (view.query.after ?? '').split('~')
  const said = /^\d{1,7}$/.test(place) ? Math.min(Number(place), rows.length) : 0
  const before = rows[said - 1]
  const at = before && keyOf(before) === key ? said - 1 : rows.findIndex((row) => keyOf(row) === key)
  const start = at >= 0 ? at + 1 : said
  const shown = rows.slice(start, start + ROWS)
  const last = shown.at(-1)
  if (rows.length <= ROWS || !last) return { shown, pager: '' }
  const to = (after: string | undefined) => view.to(view.path, { ...without(view.query), ...(after === undefined ? {} : { after }) })
  const end = start + shown.length
  const first = start > 0 ? html`<li><a class="usa-button usa-button--outline" rel="first" href="${to(undefined)}">First page</a></li>` : ''
  const next =
    end < rows.length
      ? html`<li><a class="usa-button usa-button--outline" rel="next" href="${to(`${keyOf(last)}~${end}`)}">Next</a></li>`
      : ''
  return {
    shown,
    pager: html`<p>${view.words.number(start + 1)} to ${view.words.number(end)} of ${view.words.number(rows.length)}</p>
<nav aria-label="Pages" class="writ-pager"><ul>${first}${next}</ul></nav>`,
  }
}

const without = ({ after: _, ...rest }: Readonly<Record<string, string>>): Record<string, string> => rest
