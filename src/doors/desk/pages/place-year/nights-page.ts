import { html } from '../../../web/html.ts'
import { scrollTable } from '../../../web/parts/answer-table.ts'
import type { DeskVisit } from '../../desk-visit.ts'
import { type DeskMade, deskPage } from '../desk-page.ts'
import type { ReadYear } from './read-place-year.ts'

/** Counts recorded for a night, beside what the record says. */
const countedOn = ({ year }: ReadYear): ReadonlyMap<string, string> =>
  new Map(year.events.filter(({ line }) => line === 'counts-recorded').map(({ on, says }) => [on, says]))

/** Every night of a month or of the year: people on record, beds, and what was counted. */
export function nightRows(read: ReadYear, month: string | undefined) {
  const counted = countedOn(read)
  return read.year.nights
    .filter(({ on }) => month === undefined || on.startsWith(month))
    .map(({ on, people, beds }) => ({ on, people, beds, counted: counted.get(on) ?? null }))
}

export function nightsPage(visit: DeskVisit, read: ReadYear, month: string | undefined): DeskMade {
  const { year, name, until } = read
  const rows = nightRows(read, month)
  const when = month ?? `${year.months[0]} to ${until}`
  const base = `/desk/places/${year.code}/year`
  return deskPage(visit, {
    title: `People at midnight: ${name}, ${when}`,
    body: html`<h1>People at midnight</h1><p class="usa-intro">${name}, ${when}. People in the place when each day ended, by the book-ins and book-outs on record, beside what was counted.</p>
${
  rows.length === 0
    ? html`<p class="writ-note">No night of that time has ended yet.</p>`
    : scrollTable(
        `People at midnight, ${when}`,
        html`<thead><tr><th scope="col">Day</th><th scope="col" class="writ-right">On record</th><th scope="col" class="writ-right">Beds</th><th scope="col">Counted</th></tr></thead>
<tbody>${rows.map(({ on, people, beds, counted }) => html`<tr><th scope="row"><time datetime="${on}">${on}</time></th><td class="writ-right">${people}${beds !== null && people > beds ? html` <span class="writ-tag writ-tag--policy">over</span>` : ''}</td><td class="writ-right">${beds ?? 'not recorded'}</td><td>${counted ?? 'no count recorded'}</td></tr>`)}</tbody>`,
        true,
      )
}
<p class="writ-actions"><a href="${base}/nights.csv?until=${until}${month ? `&month=${month}` : ''}">Download CSV (all rows)</a> <a href="${base}?until=${until}">Back to the year</a></p>`,
  })
}
