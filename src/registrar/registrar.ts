import type { Assessment } from '../acts/assessment.ts'
import type { CaseState, Subject } from '../kernel/case-state.ts'
import type { Entry } from '../kernel/entry.ts'
import type { Trace } from '../ledger/ledger.ts'

/** One act somebody asks for. */
export interface ActRequest {
  act: string
  /** Absent where the act opens a new case, or names its case itself. */
  caseId?: string
  /** As the door received it; checked against the act's schema. */
  input: unknown
  /** Who acts: an officer; with `ofPerson`, a window. */
  officerId: string
  /** Set where the person or counsel acts: the person whose window `officerId` is. They act in that person's cases and in no other. */
  ofPerson?: string
  /** Under whose delegated power, where not the officer's own. */
  delegationId?: string
  /** Sequence of the case the caller had before them. Absent: whatever it is now. */
  expectedSequence?: number
  idempotencyKey?: string
  /** The entry this one corrects or withdraws; the same act as that entry for a correction. */
  correction?: { kind: 'corrects' | 'withdraws'; entryId: string; reason: string }
  trace: Trace
}

export interface ActResult {
  /** `refused`: the decision was not made; the refusal is the entry. */
  outcome: 'recorded' | 'refused'
  entry: Entry
  assessment: Assessment
}

/** Thrown where the officer's positions do not allow the act, there is no such officer, or no such case that they may open. Logged, not an entry. */
export class NotPermitted extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NotPermitted'
  }
}

/** The input does not fit the act's schema. One sentence a field. */
export class BadInput extends Error {
  readonly issues: readonly { field: string; message: string }[]
  constructor(issues: readonly { field: string; message: string }[]) {
    super(issues.map(({ field, message }) => `${field}: ${message}`).join(' '))
    this.name = 'BadInput'
    this.issues = issues
  }
}

/** The one way to act. */
export interface Registrar {
  /**
   * The six questions only. Nothing is written but a line of the reading log, before the answer is given.
   * @throws NotPermitted, BadInput, Conflict; LedgerUnavailable where the line cannot be written
   */
  assess(request: ActRequest): Promise<Assessment>
  /**
   * Assesses, then writes entry, trace, notices, documents and clocks together, or nothing. The same officer and idempotency key give the first result again.
   * @throws NotPermitted, BadInput, Conflict, LedgerUnavailable; Sentence where something cannot be sealed
   */
  act(request: ActRequest): Promise<ActResult>
  /** What each of several acts would be: the preview of `actOnEach`. Each is logged as `assess` is. */
  assessEach(requests: readonly ActRequest[]): Promise<readonly (Assessment | { outcome: 'failed'; fault: Error })[]>
  /** The same act on several cases, each with an entry (or a refusal, or a fault) of its own. */
  actOnEach(requests: readonly ActRequest[]): Promise<readonly (ActResult | { outcome: 'failed'; fault: Error })[]>
  /**
   * What the case is now, for whoever is about to do an act in it: undefined where there is none that they may open, whichever it is. Who asked for one that
   * is not theirs is kept.
   */
  findToActIn(request: Omit<ActRequest, 'input'> & { caseId: string }): Promise<CaseState | undefined>
  /**
   * Subjects of the case that an act done in a case that stays closed (`isDoneUnopened`) can be about, of those its officer needs to choose from.
   * That they were shown is logged before; none where the officer may not do the act there.
   * @throws LedgerUnavailable where it cannot be logged
   */
  listToActOn(request: Omit<ActRequest, 'input'> & { caseId: string }, purpose: string): Promise<readonly Subject[]>
  /** What the case is now. For the registrar, the boards and the reading room; doors read through the reading room. */
  findCase(caseId: string): Promise<CaseState | undefined>
}
