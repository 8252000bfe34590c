import { type PlaceYear, tallyNights, tallyYear } from '../../../../offices/inspections/exports.ts'
import { html, type Part } from '../../../web/html.ts'
import { scrollTable } from '../../../web/parts/answer-table.ts'
import type { DeskVisit } from '../../desk-visit.ts'
import { type DeskMade, deskPage } from '../desk-page.ts'
import { lineWords } from './line-words.ts'
import type { ReadYear } from './read-place-year.ts'
import { standingPart } from './standing-part.ts'

/** Twelve months of a place, a line each for what an inspector asks about. Every number leads to what it counts. */
export async function yearPage(visit: DeskVisit, read: ReadYear): Promise<DeskMade> {
  const { year, name, until, thisMonth, withheld, hasReadings, fault } = read
  const base = `/desk/places/${year.code}/year`
  return deskPage(visit, {
    title: `The year of ${name}`,
    ...(fault ? { status: 422 as const } : {}),
    body: html`<h1>The year of ${name}</h1>
<p class="usa-intro">${year.months[0]} to ${until}, by month. Each number leads to what it counts. Nobody held there is named.</p>
${monthForm(base, until, thisMonth, fault)}
${await standingPart(visit, read)}
<h2>By month</h2>
${scrollTable(
  'The year by month',
  html`<thead><tr><th scope="col">What</th>${year.months.map((month) => html`<th scope="col" class="writ-right">${month}</th>`)}<th scope="col" class="writ-right">Year</th></tr></thead>
<tbody>${peopleRows(year, until)}${lineRows(year, until)}</tbody>`,
  true,
)}
<p class="writ-actions"><a href="${base}.csv?until=${until}">Download CSV (this table)</a> <a href="${base}/all.csv?until=${until}">Download CSV (everything counted, one row each)</a> <a href="${base}/nights.csv?until=${until}">Download CSV (every night)</a></p>
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'case is' : 'cases are'} left out of every number: reading them is restricted.</p>` : ''}
${hasReadings ? '' : html`<p class="writ-note">Who read the record of the place is not for your position, and not counted here.</p>`}
<h2>What each line counts</h2>
<dl class="writ-facts"><dt>People at midnight</dt><dd>People in the place when a day ended, by the book-ins and book-outs on record: the most, and the mean of the month.</dd>${Object.values(lineWords).map(({ title, says }) => html`<dt>${title}</dt><dd>${says}</dd>`)}</dl>
<p class="writ-actions"><a class="usa-button usa-button--outline" href="/desk/cases/${read.caseId}">Open the record of the place</a></p>`,
  })
}

const monthForm = (base: string, until: string, thisMonth: string, fault: string | undefined): Part =>
  html`<form method="get" action="${base}" class="writ-filters" aria-label="Which year"><div class="writ-filters__fields"><div class="usa-form-group${fault ? ' usa-form-group--error' : ''}"><label class="usa-label" for="year-until">Last month</label>
<span class="usa-hint" id="year-until-hint">A month up to ${thisMonth}, written like ${thisMonth}.</span>${fault ? html`<span class="usa-error-message" id="year-until-fault">${fault}</span>` : ''}
<input class="usa-input" id="year-until" name="until" type="text" inputmode="numeric" autocomplete="off" value="${until}" aria-describedby="year-until-hint${fault ? ' year-until-fault' : ''}"></div></div>
<div class="writ-filters__buttons"><button class="usa-button" type="submit">Show</button></div></form>`

/** A number and the way to what it counts; nothing to go to where it is nought. */
const number = (value: number, address: string, says: string): Part =>
  value === 0
    ? '0'
    : html`<a class="writ-number" href="${address}">${value.toLocaleString('en-US')}<span class="usa-sr-only"> ${says}</span></a>`

function peopleRows(year: PlaceYear, until: string): Part {
  const tally = tallyNights(year)
  const address = (month: string) => `/desk/places/${year.code}/year/nights?until=${until}&month=${month}`
  const most = Math.max(0, ...tally.map((month) => month?.most ?? 0))
  const cell = (at: number, value: (month: { most: number; mean: number }) => Part): Part => {
    const month = tally[at]
    return html`<td class="writ-right">${month ? value(month) : html`<span aria-hidden="true">–</span><span class="usa-sr-only">not yet</span>`}</td>`
  }
  return html`<tr><th scope="row">People at midnight, the most</th>${year.months.map((month, at) => cell(at, ({ most }) => html`<a class="writ-number" href="${address(month)}">${most}<span class="usa-sr-only"> people at most, ${month}: every night</span></a>`))}<td class="writ-right">${most}</td></tr>
<tr><th scope="row">People at midnight, the mean</th>${year.months.map((_, at) => cell(at, ({ mean }) => mean.toFixed(1)))}<td></td></tr>`
}

const lineRows = (year: PlaceYear, until: string): Part =>
  tallyYear(year).map(({ line, byMonth, all, dollars }) => {
    const { title } = lineWords[line]
    const address = (month?: string) => `/desk/places/${year.code}/year/${line}?until=${until}${month ? `&month=${month}` : ''}`
    return html`<tr><th scope="row">${title}${dollars > 0 ? html` <span class="writ-small">($${dollars.toLocaleString('en-US')})</span>` : ''}</th>${byMonth.map((count, at) => html`<td class="writ-right">${number(count, address(year.months[at]), `${title}, ${year.months[at]}`)}</td>`)}<td class="writ-right">${number(all, address(), `${title}, the year`)}</td></tr>`
  })
