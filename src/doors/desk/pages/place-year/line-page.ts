import type { YearEvent, YearLine } from '../../../../offices/inspections/exports.ts'
import { html, type Part } from '../../../web/html.ts'
import { scrollTable } from '../../../web/parts/answer-table.ts'
import type { DeskVisit } from '../../desk-visit.ts'
import { shortId } from '../../parts/short-id.ts'
import { type DeskMade, deskPage } from '../desk-page.ts'
import { lineWords } from './line-words.ts'
import type { ReadYear } from './read-place-year.ts'

const SHOWN_MAX = 500

/** The events of one line, of one month or of the year. */
export const eventsOf = ({ year }: ReadYear, line: YearLine | undefined, month: string | undefined): readonly YearEvent[] =>
  year.events.filter((event) => (line === undefined || event.line === line) && (month === undefined || event.on.startsWith(month)))

/** What a number of the year counts, one row each, with the way to the case whose entries say so. */
export function linePage(visit: DeskVisit, read: ReadYear, line: YearLine, month: string | undefined): DeskMade {
  const { title, says } = lineWords[line]
  const { year, name, until } = read
  const events = eventsOf(read, line, month)
  const base = `/desk/places/${year.code}/year`
  const when = month ?? `${year.months[0]} to ${until}`
  return deskPage(visit, {
    title: `${title}: ${name}, ${when}`,
    body: html`<h1>${title}</h1><p class="usa-intro">${name}, ${when}. ${says}</p>
${events.length === 0 ? html`<p class="writ-note">None.</p>` : scrollTable(`${title}, ${when}`, table(events.slice(0, SHOWN_MAX)), true)}
${events.length > SHOWN_MAX ? html`<p class="writ-note">The first ${SHOWN_MAX} of ${events.length.toLocaleString('en-US')} are shown; the download has them all.</p>` : ''}
<p class="writ-actions"><a href="${base}/${line}.csv?until=${until}${month ? `&month=${month}` : ''}">Download CSV (all rows)</a> <a href="${base}?until=${until}">Back to the year</a></p>`,
  })
}

const table = (events: readonly YearEvent[]): Part =>
  html`<thead><tr><th scope="col">Day</th><th scope="col">What</th><th scope="col">Case</th><th scope="col">Entry</th></tr></thead>
<tbody>${events.map(
    ({ on, says, caseId, entryId }) =>
      html`<tr><th scope="row"><time datetime="${on}">${on}</time></th><td>${says}</td><td><a href="/desk/cases/${caseId}">${shortId(caseId)}</a></td><td>${entryId === null ? 'several' : html`<code>${shortId(entryId)}</code>`}</td></tr>`,
  )}</tbody>`
