import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

/** One overall rating of a place, with the entry that opened its inspection. */
export interface PlaceRating {
  rating: string
  isBelowAdequate: boolean
  heldAt: string
  inspectionId: string
}

/** Overall ratings of a place by reports issued, the latest inspection first. */
export const placeRatings = (state: CaseState): readonly PlaceRating[] =>
  subjectsOf(state, 'inspection')
    .flatMap(({ id, facts }) =>
      typeof facts.overallRating === 'string' && typeof facts.inspectionHeldAt === 'string'
        ? [
            {
              rating: facts.overallRating,
              isBelowAdequate: facts.isBelowAdequate === true,
              heldAt: facts.inspectionHeldAt,
              inspectionId: id,
            },
          ]
        : [],
    )
    .toSorted((one, other) => other.heldAt.localeCompare(one.heldAt))

/** Whether the last two overall ratings before a moment are below adequate: then, by a rule known from memory, it may not be funded. */
export function failedTwice(state: CaseState, at: string): readonly [PlaceRating, PlaceRating] | undefined {
  const [last, before] = placeRatings(state).filter(({ heldAt }) => heldAt <= at)
  return last?.isBelowAdequate && before?.isBelowAdequate ? [last, before] : undefined
}

/** Parts of the standard that are waived at a place on a day. */
export const waiversOn = (
  state: CaseState,
  on: string,
): readonly { part: string; by: string; fromOn: string; untilOn: string; subjectId: string }[] =>
  subjectsOf(state, 'standard-waiver').flatMap(({ id, facts }) => {
    const [fromOn, untilOn] = [String(facts.waivedFromOn ?? ''), String(facts.waivedUntilOn ?? '')]
    const stands = facts.waiverEndedAt === null && fromOn <= on && on <= untilOn
    return stands ? [{ part: String(facts.waivedPart ?? ''), by: String(facts.waivedBy ?? ''), fromOn, untilOn, subjectId: id }] : []
  })
