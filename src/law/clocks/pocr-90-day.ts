import type { Rule, TestNode } from '../../clockwork/nodes.ts'
import { removalPeriodHasBegun, removalPeriodStart } from '../removal-period-start.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

const detained: TestNode = {
  node: 'all',
  of: [removalPeriodHasBegun, { node: 'is', fact: 'isDetainedInRemovalPeriod', value: true }],
}

/** 8 CFR 241.4(h), (k)(1)(i): the field office reviews custody before the removal period ends. */
export const pocr90Day: Rule = {
  id: 'pocr-90-day',
  office: 'ERO',
  title: 'Post-order custody review by the field office',
  kind: 'clock',
  cite: '8 CFR 241.4(h), (k)(1)(i), (d)',
  says: 'Where removal cannot be accomplished, the field office decides before the removal period ends whether to release or to go on detaining. The person has written notice about 30 days before the review. The written decision, with brief reasons, goes to the person, and by regular mail to the attorney who entered an appearance. There is no appeal.',
  verified: 'yes',
  severity: 'hard',
  tolling:
    'A person who asks for more time waives the requirement that the review be held before day 90. Review may be put off, on file, for prompt removal or other good cause (241.4(k)(3)), is not needed once removal is ready to execute (241.4(g)(4)), and ends on failure to comply (241.4(g)(5)(iii)).',
  onLapse: 'The regulation names no remedy. Detention rests on 8 USC 1231(a)(6) and this review: tell the supervisor and counsel.',
  auditNote: 'Released tables carry neither the notice nor the decision: it cannot be tested with them.',
  sources: ['https://www.ecfr.gov/current/title-8/part-241'],
  clocks: [
    {
      id: 'pocr-90-day.notice',
      says: 'written notice of the coming review served',
      kind: 'deadline',
      starts: removalPeriodStart,
      ...whicheverFirst(['pocrNoticeServedOn', 'releasedAfterOrderOn', 'removedOn'], detained),
      versions: standing(
        { unit: 'calendar-days', count: 60, roll: 'none' },
        '"Approximately 30 days" before a review that is due by day 90: about day 60.',
      ),
      severity: 'target',
    },
    {
      id: 'pocr-90-day.decision',
      says: 'custody decision served, or the review no longer needed by then',
      kind: 'deadline',
      starts: removalPeriodStart,
      ...whicheverFirst(
        [
          'pocrDecisionServedOn',
          'removalReadyOn',
          'pocrReviewPostponedOn',
          'failureToComplyNoticeOn',
          'pocrMoreTimeRequestedOn',
          'releasedAfterOrderOn',
          'removedOn',
        ],
        detained,
      ),
      versions: standing({ unit: 'calendar-days', count: 90, roll: 'none' }, 'Before the removal period ends: day 90.'),
    },
  ],
}
