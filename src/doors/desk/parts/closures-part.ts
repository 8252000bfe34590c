import type { CaseState } from '../../../kernel/case-state.ts'
import type { ClockRow } from '../../../ledger/ledger.ts'
import { calendarCaseId, closuresOn } from '../../../offices/policy/exports.ts'
import { html, type Part } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'

type Closure = ReturnType<typeof closuresOn>[number]

/** The calendar of closures; undefined where none was ever declared. */
export const findCalendar = ({ door }: DeskVisit): Promise<CaseState | undefined> => door.registrar.findCase(calendarCaseId)

/** The local day a clock is due on, YYYY-MM-DD; undefined where that cannot be told. */
const dueDay = ({ dueOn, dueAt }: ClockRow, zone: string): string | undefined =>
  dueOn ?? (dueAt === null ? undefined : Temporal.Instant.from(dueAt).toZonedDateTimeISO(zone).toPlainDate().toString())

/** Whether the office a clock is with is closed on the day it is due. */
export function isClosedWhenDue(calendar: CaseState | undefined, row: ClockRow, zone: string): boolean {
  const day = dueDay(row, zone)
  if (!calendar || day === undefined) return false
  return closuresOn(calendar, day).some(({ what, name }) => what === 'office' && name === row.office)
}

/** What is closed today, and on the days the clocks shown are due: said beside them, since it lengthens none. Nothing where nothing is. */
export function closuresPart(visit: DeskVisit, calendar: CaseState | undefined, rows: readonly ClockRow[], zone: string): Part {
  if (!calendar) return ''
  const today = visit.door.now().toZonedDateTimeISO(zone).toPlainDate().toString()
  const days = new Set([today, ...rows.flatMap((row) => dueDay(row, zone) ?? [])])
  const closures = new Map([...days].flatMap((day) => closuresOn(calendar, day)).map((closure) => [JSON.stringify(closure), closure]))
  if (closures.size === 0) return ''
  return html`<div class="writ-note"><p>Closed today, or on a day something here is due. Nothing is due later for it.</p><ul>${[...closures.values()].map((one) => html`<li>${sayClosure(one)}</li>`)}</ul></div>`
}

const sayClosure = ({ what, name, fromOn, throughOn, reason, order }: Closure): string =>
  `${what === 'place' ? 'Place' : 'Office'} ${name}, from ${fromOn} ${throughOn === null ? 'until further notice' : `through ${throughOn}`}: ${reason} (${order}).`
