import type { Rule } from '../../../clockwork/nodes.ts'
import type { CaseState } from '../../../kernel/case-state.ts'
import type { ClockRow } from '../../../ledger/ledger.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import { severityTag, verifiedTag } from '../../web/parts/tags.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { capital, sayName } from '../forms/say-name.ts'
import { isClosedWhenDue } from '../parts/closures-part.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import { findClockWords } from './clock-words.ts'

interface BoardTable {
  caption: string
  zone: string
  rules: readonly Rule[]
  /** True where cases can be chosen for an act on several of them. */
  canChoose: boolean
  /** Closures of offices, to be said beside what is due there. */
  calendar?: CaseState | undefined
}

/** Open clocks: what is due, when, under which rule, how sure. Nothing personal stands here. */
export function boardTable(visit: DeskVisit, rows: readonly ClockRow[], table: BoardTable): Part {
  if (rows.length === 0) return html`<p class="writ-note">No open clock.</p>`
  const now = visit.door.now().toString({ fractionalSecondDigits: 3 })
  return scrollTable(
    table.caption,
    html`<thead><tr>${table.canChoose ? html`<th scope="col">Choose</th>` : ''}<th scope="col">Case</th><th scope="col">Due</th><th scope="col">What has to be done</th><th scope="col">Rule</th><th scope="col">How sure</th><th scope="col">With</th></tr></thead>
<tbody>${rows.map((row) => line(visit, row, table, now))}</tbody>`,
    true,
  )
}

function line(visit: DeskVisit, row: ClockRow, { zone, rules, canChoose, calendar }: BoardTable, now: string): Part {
  const found = findClockWords(rules, row.rule, row.clock)
  const short = shortId(row.caseId)
  return html`<tr>${canChoose ? html`<td><label class="writ-choose"><input type="checkbox" name="case" value="${row.caseId}"><span class="usa-sr-only">Case ${short}: ${found?.clock.says ?? row.clock}</span></label></td>` : ''}
<th scope="row"><a href="/desk/cases/${row.caseId}">${short}</a></th>
<td>${dueWords(row, zone)}${row.dueAt !== null && row.dueAt < now ? html` <span class="writ-tag writ-tag--hard">overdue</span>` : ''}${isClosedWhenDue(calendar, row, zone) ? html` <span class="writ-tag writ-tag--plain">office closed that day</span>` : ''}</td>
<td class="writ-long">${found ? capital(found.clock.says) : sayName(row.clock)}</td>
<td class="writ-text"><a href="${visit.view.to(`/law/${encodeURIComponent(row.rule)}`)}">${found?.rule.cite ?? row.rule}</a></td>
<td>${severityTag(visit.view, row.severity, 'name')} ${verifiedTag(visit.view, row.verified)}</td>
<td>${row.officerId ? (visit.nameOf(row.officerId) ?? 'an officer') : row.office}</td></tr>`
}

/** Clocks counted in days are due on a day: the end of it. */
const dueWords = (row: ClockRow, zone: string): Part =>
  row.dueOn !== null
    ? `end of ${row.dueOn}`
    : row.dueAt !== null
      ? sayLocal(row.dueAt, zone)
      : row.state === 'paused'
        ? 'paused'
        : 'cannot be told'
