import type { ClockRow } from '../ledger.ts'
import type { Row } from '../read/entry-row.ts'

/** Columns of a clock as text, in the order `readClock` takes them; `row_id` comes after them. */
export const clockColumns =
  'clock.case_id, clock.subject, clock.clock, clock.rule, clock.office, clock.officer_id, clock.is_open, clock.state, clock.started_at, clock.due_at, clock.due_on, clock.severity, clock.verified'

const COLUMNS = 13
const WHOLE_SECONDS = '2026-03-06 21:00:00+00'.length

/** An instant as the database writes it in UTC, in ISO 8601 with at least milliseconds. */
export function instantOf(text: string | null | undefined): string | null {
  if (!text) return null
  if (text.length === WHOLE_SECONDS) return `${text.slice(0, 10)}T${text.slice(11, 19)}.000Z`
  const fraction = text[19] === '.' ? text.slice(20, -3).padEnd(3, '0') : '000'
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction.length > 3 ? fraction.padEnd(6, '0') : fraction}Z`
}

/** @param from place of the first column of `clockColumns` in the row */
export function readClock(row: Row, from = 0): ClockRow {
  const text = (place: number) => row[from + place] ?? ''
  return {
    caseId: text(0),
    subject: text(1),
    clock: text(2),
    rule: text(3),
    office: text(4),
    officerId: row[from + 5] ?? null,
    isOpen: row[from + 6] === 't',
    state: text(7),
    startedAt: instantOf(row[from + 8]),
    dueAt: instantOf(row[from + 9]),
    dueOn: row[from + 10] ?? null,
    severity: text(11),
    verified: text(12),
  }
}

/** Place of what is selected after the columns of a clock. */
export const afterClock = COLUMNS
