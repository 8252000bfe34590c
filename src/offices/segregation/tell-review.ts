import type { ActEntry } from '../../acts/act.ts'
import type { CaseState, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { dayOf, namedSubject, opens, textOf } from '../custody/exports.ts'

const FIRST_PHASE_DAYS = 30

/** A review of the placement the entry names: it opens a review, ends the wait of the one before, and tells the placement what was found. Nothing where none is named. */
export function tellReview(entry: ActEntry, state: CaseState, reviewedFor: 'place' | 'agency'): Telling {
  const placement = namedSubject('segregation-placement', entry, state)
  if (!placement) return {}
  const { facts, zone, id, kind } = placement
  const on = dayOf(entry.occurredAt, zone)
  const isOfPlace = reviewedFor === 'place'
  const before = subjectsOf(state, 'segregation-review').findLast(
    (one) => one.facts.placementId === id && one.facts.reviewedFor === 'place',
  )
  const placedOn = typeof facts.segregationPlacedOn === 'string' ? facts.segregationPlacedOn : on
  const since = Temporal.PlainDate.from(placedOn).until(on, { largestUnit: 'days' }).days
  return {
    subjects: [
      {
        id,
        kind,
        facts: {
          segregationLastReviewedBy: entry.officerId,
          segregationFactsMarks: textOf(entry, 'factsMarks') ?? facts.segregationFactsMarks ?? null,
          segregationReviewDueOn: textOf(entry, 'reviewOn'),
          // What was decided stands until the person is out, or a later review decides otherwise.
          segregationEndDecidedAt: textOf(entry, 'outcome') === 'end' ? entry.occurredAt : null,
          ...(isOfPlace ? stepOf(facts, entry.occurredAt, on) : { segregationAgencyReviewedAt: entry.occurredAt }),
        },
      },
      ...(isOfPlace && before ? [{ id: before.id, kind: before.kind, facts: { segregationNextReviewedOn: on } }] : []),
      opens('segregation-review', entry, zone, {
        placementId: id,
        reviewedFor,
        reviewOutcome: textOf(entry, 'outcome'),
        reviewedBy: entry.officerId,
        segregationKind: facts.segregationKind ?? null,
        segregationReviewPhase: since < FIRST_PHASE_DAYS ? 'first-30-days' : 'after-30-days',
        // The first review is followed by the one at 7 days, which counts from the placement.
        segregationReviewedOn: isOfPlace && facts.segregationFirstReviewedAt !== null ? on : null,
        segregationReleasedOn: facts.segregationReleasedOn ?? null,
      }),
    ],
  }
}

/** The first review of the place, the second, or a later one. */
function stepOf(facts: Readonly<Record<string, unknown>>, at: string, on: string) {
  if (facts.segregationFirstReviewedAt === null) return { segregationFirstReviewedAt: at }
  return facts.segregationSecondReviewedOn === null ? { segregationSecondReviewedOn: on } : {}
}
