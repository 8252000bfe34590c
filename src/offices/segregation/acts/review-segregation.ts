import { z } from 'zod'
import { type Act, defineAct } from '../../../acts/act.ts'
import { ask, byRule, shared } from '../../custody/exports.ts'
import { fields } from '../fields.ts'
import { inSegregation } from '../of-segregation.ts'
import { newFacts, personHeard, reviewedByAnother, stillPlaced } from '../requirements.ts'
import { tellReview } from '../tell-review.ts'
import { agencyReviewers, placers } from '../who-may.ts'

const outcomes = ['continue', 'end', 'milder-conditions'] as const

const input = z.strictObject({
  subjectId: fields.placement,
  occurredAt: shared.occurredAt,
  outcome: ask.choice('Decision', 'What becomes of the placement', outcomes),
  facts: fields.facts('The facts'),
  alternatives: fields.alternatives,
  isPersonHeard: ask.yesNo('Was the person heard?', 'In their language, before the decision', { ask: 'The person' }),
  whyNotHeard: ask.account('Why not', 'Where the person was not heard', { ask: 'The person' }).optional(),
  reasons: ask.account('Reasons', 'Why these facts decide it', { ask: 'The reasons' }),
  reviewOn: ask.day('Reviewed again on', 'Day of the next review', { ask: 'The reasons' }),
})

const shape = (
  made: Pick<Act, 'act' | 'entry' | 'title' | 'says' | 'by'>,
  reviewedFor: 'place' | 'agency',
  rules: readonly string[],
): Act =>
  defineAct({
    ...made,
    ...inSegregation,
    kind: 'decision',
    about: 'segregation-placement',
    input,
    authorities: () => rules.map(byRule),
    requires: [stillPlaced, reviewedByAnother, newFacts, personHeard],
    marks: { field: 'facts', as: 'factsMarks' },
    tells: (entry, state) => tellReview(entry, state, reviewedFor),
    notices: ({ payload: { outcome } }) => [
      {
        to: 'person',
        about: 'segregation-reviewed',
        says:
          outcome === 'end'
            ? 'It was decided that your segregation ends.'
            : 'Your segregation was reviewed. The decision and its reasons are in your file.',
      },
    ],
  })

/** The place looks at its own placement again: within 72 hours, at 7 days, then as the standard says. */
export const reviewSegregation = shape(
  {
    act: 'ReviewSegregation',
    entry: 'SegregationReviewed',
    title: 'Review a placement in segregation',
    says: 'Decides, from what is so now, whether segregation goes on. A supervisor does it who did not order it. A review that repeats the last one is refused.',
    by: placers,
  },
  'place',
  ['seg-admin-review-pbnds', 'seg-protective-custody-115.43', 'seg-disciplinary-pbnds'],
)

/** The field office, or headquarters, looks at it on notice. */
export const reviewSegregationForAgency = shape(
  {
    act: 'ReviewSegregationForAgency',
    entry: 'SegregationReviewedForAgency',
    title: 'Review a placement for the agency',
    says: 'Decides for the field office or headquarters, on notice of a long or a special placement, whether segregation goes on.',
    by: agencyReviewers,
  },
  'agency',
  ['seg-directive-11065.1', 'seg-sexual-abuse-victim'],
)
