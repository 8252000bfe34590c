import type { Requirement } from '../../../acts/requirement.ts'
import { underRule } from '../under-rule.ts'

/**
 * The directive has counsel told on the day of the move and never later than 24 hours after it: its clocks count that. That the notice goes out
 * before anybody moves is a rule of this record, cited as that: counsel can still object only to what has not happened.
 */
export const noticeBeforeMove: Requirement = {
  id: 'transfer-told-before',
  question: 'instrument',
  cite: 'A rule of this record on legal access and the locator',
  verified: 'yes',
  severity: 'policy',
  says: 'A transfer is decided, and counsel and the court are told by that, before anybody is moved.',
  cure: 'Tell counsel and the court now, and record that: TellCounsel, TellCourt. The next move is decided before it is made.',
  needs: 'earlier',
  subject: 'transfer',
  fact: 'transferPlannedAt',
}

/** Whether there is counsel is not for whoever moves the person to say: the appearance is on record. */
export const counselAsOnRecord: Requirement = {
  ...underRule('transfer-notice-attorney'),
  id: 'counsel-as-on-record',
  question: 'whom',
  says: 'An attorney of record is one whose appearance stands in the person’s record.',
  cure: 'Answer yes: the clock of the notice to counsel runs, and counsel is told.',
  needs: 'as-on-record',
  field: 'hasAttorneyOfRecord',
  subject: 'counsel',
  test: {
    node: 'all',
    of: [
      { node: 'happened', fact: 'counselNamedAt' },
      { node: 'not', of: { node: 'happened', fact: 'counselEndedAt' } },
    ],
  },
}
