import type { Requirement } from '../../acts/requirement.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import { happened, not } from '../../clockwork/test-nodes.ts'
import { house } from './of-conditions.ts'

const all = (...of: TestNode[]): TestNode => ({ node: 'all', of })

export const notComplainedOf: Requirement = {
  ...house,
  id: 'grievance-not-by-whom-it-is-about',
  question: 'who',
  says: 'A grievance is answered by somebody other than the officer it is about.',
  cure: 'Have another officer answer it.',
  needs: 'another-officer',
  subject: 'grievance',
  fact: 'grievanceAgainst',
}

export const appealByAnother: Requirement = {
  ...house,
  id: 'grievance-appeal-by-another',
  question: 'who',
  says: 'An appeal of an answer is decided by somebody who did not give it.',
  cure: 'Have another officer decide it.',
  needs: 'another-officer',
  subject: 'grievance',
  fact: 'grievanceAnsweredBy',
}

export const notAnsweredBefore: Requirement = {
  ...house,
  id: 'grievance-answered-once',
  question: 'instrument',
  says: 'The grievance has not been answered.',
  cure: 'Correct the answer on record if it is wrong; the person can appeal it.',
  needs: 'facts',
  subject: 'grievance',
  test: all(happened('grievanceFiledAt'), not(happened('grievanceAnsweredAt'))),
}

export const appealOpen: Requirement = {
  ...house,
  id: 'grievance-appeal-open',
  question: 'instrument',
  says: 'The answer was appealed, and the appeal has not been decided.',
  cure: 'Record the appeal first ("Appeal the answer to a grievance"); an appeal at one level is decided once.',
  needs: 'facts',
  subject: 'grievance',
  test: all(happened('grievanceAppealedAt'), not(happened('grievanceAppealAnsweredAt'))),
}

export const lossClaimed: Requirement = {
  ...house,
  id: 'property-loss-claimed',
  question: 'instrument',
  says: 'A loss was claimed and has not been answered.',
  cure: 'Record the claim first ("Claim that property was lost or damaged"); a claim is answered once.',
  needs: 'facts',
  subject: 'property',
  test: all(happened('propertyLossClaimedAt'), not(happened('propertyLossAnsweredAt'))),
}
