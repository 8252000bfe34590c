import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

/** Review is held where the person asks for it, so that declining it ends the duty. */
const concludedOrDeclined = whicheverFirst(['credibleFearReviewConcludedAt', 'credibleFearReviewDeclinedAt'])

/** 8 USC 1225(b)(1)(B)(iii)(III): an immigration judge reviews a negative credible-fear finding within a week. */
export const cfIjReview: Rule = {
  id: 'cf-ij-review',
  office: 'EOIR (decides) / ERO (custody)',
  title: 'Immigration judge’s review of a negative credible-fear finding',
  kind: 'clock',
  cite: '8 USC 1225(b)(1)(B)(iii)(III); 8 CFR 1003.42(e)',
  says: 'Review is concluded, to the maximum extent practicable, within 24 hours of the supervisory asylum officer’s concurrence on Form I-869, and in no case later than 7 days after it.',
  verified: 'yes',
  severity: 'hard',
  tolling: 'None. Only the 24 hours bend: "to the maximum extent practicable".',
  onLapse: 'A breach of the statute with no stated remedy: take it to counsel (OPLA).',
  auditNote: 'Released tables do not carry the concurrence or the review.',
  sources: [
    'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1225',
    'https://www.ecfr.gov/current/title-8/part-1003',
  ],
  clocks: [
    {
      id: 'cf-ij-review.within-24-hours',
      says: 'review concluded, as far as practicable',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'credibleFearConcurredAt' },
      ...concludedOrDeclined,
      versions: standing({ unit: 'hours', count: 24 }, '24 hours "to the maximum extent practicable": a target.'),
      severity: 'target',
    },
    {
      id: 'cf-ij-review.within-7-days',
      says: 'review concluded',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'credibleFearConcurredAt' },
      ...concludedOrDeclined,
      versions: standing(
        { unit: 'calendar-days', count: 7, roll: 'none' },
        '"In no case later than 7 days". It limits detention: never rolled past a weekend.',
      ),
    },
  ],
}
