import { leastOrders, type OrderCount, type OrderTally, type TallyRow, tallyBy, tallyOrders } from '../../offices/court-orders/exports.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { scrollTable } from '../web/parts/answer-table.ts'
import { layout } from '../web/parts/layout.ts'
import type { View } from '../web/view.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'

export interface OrdersCounted {
  counts: readonly OrderCount[]
  cases: number
  /** The ledger as far as it was counted. */
  position: number
  at: Temporal.Instant
}

const columns = ['orders', 'live', 'acknowledged', 'met', 'late', 'broken', 'running', 'standing', 'lifted'] as const

/** The public count of orders. Every number leads to how it is counted. */
export function ordersPage(view: View, { counts, cases, position, at }: OrdersCounted): Html {
  const words = view.isEnglish ? en : es
  const number = view.words.number
  const byCourt = tallyBy(counts, ({ court }) => court)
  const byMonth = tallyBy(counts, ({ month }) => month)
  const moment = at.toZonedDateTimeISO('UTC').toPlainDateTime().toString({ smallestUnit: 'minute' }).replace('T', ' ')
  const tables =
    byCourt && byMonth
      ? html`<h2>${words.byCourt}</h2>${table(view, words.byCourt, words.court, byCourt, (row) => (row.of > 1 ? words.courtsTogether(row.of, leastOrders) : (row.name ?? words.sealed)))}
<h2>${words.byMonth}</h2>${table(view, words.byMonth, words.month, byMonth, (row) => row.name ?? words.monthsTogether(row.of, leastOrders))}`
      : html`<p class="writ-note">${words.tooFew(leastOrders)}</p>`
  return layout(view, {
    title: words.title,
    isInEnglish: view.isEnglish,
    body: html`<h1>${words.title}</h1><p class="usa-intro">${words.lead}</p>
${counts.length === 0 ? html`<p class="writ-note">${words.none}</p>` : html`<h2>${words.all}</h2>${whole(view, tallyOrders(counts))}${tables}`}
<h2 id="how">${words.how}</h2><p>${words.howLead}</p>
<dl class="writ-facts">${columns.map((column) => html`<dt id="how-${column}">${words.column[column]}</dt><dd>${words.means[column]}</dd>`)}</dl>
<p class="writ-small">${words.counted(`${moment} UTC`, number(position), number(cases))} ${words.source}</p>`,
  })
}

type Words = typeof en

const wordsOf = (view: View): Words => (view.isEnglish ? en : es)

/** A number, and the way to how it is counted. */
const counted = (view: View, column: keyof OrderTally, tally: OrderTally): Part =>
  html`<a href="#how-${column}" aria-label="${view.words.number(tally[column])}, ${wordsOf(view).column[column]}">${view.words.number(tally[column])}</a>`

function whole(view: View, tally: OrderTally): Part {
  const words = wordsOf(view)
  return scrollTable(
    words.all,
    html`<tbody>${columns.map((column) => html`<tr><th scope="row">${words.column[column]}</th><td class="writ-right">${counted(view, column, tally)}</td></tr>`)}</tbody>`,
    true,
  )
}

function table(view: View, caption: string, first: string, rows: readonly TallyRow[], nameOf: (row: TallyRow) => string): Part {
  const words = wordsOf(view)
  return scrollTable(
    caption,
    html`<thead><tr><th scope="col">${first}</th>${columns.map((column) => html`<th scope="col" class="writ-right">${words.column[column]}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${nameOf(row)}</th>${columns.map((column) => html`<td class="writ-right">${counted(view, column, row.tally)}</td>`)}</tr>`)}</tbody>`,
    true,
  )
}
