import type { BoardAsOf, ClockThen } from '../../../ledger/board/board.ts'
import type { ShownBoardAsOf } from '../../../reading-room/reading-room.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import { severityTag, verifiedTag } from '../../web/parts/tags.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayClock } from '../parts/say-clock.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import { untestablePart } from '../parts/untestable-part.ts'
import { restrictedClocks } from './restricted-clocks.ts'

const ROWS = 100

/** The board as it stood at the end of a day: every clock counted, what was overdue, and what released rows cannot answer. */
export function boardThen(visit: DeskVisit, then: ShownBoardAsOf, { day, zone }: { day: string; zone: string }): Part {
  const { clock = '', from = '' } = visit.view.query
  const rows = clock === '' ? then.rows : then.rows.filter((row) => row.clock === clock)
  const start = /^\d{1,7}$/.test(from) ? Number(from) : 0
  return html`<p class="usa-intro">What was overdue at the end of ${day}, by what the record knows now of what had happened by then. Worked out from the ledger; none of it is stored.</p>
<h2>Every clock that had started by then</h2>${clocksTable(visit, then)}
<h2 id="overdue">Overdue on ${day}${clock === '' ? '' : html`: ${sayClock(visit, then.rows[0]?.rule ?? '', clock)}`}</h2>
${rows.length === 0 ? html`<p class="writ-note">Nothing was overdue.</p>` : rowsTable(visit, rows.slice(start, start + ROWS), { day, zone })}
${pager(visit, rows.length, start)}
${clock === '' ? restrictedClocks(visit, then.restricted, zone) : ''}
<p class="writ-actions"><a href="${visit.view.to('/desk/board.csv', without(visit, 'from'))}">Download CSV (all rows)</a></p>
${untestablePart(visit, then.untestable)}
<p class="writ-small">Worked out at place ${then.position} of the ledger.</p>`
}

const without = ({ view }: DeskVisit, ...names: string[]): Record<string, string> =>
  Object.fromEntries(Object.entries(view.query).filter(([name]) => !names.includes(name)))

function clocksTable(visit: DeskVisit, { clocks }: BoardAsOf): Part {
  if (clocks.length === 0) return html`<p class="writ-note">No clock had started by then.</p>`
  const { view } = visit
  const link = (clock: string, count: number) =>
    count === 0
      ? '0'
      : html`<a href="${view.to('/desk/board', { ...without(visit, 'from'), clock })}#overdue">${view.words.number(count)}<span class="usa-sr-only"> overdue: ${clock}</span></a>`
  return scrollTable(
    'Clocks that had started',
    html`<thead><tr><th scope="col">What has to be done</th><th scope="col">Rule</th><th scope="col" class="writ-right">Started</th><th scope="col" class="writ-right">Overdue then</th><th scope="col" class="writ-right">Done late by then</th></tr></thead>
<tbody>${clocks.map(
      ({ rule, clock, started, overdue, late }) =>
        html`<tr><th scope="row" class="writ-long">${sayClock(visit, rule, clock)}</th><td class="writ-short"><a href="${view.to(`/law/${encodeURIComponent(rule)}`)}">${rule}</a></td><td class="writ-right">${view.words.number(started)}</td><td class="writ-right">${link(clock, overdue)}</td><td class="writ-right">${view.words.number(late)}</td></tr>`,
    )}</tbody>`,
    true,
  )
}

function rowsTable(visit: DeskVisit, rows: readonly ClockThen[], { day, zone }: { day: string; zone: string }): Part {
  const isFromFile = rows.some(({ fromFile }) => fromFile !== null)
  return scrollTable(
    `Overdue on ${day}`,
    html`<thead><tr><th scope="col">Case</th><th scope="col">Due</th><th scope="col">What has to be done</th><th scope="col">How sure</th>${isFromFile ? html`<th scope="col">Facility</th><th scope="col">Released row</th>` : html`<th scope="col">With</th>`}</tr></thead>
<tbody>${rows.map((row) => line(visit, row, zone, isFromFile))}</tbody>`,
    true,
  )
}

function line(visit: DeskVisit, row: ClockThen, zone: string, isFromFile: boolean): Part {
  const { fromFile } = row
  const source = fromFile
    ? [fromFile.fileName, fromFile.sheetName, `row ${String(fromFile.rowNumber)}`].filter((part) => part !== null)
    : []
  const due = row.dueOn !== null ? `end of ${row.dueOn}` : row.dueAt === null ? 'cannot be told' : sayLocal(row.dueAt, zone)
  const withWhom = row.officerId ? (visit.nameOf(row.officerId) ?? 'an officer') : row.office
  return html`<tr><th scope="row"><a href="/desk/cases/${row.caseId}">${shortId(row.caseId)}</a></th><td>${due}</td><td class="writ-long">${sayClock(visit, row.rule, row.clock)}</td>
<td>${severityTag(visit.view, row.severity, 'name')} ${verifiedTag(visit.view, row.verified)}</td>${isFromFile ? html`<td class="writ-text">${fromFile ? String(fromFile.releasedFacility ?? '') : ''}</td><td class="writ-text">${source.join(', ')}</td>` : html`<td>${withWhom}</td>`}</tr>`
}

function pager(visit: DeskVisit, count: number, start: number): Part {
  if (count <= ROWS) return ''
  const to = (from: number) => visit.view.to('/desk/board', { ...without(visit, 'from'), ...(from > 0 ? { from } : {}) })
  const first =
    start > 0
      ? html`<li><a class="usa-button usa-button--outline" rel="prev" href="${to(Math.max(0, start - ROWS))}#overdue">Before</a></li>`
      : ''
  const more =
    start + ROWS < count
      ? html`<li><a class="usa-button usa-button--outline" rel="next" href="${to(start + ROWS)}#overdue">Next</a></li>`
      : ''
  return html`<p>${visit.view.words.number(start + 1)} to ${visit.view.words.number(Math.min(count, start + ROWS))} of ${visit.view.words.number(count)}</p>
<nav aria-label="Pages" class="writ-pager"><ul>${first}${more}</ul></nav>`
}
