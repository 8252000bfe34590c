import type { Requirement } from '../../acts/requirement.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import { happened, not } from '../../clockwork/test-nodes.ts'
import { underRule } from '../custody/exports.ts'
import { house } from './of-detainers.ts'

const all = (...of: TestNode[]): TestNode => ({ node: 'all', of })

/** 8 CFR 287.7(b). */
export const issuerListed: Requirement = {
  ...underRule('detainer-issuers'),
  id: 'detainer-issuer',
  question: 'who',
  says: 'A detainer is issued by an officer listed in 8 CFR 287.7(b).',
  cure: 'Have an officer listed there, such as a deportation officer, issue it.',
  needs: 'officer-of-list',
  list: '287.7(b)',
}

export const causeStated: Requirement = {
  ...underRule('detainer-probable-cause-warrant'),
  id: 'detainer-probable-cause',
  question: 'instrument',
  says: 'Probable cause that the person is removable is stated before a detainer issues.',
  cure: 'State the facts, each with its source: StateProbableCause.',
  needs: 'facts',
  subject: 'probable-cause',
  test: happened('causeStatedAt'),
}

export const warrantAttached: Requirement = {
  ...underRule('detainer-probable-cause-warrant'),
  id: 'detainer-warrant',
  question: 'instrument',
  says: 'A signed I-200 or I-205 that was not cancelled goes with a detainer.',
  cure: 'Issue the warrant first, or record one that was issued elsewhere: IssueWarrant, IssueRemovalWarrant, RecordEarlierPaper.',
  needs: 'facts',
  subject: 'warrant',
  test: all(happened('issuedAt'), not(happened('cancelledAt')), { node: 'one-of', fact: 'form', values: ['I-200', 'I-205'] }),
}

export const arrestedForOffence: Requirement = {
  ...underRule('detainer-probable-cause-warrant'),
  id: 'detainer-after-criminal-arrest',
  question: 'whom',
  says: 'The other agency arrested the person for a criminal offence.',
  cure: 'Do not issue a detainer for somebody who was not arrested for an offence.',
  needs: 'input',
  test: { node: 'is', fact: 'isArrestedForOffence', value: true },
}

export const moreThanBirthAbroad: Requirement = {
  ...underRule('detainer-probable-cause-warrant'),
  id: 'detainer-more-than-birth-abroad',
  question: 'law',
  says: 'Probable cause is more than birth abroad with no match in a database, and more than the start of an investigation.',
  cure: 'Find out more, or do not issue a detainer.',
  needs: 'input',
  test: { node: 'is', fact: 'isMoreThanBirthAbroad', value: true },
}

/** A detainer ends once, in one way. */
export const detainerOpen: Requirement = {
  ...house,
  id: 'detainer-still-open',
  question: 'instrument',
  says: 'The detainer had not come to its end before.',
  cure: 'Nothing more ends it; where the end on record is wrong, correct that entry.',
  needs: 'facts',
  subject: 'detainer',
  test: all(happened('detainerIssuedAt'), not(happened('detainerOutcome'))),
}

/** Form I-247A: without a copy served on the person it does not take effect. */
export const servedOnPerson: Requirement = {
  ...underRule('detainer-48h-form-I247A'),
  id: 'detainer-served',
  question: 'instrument',
  says: 'A copy of the detainer was served on the person.',
  cure: 'Have it served, in the person’s language: ServeDetainer.',
  needs: 'facts',
  subject: 'detainer',
  test: happened('detainerServedAt'),
}

export const partnerNotRegistered: Requirement = {
  ...house,
  id: 'partner-once',
  question: 'instrument',
  says: 'No agency is registered under this code yet.',
  cure: 'Use the agency that has the code, or choose another code.',
  needs: 'facts',
  subject: 'partner',
  test: not(happened('partnerSince')),
}

export const jailPageOpen: Requirement = {
  ...house,
  id: 'jail-page-open',
  question: 'instrument',
  says: 'The way in was not closed before.',
  cure: 'Nothing: it is closed.',
  needs: 'facts',
  subject: 'jail-page',
  test: not(happened('jailPageClosedAt')),
}
