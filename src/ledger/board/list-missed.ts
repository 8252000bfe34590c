import { type Asked, ask } from '../read/ask.ts'

/** A clock of one subject that was not kept: stopped late, or not stopped and due before the moment asked about. */
export interface MissedClock {
  rule: string
  clock: string
  caseId: string
  subject: string
  isLate: boolean
  severity: string
  verified: string
}

/**
 * Every clock on the board that was missed as of a moment, by rule and clock. What the board lists as overdue, and what was done late besides.
 * @param now rows of the board hold no hour: whether an open clock is overdue is asked of this one
 */
export async function listMissed(asked: Asked, now: Temporal.Instant): Promise<readonly MissedClock[]> {
  const rows = await ask(
    asked,
    'board-missed',
    `select rule, clock, case_id, subject, state = 'late', severity, verified from derived.clock
      where state = 'late' or (is_open and due_at < $1) order by rule, clock, case_id, subject`,
    [now.toString()],
  )
  return rows.map(([rule, clock, caseId, subject, isLate, severity, verified]) => ({
    ...{ rule: rule ?? '', clock: clock ?? '', caseId: caseId ?? '', subject: subject ?? '', isLate: isLate === 't' },
    ...{ severity: severity ?? '', verified: verified ?? '' },
  }))
}
