import type { CaseState } from '../../../kernel/case-state.ts'
import type { DeskVisit } from '../desk-visit.ts'

/** The cases of a register whose restrictions the officer is cleared for, and how many are left out. */
export function readableCases({ standing }: DeskVisit, states: readonly CaseState[]): { readable: readonly CaseState[]; withheld: number } {
  const readable = states.filter(({ restrictions }) => restrictions.every((restriction) => standing.clearances.includes(restriction)))
  return { readable, withheld: states.length - readable.length }
}
