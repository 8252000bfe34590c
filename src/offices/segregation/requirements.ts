import type { Requirement } from '../../acts/requirement.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import { happened, is, not } from '../../clockwork/test-nodes.ts'
import { underRule } from '../custody/exports.ts'
import { house } from './of-segregation.ts'
import { reasonsByKind, segregationKinds } from './reasons.ts'

const all = (...of: TestNode[]): TestNode => ({ node: 'all', of })
const either = (...of: TestNode[]): TestNode => ({ node: 'any', of })

const placement = 'segregation-placement'

export const reasonFitsKind: Requirement = {
  ...house,
  id: 'segregation-reason-fits',
  question: 'law',
  says: 'The reason is one for this kind of segregation.',
  cure: 'Choose the kind the reason belongs to: a penalty needs a panel, protection a danger to the person, the rest is administrative.',
  needs: 'input',
  test: either(
    ...segregationKinds.map((kind) => all(is('segregationKind', kind), { node: 'one-of', fact: 'reason', values: reasonsByKind[kind] })),
  ),
}

export const sanctionFirst: Requirement = {
  ...house,
  id: 'segregation-sanction-first',
  question: 'instrument',
  says: 'Segregation as a penalty carries out a sanction that a panel decided on the record.',
  cure: 'Have the panel hear the person and decide ("Decide on an incident as the panel"); until then only administrative segregation can be ordered, for its own reasons.',
  needs: 'facts',
  subject: 'disciplinary-incident',
  test: is('panelOutcome', 'segregation'),
}

/** The directive calls it a last resort; the page about it was read, not its text. */
export const lastResort: Requirement = {
  ...underRule('seg-directive-11065.1'),
  id: 'segregation-last-resort',
  question: 'whom',
  says: 'A person with a special vulnerability is placed in segregation only as a last resort.',
  cure: 'Use an alternative; where none will do, say for each why not, and answer that this is the last resort.',
  needs: 'input',
  test: either(not(is('hasSpecialVulnerability', true)), is('isLastResort', true)),
}

export const notPlacedAlready: Requirement = {
  ...house,
  id: 'segregation-one-at-a-time',
  question: 'instrument',
  says: 'The person is not in segregation already.',
  cure: 'Release the person from the placement on record first, or review it.',
  needs: 'facts',
  subject: placement,
  test: either(not(happened('segregationPlacedAt')), happened('segregationReleasedAt')),
}

export const stillPlaced: Requirement = {
  ...house,
  id: 'segregation-still-placed',
  question: 'instrument',
  says: 'The person is in segregation.',
  cure: 'Nothing more is decided about a placement that has ended; where the end on record is wrong, correct that entry.',
  needs: 'facts',
  subject: placement,
  test: all(happened('segregationPlacedAt'), not(happened('segregationReleasedAt'))),
}

export const reviewedByAnother: Requirement = {
  ...house,
  id: 'segregation-reviewed-by-another',
  question: 'who',
  says: 'A placement is reviewed by an officer other than the one who ordered it.',
  cure: 'Have another supervisor review it.',
  needs: 'another-officer',
  subject: placement,
  fact: 'segregationOrderedBy',
}

/** What a review says of the person now: not what the last one said. */
export const newFacts: Requirement = {
  ...house,
  id: 'segregation-review-new-facts',
  question: 'law',
  says: 'A review rests on at least one fact that the order or the last review did not give already.',
  cure: 'See the person, ask, and write what is so now; a review that repeats the last one is a conclusion without facts.',
  needs: 'new-words',
  subject: placement,
  fact: 'segregationFactsMarks',
  mark: 'factsMarks',
}

export const personHeard: Requirement = {
  ...house,
  id: 'segregation-person-heard',
  question: 'whom',
  says: 'The person was heard, or it is said why not.',
  cure: 'Hear the person in their language, or write down why that could not be.',
  needs: 'input',
  test: either(is('isPersonHeard', true), happened('whyNotHeard')),
}

/** The limit of 30 days is from memory: it is on the books and switched off until its text is read. */
export const sanctionWithinLimit: Requirement = {
  ...underRule('seg-disciplinary-pbnds'),
  id: 'sanction-within-30-days',
  question: 'law',
  says: 'A sanction of segregation is at most 30 days an incident, save in an extraordinary case.',
  cure: 'Decide 30 days at most, or record what makes the case extraordinary.',
  needs: 'input',
  test: either(not(is('sanction', 'segregation')), is('isExtraordinaryIncident', true), {
    node: 'one-of',
    fact: 'sanctionDays',
    values: Array.from({ length: 30 }, (_, day) => String(day + 1)),
  }),
}

export const sanctionHasDays: Requirement = {
  ...house,
  id: 'sanction-has-days',
  question: 'instrument',
  says: 'A sanction of segregation says for how many days.',
  cure: 'Give the number of days.',
  needs: 'input',
  test: either(not(is('sanction', 'segregation')), happened('sanctionDays')),
}

const panelOf = (id: string, fact: string, says: string): Requirement => ({
  ...house,
  id,
  question: 'who',
  says,
  cure: 'Have officers decide who neither reported nor investigated the incident.',
  needs: 'another-officer',
  subject: 'disciplinary-incident',
  fact,
})

export const panelOfOthers: readonly Requirement[] = [
  panelOf('panel-not-reporter', 'incidentReportedBy', 'The panel is led by somebody who did not report the incident.'),
  panelOf('panel-not-investigator', 'incidentInvestigatedBy', 'The panel is led by somebody who did not investigate the incident.'),
]

export const appealByAnother = panelOf(
  'sanction-appeal-by-another',
  'panelDecidedBy',
  'An appeal is decided by somebody who did not lead the panel.',
)

export const investigatedFirst: Requirement = {
  ...house,
  id: 'incident-investigated-first',
  question: 'instrument',
  says: 'The incident was investigated before a panel decides, and nobody decided it before.',
  cure: 'Have it investigated and record its end ("Record a step of the investigation of an incident"); a decision made is changed on appeal.',
  needs: 'facts',
  subject: 'disciplinary-incident',
  test: all(happened('incidentInvestigationEndedAt'), not(happened('panelDecidedAt'))),
}

export const sanctionToAppeal: Requirement = {
  ...house,
  id: 'sanction-appeal-open',
  question: 'instrument',
  says: 'The panel decided, and the appeal has not been decided before.',
  cure: 'Record the decision of the panel first; an appeal is decided once.',
  needs: 'facts',
  subject: 'disciplinary-incident',
  test: all(happened('panelDecidedAt'), not(happened('sanctionAppealDecidedAt'))),
}
