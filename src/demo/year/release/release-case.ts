import type { CaseState, Subject } from '../../../kernel/case-state.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'

/** What is released of a place. */
export interface ReleasedPlace {
  code: string
  name: string
  area: string | null
  site: string | null
  state: string | null
}

/** One custody case, ready to become rows. `number` stands for the person: the identifier is made from it. */
export interface ReleaseCase {
  number: number
  state: CaseState
  place(code: string): ReleasedPlace
}

/** A fact as text, or null. */
export const textOf = (subject: Subject | undefined, fact: string): string | null => {
  const value = subject?.facts[fact]
  return typeof value === 'string' ? value : null
}

/** The stints of a case that began, in order of time. */
export const stintsOf = (state: CaseState): readonly Subject[] =>
  subjectsOf(state, 'stint')
    .filter(({ facts }) => typeof facts.bookedInAt === 'string')
    .toSorted((one, other) => (String(one.facts.bookedInAt) < String(other.facts.bookedInAt) ? -1 : 1))

const reasons: Readonly<Record<string, string>> = {
  recognizance: 'Order of recognizance',
  supervision: 'Order of supervision',
  bond: 'Bonded Out - Field Office',
  'court-order': 'Court Ordered',
  'no-ground-to-hold': 'Proceedings Terminated',
}

/** How the agency prints the end of a stay; null while it lasts. */
export function endOf(state: CaseState): string | null {
  const custody = state.subjects.get('custody')
  if (textOf(custody, 'removedAt')) return 'Removed'
  if (subjectsOf(state, 'death').length > 0) return 'Died'
  const kind = textOf(custody, 'releaseKind')
  if (textOf(custody, 'releasedAt')) {
    const isByJudge =
      kind === 'bond' && subjectsOf(state, 'redetermination').some(({ facts }) => facts.redeterminationOutcome === 'released-on-bond')
    return isByJudge ? 'Bonded Out - IJ' : (reasons[kind ?? ''] ?? 'Proceedings Terminated')
  }
  return subjectsOf(state, 'minor').some(({ facts }) => typeof facts.transferredToOrrAt === 'string')
    ? 'ORR - Office of Refugee Resettlement'
    : null
}
