import type { BoardCount } from '../../../ledger/board/board.ts'
import { reviewRules } from '../../../offices/after-order/exports.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import { type DeskVisit, mayDo } from '../desk-visit.ts'
import { faultSummary } from '../forms/fault-summary.ts'
import type { Choice } from '../forms/form-field.ts'
import { formFields } from '../forms/form-fields.ts'
import { zones } from '../forms/zones.ts'
import { closuresPart, findCalendar } from '../parts/closures-part.ts'
import { asksSubject } from './begin-form.ts'
import { boardThen } from './board-as-of-page.ts'
import { boardTable } from './board-table.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { readAsOf } from './read-as-of.ts'
import { type AskedBoard, officesOf, readBoardQuery } from './read-board-query.ts'
import { restrictedClocks } from './restricted-clocks.ts'
import { unreachableNote } from './unreachable-page.ts'

/** Why the board is opened: said for the reader, since the board shows nothing personal and is where the day begins. */
export const boardPurpose = 'Daily work at the clock board'

/** Open clocks of the officer or of an office of theirs, by due moment, with filters in the address. */
export async function boardPage(visit: DeskVisit): Promise<DeskMade> {
  const asked = readBoardQuery(visit)
  const title = asked.whose === 'mine' ? 'Clock board: mine' : `Clock board: office ${asked.whose}`
  const head = html`<h1>${title}</h1>`
  if (asked.faults.length > 0)
    return deskPage(visit, { title, status: 422, body: html`${faultSummary(asked.faults)}${head}${filters(visit, asked)}` })
  const { door } = visit
  const then = readAsOf(visit, asked.zone)
  if (then.faults.length > 0)
    return deskPage(visit, { title, status: 422, body: html`${faultSummary(then.faults)}${head}${filters(visit, asked)}` })
  if (then.asOf) {
    const board = await door.readingRoom.openBoardAsOf(visit.reader(boardPurpose), asked.query, then.asOf)
    const past = `${title}, as of ${then.day}`
    return deskPage(visit, {
      title: past,
      body: html`<h1>${past}</h1>${filters(visit, asked)}${boardThen(visit, board, { day: then.day, zone: asked.zone })}`,
    })
  }
  const [page, counts, calendar, unreachable] = await Promise.all([
    door.readingRoom.openBoard(visit.reader(boardPurpose), asked.query),
    door.board.counts(door.now()),
    findCalendar(visit),
    officesOf(visit).includes('custody') ? unreachableNote(visit) : '',
  ])
  const acts = bulkActs(visit)
  const { rules } = door.law()
  const table = boardTable(visit, page.rows, { caption: title, zone: asked.zone, rules, canChoose: acts.length > 0, calendar })
  return deskPage(visit, {
    title,
    body: html`${head}<p class="usa-intro">What is due, when, under which rule, and how sure. Each clock is worked out from the record; none is stored as truth.</p>
${unreachable}${countTable(visit, counts)}
${filters(visit, asked)}
${closuresPart(visit, calendar, page.rows, asked.zone)}
${restrictedClocks(visit, page.restricted, asked.zone)}
${acts.length === 0 || page.rows.length === 0 ? table : bulkForm(visit, acts, table)}
${pager(visit, page.next)}
<p class="writ-actions"><a href="${visit.view.to('/desk/board.csv', without(visit.view.query, 'after'))}">Download CSV (all rows)</a></p>
<p class="writ-small">The board stood at place ${page.position} of the ledger.</p>`,
  })
}

/** Counts of the officer's own offices, each a link to its rows. */
export function countTable(visit: DeskVisit, counts: readonly BoardCount[]): Part {
  const mine = counts.filter(({ office }) => officesOf(visit).includes(office))
  if (mine.length === 0) return html`<p class="writ-note">No clock is open in your offices.</p>`
  const link = (office: string, due: string, count: number) =>
    count === 0
      ? '0'
      : html`<a href="${visit.view.to('/desk/board', { whose: office, due })}">${visit.view.words.number(count)}<span class="usa-sr-only"> of office ${office}</span></a>`
  return scrollTable(
    'Open clocks of your offices',
    html`<thead><tr><th scope="col">Office</th><th scope="col" class="writ-right">Overdue</th><th scope="col" class="writ-right">Within 24 hours</th><th scope="col" class="writ-right">Within 3 days</th><th scope="col" class="writ-right">Within 7 days</th><th scope="col" class="writ-right">All open</th></tr></thead>
<tbody>${mine.map(
      (one) =>
        html`<tr><th scope="row">${one.office}</th><td class="writ-right">${link(one.office, 'overdue', one.overdue)}</td><td class="writ-right">${link(one.office, '24', one.within24h)}</td><td class="writ-right">${link(one.office, '72', one.within72h)}</td><td class="writ-right">${link(one.office, '168', one.within7d)}</td><td class="writ-right">${link(one.office, '', one.open)}</td></tr>`,
    )}</tbody>`,
  )
}

function filters(visit: DeskVisit, { whose, zone }: AskedBoard): Part {
  const { due = '', rule = '', case: caseId = '', 'as-of': asOf = '' } = visit.view.query
  const offices: readonly Choice[] = [
    { value: 'mine', says: 'Mine' },
    ...officesOf(visit).map((office) => ({ value: office, says: `Office ${office}` })),
  ]
  const dues: readonly Choice[] = [
    { value: '', says: 'Any time' },
    { value: 'overdue', says: 'Overdue' },
    { value: '24', says: 'Within 24 hours' },
    { value: '72', says: 'Within 3 days' },
    { value: '168', says: 'Within 7 days' },
  ]
  const rules = [
    { value: '', says: 'Any' },
    { value: reviewRules.join(','), says: 'Reviews of custody after an order' },
    ...visit.door
      .law()
      .rules.filter(({ clocks }) => clocks.length > 0)
      .map(({ id, title }) => ({ value: id, says: title })),
  ]
  return html`<form method="get" action="/desk/board" class="writ-filters" aria-label="Filters"><div class="writ-filters__fields">
${select('whose', 'Whose', offices, whose)}${select('due', 'Due', dues, due)}${select('rule', 'Rule', rules, rule)}${select('zone', 'Times shown in', zones, zone)}
<div class="usa-form-group"><label class="usa-label" for="f-as-of">As of the end of a day</label><input class="usa-input" id="f-as-of" name="as-of" type="text" inputmode="numeric" placeholder="2021-03-01" autocomplete="off" value="${asOf}"></div>
<div class="usa-form-group"><label class="usa-label" for="f-case">Case</label><input class="usa-input" id="f-case" name="case" type="text" autocomplete="off" value="${caseId}"></div>
</div><div class="writ-filters__buttons"><button class="usa-button" type="submit">Show</button><a class="usa-button usa-button--unstyled" href="/desk/board">Clear filters</a></div></form>`
}

const select = (name: string, label: string, choices: readonly Choice[], value: string): Part => {
  const all = choices.some((choice) => choice.value === value) ? choices : [...choices, { value, says: value }]
  return html`<div class="usa-form-group"><label class="usa-label" for="f-${name}">${label}</label><select class="usa-select" id="f-${name}" name="${name}">${all.map((one) => html`<option value="${one.value}"${one.value === value ? ' selected' : ''}>${one.says}</option>`)}</select></div>`
}

/** Acts that can be done to several cases at once: those that ask for nothing of one case alone. */
const bulkActs = (visit: DeskVisit) =>
  [...visit.door.catalogue.acts.values()].filter(
    (act) => mayDo(visit, act) && act.opensCase !== true && act.about === undefined && !asksSubject(formFields(act.input)),
  )

const bulkForm = (visit: DeskVisit, acts: ReturnType<typeof bulkActs>, table: Part): Part =>
  html`<form method="post" action="/desk/bulk"><input type="hidden" name="csrf" value="${visit.csrf}">${table}
<fieldset class="usa-fieldset writ-bulk"><legend class="usa-legend">One act for the cases chosen</legend>
<label class="usa-label" for="f-act">Act</label><select class="usa-select" id="f-act" name="act"><option value="">- Choose -</option>${acts.map((act) => html`<option value="${act.act}">${act.title}</option>`)}</select>
<button class="usa-button usa-button--outline" type="submit">Go on: each case is assessed before anything is recorded</button></fieldset></form>`

function pager({ view }: DeskVisit, next: string | null): Part {
  const first = view.query.after
    ? html`<li><a class="usa-button usa-button--outline" rel="first" href="${view.to('/desk/board', without(view.query, 'after'))}">First page</a></li>`
    : ''
  const more = next
    ? html`<li><a class="usa-button usa-button--outline" rel="next" href="${view.to('/desk/board', { ...view.query, after: next })}">Next</a></li>`
    : ''
  return first === '' && more === '' ? '' : html`<nav aria-label="Pages" class="writ-pager"><ul>${first}${more}</ul></nav>`
}

const without = (query: Readonly<Record<string, string>>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(query).filter(([key]) => key !== name))
