import type { Facts } from '../../kernel/case-state.ts'
import type { ClockRow } from '../ledger.ts'

/** Which open clocks to show. All parts narrow. */
export interface BoardQuery {
  office?: string
  officerId?: string
  rule?: string
  /** Any of these rules. */
  rules?: readonly string[]
  caseId?: string
  /** `overdue`: due before now. `due`: due within the given hours from now. Absent: every open clock. */
  show?: 'overdue' | 'due'
  withinHours?: number
  /** Where the last page ended: `dueAt` and row id of its last row, as given in `next`. */
  after?: string
  /** Rows a page, 1 to 500; 50 unless given. */
  limit?: number
}

export interface BoardPage {
  /** By due moment, soonest first; clocks whose due moment cannot be told come last. */
  rows: readonly ClockRow[]
  next: string | null
  /** Position of the ledger the board stood at. */
  position: number
}

export interface BoardCount {
  office: string
  overdue: number
  within24h: number
  within72h: number
  within7d: number
  open: number
}

/** How many clocks of a rule are overdue in an office, and since when the oldest is. */
export interface OverdueCount {
  office: string
  rule: string
  overdue: number
  oldestDueAt: string
}

/** A clock that moved because the law, a holiday or a closure changed, not because of an act in its case. */
export interface ClockMove {
  caseId: string
  subject: string
  clock: string
  because: string
  dueBefore: string | null
  dueAfter: string | null
  movedAt: string
}

/** A clock that was overdue at an earlier moment. */
export interface ClockThen extends ClockRow {
  /** What the file tells, where the subject is known from a released file: its facility, and where the row stands. */
  fromFile: Facts | null
}

/** The board as it stood at an earlier moment, by what the record knows now of what had happened by then. */
export interface BoardAsOf {
  asOf: string
  /** Overdue then, earliest due first. */
  rows: readonly ClockThen[]
  /** Every clock that had started by then, with how many were overdue, and how many had been stopped late. */
  clocks: readonly { rule: string; clock: string; started: number; overdue: number; late: number }[]
  /** Clocks about what released rows tell that cannot be tested with the fields those rows have. */
  untestable: readonly { rule: string; clock: string; missing: readonly string[]; subjects: number }[]
  /** Position of the ledger it was worked out at. */
  position: number
}

/** Open clocks, fast: a projection that can always be made again from the ledger. */
export interface Board {
  page(query: BoardQuery, now: Temporal.Instant): Promise<BoardPage>
  counts(now: Temporal.Instant): Promise<readonly BoardCount[]>
  /** Overdue clocks by office and rule. Reads every open clock that is due: for pages that keep what they were told for a while. */
  overdueByRule(now: Temporal.Instant): Promise<readonly OverdueCount[]>
  moves(limit?: number): Promise<readonly ClockMove[]>
}
