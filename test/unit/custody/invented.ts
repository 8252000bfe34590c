import type { JsonObject } from '../../../src/kernel/json.ts'
import type { Done } from './desk.ts'
import { Desk, officers, personId } from './desk.ts'

export const name = 'Invented, Inés'
export const spoken = { language: 'es', isInterpreterUsed: true }

/** An arrest without a warrant, as it should be. */
export const withoutWarrant: JsonObject = {
  personId,
  zone: 'America/New_York',
  place: 'An invented street',
  arrestingOfficerId: officers.ana,
  isArrestWithoutWarrant: true,
  violationGrounds: 'The person said, and papers showed, that the visa ended in an invented year.',
  escapeFactors: 'The person was about to board a bus and gave no address.',
  isToldWhy: true,
}

export const onWarrant: JsonObject = {
  ...withoutWarrant,
  isArrestWithoutWarrant: false,
  warrantForm: 'I-200',
  warrantNumber: 'EX-1',
  warrantIssuedBy: 'Example Supervisor, supervisory deportation officer',
}

/** A Friday, 21:00 in New York. */
export const fridayEvening = '2026-11-21T02:00:00Z'

/** A desk with one arrest on it. */
export function arrested(input: JsonObject = withoutWarrant, at = fridayEvening): { desk: Desk; first: Done } {
  const desk = new Desk()
  return { desk, first: desk.does('ana', 'Arrest', input, at) }
}

export const noticeToAppear: JsonObject = {
  personName: name,
  allegations: 'The person is not a citizen.\nThe person stayed past the visa.',
  charges: 'An invented provision',
  hearingOn: '2026-12-21',
  hearingTime: '08:30',
  hearingPlace: 'Immigration Court of Examplia (invented)',
  isLegalServicesListGiven: true,
  isAtProtectedSite: false,
}

export const detained: JsonObject = {
  personName: name,
  decision: 'detain',
  basis: '8 USC 1226(a)',
  reasons: 'An invented reason, from an invented paper.',
  facts: [{ fact: 'The lease shown had ended, in this invented case.', source: 'paper-seen', whereFound: 'An invented lease, page 2' }],
  vulnerability: 'looked-for-none-found',
  alternativesConsidered: ['bond', 'recognizance'],
  alternatives: 'Bond was considered; nobody could post it.',
  leastRestrictive: 'detain',
  preparedById: officers.ana,
  reviewOn: '2026-12-21',
  isNoticeToAppearToIssue: true,
  isWarrantToIssue: true,
}

export const bookedIn: JsonObject = { facility: 'EXMPHOLD', facilityKind: 'hold-room', zone: 'America/New_York', from: 'arrest' }

export const finalOrder: JsonObject = { orderFinalOn: '2026-11-02', orderedBy: 'immigration-judge' }

export const removal: JsonObject = {
  country: 'Examplia',
  isCountryInOrder: true,
  plannedOn: '2026-12-01',
  isTravelDocumentHeld: true,
  isPropertyReturned: true,
  isCounselTold: true,
  reasons: 'Everything was looked at, in this invented case.',
}

/** A desk where everything for a removal is there. */
export function readyForRemoval(): Desk {
  const { desk } = arrested()
  desk.does('ana', 'RecordFinalOrder', finalOrder, '2026-11-22T12:00:00Z')
  desk.does('director', 'IssueRemovalWarrant', { personName: name }, '2026-11-22T13:00:00Z')
  return desk
}
