import type { CaseState, Subject, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'

type Told = NonNullable<Telling['subjects']>[number]

/** Placements nobody has been released from, oldest first. */
export const placementsOpen = (state: CaseState): readonly Subject[] =>
  subjectsOf(state, 'segregation-placement').filter(
    ({ facts }) => facts.segregationPlacedAt !== null && facts.segregationReleasedAt === null,
  )

/**
 * What a release from segregation changes: the placement, and the review of it that was to be followed by another. Whoever leaves a place leaves
 * segregation there.
 * @param subjectId the placement; absent: every open one that began by then
 */
export const endSegregation = (state: CaseState, at: string, how = 'left-the-place', subjectId?: string): Told[] =>
  placementsOpen(state)
    .filter(({ id, facts }) => (subjectId === undefined ? String(facts.segregationPlacedAt) <= at : id === subjectId))
    .flatMap(({ id, kind, zone }) => {
      const segregationReleasedOn = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString()
      const reviews = subjectsOf(state, 'segregation-review').filter(({ facts }) => facts.placementId === id)
      return [
        { id, kind, facts: { segregationReleasedAt: at, segregationReleasedOn, segregationLeftFor: how } },
        ...reviews.map((review) => ({ id: review.id, kind: review.kind, facts: { segregationReleasedOn } })),
      ]
    })
