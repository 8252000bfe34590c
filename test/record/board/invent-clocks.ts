import type pg from 'pg'
import type { ClockRow } from '../../../src/ledger/ledger.ts'

const uuid = (place: number) => `00000000-0000-4000-8000-${String(place).padStart(12, '0')}`

/** A clock of an invented case; open, of the office custody and due in March 2026 unless told otherwise. */
export const inventClock = (place: number, parts: Partial<ClockRow> = {}): ClockRow => ({
  caseId: uuid(place),
  subject: 'custody',
  clock: 'ero-48h-custody-determination',
  rule: 'ero-48h-custody-determination',
  office: 'custody',
  officerId: null,
  isOpen: true,
  state: 'running',
  startedAt: '2026-03-01T00:00:00.000Z',
  dueAt: '2026-03-03T00:00:00.000Z',
  dueOn: null,
  severity: 'hard',
  verified: 'yes',
  ...parts,
})

/** Puts rows on the board as an act would. */
export async function putClocks(app: pg.Pool, rows: readonly ClockRow[]): Promise<void> {
  for (const row of rows) {
    await app.query(
      `insert into derived.clock (case_id, subject, clock, rule, office, officer_id, is_open, state, started_at, due_at, due_on, severity, verified)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        row.caseId,
        row.subject,
        row.clock,
        row.rule,
        row.office,
        row.officerId,
        row.isOpen,
        row.state,
        row.startedAt,
        row.dueAt,
        row.dueOn,
        row.severity,
        row.verified,
      ],
    )
  }
}
