import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { placementsOpen } from './end-segregation.ts'

export { endSegregation } from './end-segregation.ts'
export { releasedId } from './released/released-id.ts'

export interface OpenPlacement {
  caseId: string
  subjectId: string
  /** Code of the place. */
  facility: string
  /** administrative, protective or disciplinary */
  kind: string
  placedAt: string
  zone: string
  /** Day on which it is to be reviewed next, as the order or the last review says; null where nobody said. */
  reviewDueOn: string | null
  reviewer: string | null
  /** The day for the next review has passed and no review was made since. */
  isReviewLate: boolean
  hasSpecialVulnerability: boolean
  /** When a review decided that it ends, and the person is still there; null where none did. */
  endDecidedAt: string | null
  isOrderGiven: boolean
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** Placements of a case nobody has been released from, oldest first: for lists and counts by place. Pure. */
export const openPlacements = (state: CaseState, now: Temporal.Instant): readonly OpenPlacement[] =>
  placementsOpen(state).map(({ id, zone, facts }) => {
    const reviewDueOn = textOf(facts.segregationReviewDueOn)
    return {
      caseId: state.caseId,
      subjectId: id,
      facility: textOf(facts.segregationFacility) ?? '',
      kind: textOf(facts.segregationKind) ?? '',
      placedAt: textOf(facts.segregationPlacedAt) ?? '',
      zone,
      reviewDueOn,
      reviewer: textOf(facts.segregationReviewer),
      isReviewLate: reviewDueOn !== null && reviewDueOn < now.toZonedDateTimeISO(zone).toPlainDate().toString(),
      hasSpecialVulnerability: facts.hasSpecialVulnerability === true,
      endDecidedAt: textOf(facts.segregationEndDecidedAt),
      isOrderGiven: facts.segregationOrderCopiedAt !== null,
    }
  })

/** Every placement ever in a case, ended or not, with its place: for counts of a time. Pure. */
export const placementsOf = (state: CaseState): readonly { facility: string; placedAt: string; releasedAt: string | null }[] =>
  subjectsOf(state, 'segregation-placement').map(({ facts }) => ({
    facility: textOf(facts.segregationFacility) ?? '',
    placedAt: textOf(facts.segregationPlacedAt) ?? '',
    releasedAt: textOf(facts.segregationReleasedAt),
  }))
