import type { JsonObject } from '../../../src/kernel/json.ts'
import { subjectsOf } from '../../../src/kernel/subjects-of.ts'
import type { Desk } from '../custody/desk.ts'
import { arrested, name, spoken, withoutWarrant } from '../custody/invented.ts'

/** A moment of an invented week in November 2026: `at('23', '15')` is Monday the 23rd, 10:00 in New York. */
export const at = (day: string, hour = '15'): string => `2026-11-${day}T${hour}:00:00Z`

export const facts = [{ fact: 'An invented paper of an invented day says so.', source: 'paper-seen', whereFound: 'Invented paper, page 1' }]

/** Id of the subject of a kind that was opened last. */
export const latest = (desk: Desk, kind: string): string => subjectsOf(desk.state(), kind).at(-1)?.id ?? ''

export const statement: JsonObject = {
  personName: name,
  isToldPurpose: true,
  statement: 'An invented question.\nAn invented answer.',
  isFearAsked: true,
  fearAnswers: 'Invented answers to all four.',
  isFearVoiced: false,
  statusClaimed: 'none',
  ...spoken,
  isReadBack: true,
  isSworn: true,
}

export const order: JsonObject = { personName: name, expeditedGround: '8 USC 1182(a)(7)', expeditedClass: 'arriving', facts }

export const approval: JsonObject = { personName: name, isStatementRead: true, isEveryFearAnswerRead: true, reasons: 'Invented.' }

/** Somebody stopped at the border whose statement was taken by one officer. */
export function statementTaken(given: JsonObject = {}): Desk {
  const { desk } = arrested(withoutWarrant, at('21'))
  desk.does('ben', 'TakeSwornStatement', { ...statement, ...given }, at('21', '17'))
  return desk
}

/** The same, ordered removed by another officer. */
export function ordered(): Desk {
  const desk = statementTaken()
  desk.does('ana', 'OrderExpeditedRemoval', { ...order, subjectId: latest(desk, 'expedited-removal') }, at('21', '18'))
  return desk
}

export const referral: JsonObject = {
  personName: name,
  m444ServedAt: at('22', '14'),
  ...spoken,
  isInOwnLanguage: true,
  isLegalServicesListGiven: true,
  isCallOffered: true,
  isUnderEmergencyBorderRule: false,
  referredTo: 'Example asylum office',
}

export const interview: JsonObject = { asylumOfficer: 'Invented 12', how: 'telephone', ...spoken, isConsultantPresent: true }
export const finding: JsonObject = { asylumOfficer: 'Invented 12', source: 'An invented paper.' }
export const concurrence: JsonObject = { supervisor: 'Invented 13', isAnotherOfficer: true, isCopyGiven: true, language: 'es' }
export const choice: JsonObject = { ...spoken, isSigned: true }

/** Fear voiced on the statement, referred on the 22nd, heard on the 24th. */
export function heard(): Desk {
  const desk = statementTaken({ isFearVoiced: true })
  const subjectId = latest(desk, 'credible-fear')
  desk.does('ben', 'ReferCredibleFear', { ...referral, subjectId }, at('22'))
  desk.does('ben', 'RecordFearInterview', { ...interview, subjectId }, at('24'))
  return desk
}

/** Found to be none, with a supervisor's concurrence on the 25th at 15:00 UTC. */
export function foundNone(): Desk {
  const desk = heard()
  const subjectId = latest(desk, 'credible-fear')
  desk.does('ben', 'RecordFearFinding', { ...finding, subjectId, finding: 'no-credible-fear' }, at('24', '20'))
  desk.does('ben', 'RecordFearConcurrence', { ...concurrence, subjectId }, at('25'))
  return desk
}

/** A child found with an aunt, on Saturday the 21st at 10:00 in New York. */
export function childWithAunt(): Desk {
  const { desk } = arrested(withoutWarrant, at('21', '14'))
  desk.does('ana', 'NoteMinor', { basis: 'claimed-or-suspected', source: 'Invented: the child says so.' }, at('21'))
  const determined = { isUnaccompanied: true, foundWith: 'aunt-or-uncle', isFromContiguousCountry: false, facts }
  desk.does('ben', 'DetermineUnaccompanied', { ...determined, subjectId: latest(desk, 'minor') }, at('21', '16'))
  return desk
}
