import type { CaseState } from '../../../kernel/case-state.ts'
import { isClosedWhole } from '../../../reading-room/may-open.ts'
import type { DeskVisit } from '../desk-visit.ts'

/**
 * The cases of a register whose restrictions the officer is cleared for, and how many are left out. As when a case is opened, what closes the
 * record of its person closes the case.
 */
export async function readableCases(
  { standing, door }: DeskVisit,
  states: readonly CaseState[],
): Promise<{ readable: readonly CaseState[]; withheld: number }> {
  const people = await door.registers.restricted.states()
  const closed = new Set(people.filter(({ restrictions }) => isClosedWhole({ standing, restrictions })).map(({ caseId }) => caseId))
  const readable = states.filter(
    ({ restrictions, personId }) =>
      restrictions.every((restriction) => standing.clearances.includes(restriction)) && !(personId !== null && closed.has(personId)),
  )
  return { readable, withheld: states.length - readable.length }
}
