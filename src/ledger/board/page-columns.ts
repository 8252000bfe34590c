import { lawBook } from '../../law/law-book.ts'
import type { ClockRow } from '../ledger.ts'
import type { Row } from '../read/entry-row.ts'
import { afterClock, clockColumns, instantOf, readClock } from './clock-columns.ts'

/** What a page selects of each clock, and how a row of it is read. The columns of the cursor are the last but one and the one before it; the position is last. */
export interface PageColumns {
  name: string
  /** Columns of `derived.clock clock`. */
  text: string
  /** Undefined where the row does not say all that is needed. */
  read(row: Row): ClockRow | undefined
  dueAt: number
  rowId: number
}

/** Every column as it is kept. */
export const allColumns: PageColumns = {
  name: 'all',
  text: `${clockColumns}, clock.row_id`,
  read: (row) => readClock(row),
  dueAt: 9,
  rowId: afterClock,
}

const fromLaw = new Map(
  lawBook.flatMap((rule) =>
    rule.clocks.map(
      (clock) =>
        [clock.id, { rule: rule.id, severity: clock.severity ?? rule.severity, verified: clock.verified ?? rule.verified }] as const,
    ),
  ),
)

/**
 * Without what the law book says of each clock and the question of the office: a page of fifty rows spends half its time on writing values out
 * and reading them in.
 */
export const leanColumns = (office: string | undefined): PageColumns => ({
  name: office === undefined ? 'lean' : 'lean-office',
  text: `clock.case_id, clock.subject, clock.clock, clock.officer_id, clock.state, clock.started_at, clock.due_at, clock.due_on, clock.row_id${office === undefined ? ', clock.office' : ''}`,
  read: (row) => {
    const law = fromLaw.get(row[2] ?? '')
    if (!law) return undefined
    return {
      caseId: row[0] ?? '',
      subject: row[1] ?? '',
      clock: row[2] ?? '',
      rule: law.rule,
      office: office ?? row[9] ?? '',
      officerId: row[3] ?? null,
      isOpen: true,
      state: row[4] ?? '',
      startedAt: instantOf(row[5]),
      dueAt: instantOf(row[6]),
      dueOn: row[7] ?? null,
      severity: law.severity,
      verified: law.verified,
    }
  },
  dueAt: 6,
  rowId: 8,
})
