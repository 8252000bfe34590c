import type { JsonObject } from '../../../src/kernel/json.ts'
import { type Desk, officers } from '../custody/desk.ts'
import { arrested, finalOrder, name } from '../custody/invented.ts'

export { name }

export const facts = [
  {
    fact: 'The consulate of Examplia has not answered two letters.',
    source: 'paper-seen',
    whereFound: 'Invented letters of an invented year',
  },
]

/** What every decision on custody after an order says. */
export const reasoned: JsonObject = {
  personName: name,
  facts,
  isRemovalForeseeable: false,
  submissions: 'A letter of a sister who would take the person in, weighed for release.',
  reasons: 'Invented reasons about this person alone.',
  alternatives: 'Supervision with reporting was considered.',
}

export const spoken: JsonObject = { language: 'es', isInterpreterUsed: true }

export const notice: JsonObject = {
  personName: name,
  how: 'in-person',
  reviewOn: '2027-01-20',
  submissionsUntilOn: '2027-01-18',
  ...spoken,
}

export const panel: JsonObject = {
  firstMemberId: officers.reviewer,
  firstFinds: 'continue-detention',
  secondMemberId: officers.head,
  secondFinds: 'continue-detention',
  account: 'What was weighed, in this invented case.',
}

export const interview: JsonObject = {
  firstInterviewerId: officers.reviewer,
  secondInterviewerId: officers.head,
  ...spoken,
  isRepresentativePresent: true,
  account: 'What was said, in this invented case.',
}

export const supervision: JsonObject = {
  personName: name,
  conditions: ['report-in-person', 'tell-a-new-address'],
  conditionsInWords: 'Report on the first Monday of the month.\nSay when the address changes.',
  reportsOn: '2027-02-01',
  reportsTo: 'Example City office',
  reportsEvery: 'month',
  language: 'es',
  reasons: 'The review decided release.',
}

export const revoked: JsonObject = {
  personName: name,
  revokedAs: 'executive-associate-director',
  ground: 'condition-violated',
  facts: [
    { fact: 'The person did not report in three invented months.', source: 'record-of-an-agency', whereFound: 'Invented reporting log' },
  ],
  reasons: 'Invented reasons.',
  isRedetainedForViolation: true,
  language: 'es',
}

export const interviewed: JsonObject = { ...spoken, isToldWhy: true, answer: 'The bus did not run, the person said.' }

export const failure: JsonObject = {
  personName: name,
  failureToComplyOn: '2026-12-01',
  noticeServedOn: '2026-12-03',
  ...spoken,
  facts: [
    { fact: 'The person would not sign the form of the consulate.', source: 'seen-by-an-officer', whereFound: 'Ana Example, on the day' },
  ],
  required: 'Sign the application for a travel document.',
}

export const thirdCountry: JsonObject = {
  personName: name,
  country: 'Otherland',
  ...spoken,
  isInOwnLanguage: true,
  hasCredibleDiplomaticAssurances: false,
  isExigentRemoval: false,
  hasBeenAbleToSpeakWithCounsel: true,
  isFearVoiced: false,
}

/** A desk with a final order of 2 November 2026: day 60 is 1 January 2027, day 90 is 31 January 2027. */
export function ordered(): Desk {
  const { desk } = arrested()
  desk.does('ana', 'RecordFinalOrder', finalOrder, '2026-11-22T15:00:00Z')
  return desk
}

/** Id of the subject of a kind that was opened last. */
export function latest(desk: Desk, kind: string): string {
  const found = [...desk.state().subjects.values()].findLast((subject) => subject.kind === kind)
  if (!found) throw new Error(`There is no ${kind} in the case.`)
  return found.id
}
