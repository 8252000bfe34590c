import type { Requirement } from '../../../acts/requirement.ts'
import type { TestNode } from '../../../clockwork/nodes.ts'
import { house } from '../house-rules.ts'
import { underRule } from '../under-rule.ts'

/**
 * What can only follow something else is found against where its moment is before that: a mistyped moment, or a paper that was not there yet when
 * it was used.
 */
const cure = 'Correct the moment if it is mistyped; if it is right, tell the supervisor and counsel of the agency.'

export const examinedAfterArrest: Requirement = {
  ...house,
  id: 'examined-after-arrest',
  question: 'when',
  says: 'The examination follows the arrest.',
  cure,
  needs: 'earlier',
  subject: 'custody',
  fact: 'arrestedAt',
}

export const bookedOutAfterBookIn: Requirement = {
  ...house,
  id: 'booked-out-after-book-in',
  question: 'when',
  says: 'A person is booked out of a place after they were booked in.',
  cure,
  needs: 'earlier',
  subject: 'stint',
  fact: 'bookedInAt',
}

export const servedAfterMade: Requirement = {
  ...house,
  id: 'served-after-made',
  question: 'when',
  says: 'A document is served after it was made.',
  cure,
  needs: 'earlier',
  subject: 'paper',
  fact: 'madeAt',
}

export const servedAfterIssued: Requirement = {
  ...underRule('ero-warrant-I200'),
  id: 'served-after-issued',
  question: 'when',
  says: 'A warrant is served after it was issued.',
  cure,
  needs: 'earlier',
  subject: 'warrant',
  fact: 'issuedAt',
}

export const releasedAfterOrder: Requirement = {
  ...underRule('custody-236a'),
  id: 'released-after-order',
  question: 'when',
  says: 'A release follows the decision on it.',
  cure,
  needs: 'earlier',
  subject: 'custody',
  fact: 'releaseOrderedAt',
}

export const removedAfterOrder: Requirement = {
  ...underRule('ero-warrant-I205'),
  id: 'removed-after-order',
  question: 'when',
  says: 'A removal follows the decision to carry it out.',
  cure,
  needs: 'earlier',
  subject: 'removal-order',
  fact: 'removalExecutionOrderedAt',
}

/** What somebody who is out of custody needs first: to be in it again, on the record. */
const cureOfReturn =
  'Correct the release or removal on record if it is wrong; if the person was arrested again, record that as a new case; if release under supervision was taken back, record that first: RevokeSupervision.'

const whileInCustody = (id: string, says: string): Requirement => ({
  ...house,
  id,
  question: 'when',
  says,
  cure: cureOfReturn,
  needs: 'later',
  subject: 'custody',
  fact: 'leftCustodyAt',
})

export const bookedInWhileInCustody = whileInCustody(
  'booked-in-while-in-custody',
  'Whoever was released or removed is not booked in again in the same case.',
)

export const transferredWhileInCustody = whileInCustody(
  'transferred-while-in-custody',
  'Whoever was released or removed is not transferred after that.',
)

const leavesOnce = (id: string, says: string): Requirement => ({
  ...house,
  id,
  question: 'when',
  says,
  cure: cureOfReturn,
  needs: 'facts',
  subject: 'custody',
  test: { node: 'not', of: { node: 'happened', fact: 'leftCustodyAt' } },
})

/** Whether the person is out of custody, and left it in this way at some time: whoever is to be told of that was told. */
export const leftAs = (fact: 'releasedAt' | 'removedAt'): TestNode => ({
  node: 'all',
  of: [
    { node: 'happened', fact: 'leftCustodyAt' },
    { node: 'happened', fact },
  ],
})

export const releasedOnce = leavesOnce(
  'released-once',
  'Custody ends once: a release of somebody already released or removed changes nothing of that.',
)

export const removedOnce = leavesOnce('removed-once', 'Custody ends once: whoever is removed was not released or removed before.')
