import type { CaseState } from '../../kernel/case-state.ts'

/** The officer's name, or their id where the case is not an officer's. */
export const nameOf = (state: CaseState): string => {
  const name = state.subjects.get('officer')?.facts.name
  return typeof name === 'string' ? name : state.caseId
}
