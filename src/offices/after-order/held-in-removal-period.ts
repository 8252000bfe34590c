import type { CaseState, Facts } from '../../kernel/case-state.ts'

/** Whether the person whose order becomes final is held by this agency, as far as the case says: not released, not removed. For RecordFinalOrder. */
export function heldInRemovalPeriod({ subjects }: CaseState): Facts {
  const custody = subjects.get('custody')?.facts
  return { isDetainedInRemovalPeriod: custody !== undefined && custody.releasedAt === null && custody.removedAt === null }
}
