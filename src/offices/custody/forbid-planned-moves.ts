import type { CaseState, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** Transfers that were decided and neither made nor forbidden yet. */
const plannedMoves = (state: CaseState) =>
  subjectsOf(state, 'transfer').filter(
    ({ facts }) => facts.transferPlannedAt !== null && facts.transferredAt === null && (facts.transferForbiddenAt ?? null) === null,
  )

/** What an order that forbids moving the person tells of what was planned before it. For the desk of court orders. */
export const forbidPlannedMoves = (state: CaseState, at: string): NonNullable<Telling['subjects']> =>
  plannedMoves(state).map(({ id, kind }) => ({ id, kind, facts: { transferForbiddenAt: at } }))
