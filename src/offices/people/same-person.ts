import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** Records taken for the same person by a merge that stands, as entered in this record. Others may name this one. */
export const mergedWith = (person: CaseState): readonly string[] =>
  subjectsOf(person, 'merge').flatMap(({ facts: { otherPersonId, mergeApprovedAt, mergeUndoneAt } }) =>
    typeof mergeApprovedAt === 'string' && mergeUndoneAt === null && typeof otherPersonId === 'string' ? [otherPersonId] : [],
  )

export interface MergesAsked {
  findCase(caseId: string): Promise<CaseState | undefined>
  /** Records that ever named this one in a proposal to merge, whether it stands or not. */
  peopleNaming(personId: string): Promise<readonly string[]>
}

/**
 * The ids of a person: their own first, then those of every record taken for the same person by merges that stand, whichever of two records each was
 * entered in, and however many lie between.
 */
export async function samePersonIds(personId: string, { findCase, peopleNaming }: MergesAsked): Promise<readonly string[]> {
  const ids = [personId]
  for (const id of ids) {
    const naming = await peopleNaming(id)
    const [person, ...others] = await Promise.all([id, ...naming].map(findCase))
    const next = [
      ...(person ? mergedWith(person) : []),
      ...others.flatMap((other) => (other && mergedWith(other).includes(id) ? [other.caseId] : [])),
    ]
    for (const found of next) if (!ids.includes(found)) ids.push(found)
  }
  return ids
}
