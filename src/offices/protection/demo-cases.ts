import type { JsonObject } from '../../kernel/json.ts'
import type { CaseScript, Role, Step } from '../custody/exports.ts'

const step = (by: Role, act: string, hours: number, input: JsonObject): Step => ({ by, act, hours, input })
const refused = (by: Role, act: string, hours: number, input: JsonObject): Step => ({ by, act, hours, input, isRefused: true })

const personName = 'As registered (invented)'
const spoken = { language: 'es', isInterpreterUsed: true } as const
const zone = 'America/New_York'
const facts = [{ fact: 'Invented: a paper of an invented day says so.', source: 'paper-seen', whereFound: 'Invented paper, page 1' }]
const moreFacts = [{ fact: 'Invented: a school gives the same year.', source: 'record-of-an-agency', whereFound: 'Invented record 3' }]

const stopped = {
  personId: '@person',
  zone,
  place: 'An invented bridge at a border',
  arrestingOfficerId: '@officer:deportation-officer',
  isArrestWithoutWarrant: true,
  violationGrounds: 'Invented: no papers were shown.',
  escapeFactors: 'Invented: the person was about to walk on.',
  isToldWhy: true,
  consularNotification: 'on-request',
} as const

const removalOf = { subjectId: '@subject:expedited-removal:TakeSwornStatement', personName }
const fear = { subjectId: '@subject:credible-fear:TakeSwornStatement' }
const child = { subjectId: '@subject:minor:NoteMinor' }
const tie = { subjectId: '@subject:family-tie:NoteFamilyTie' }
const holdRoom = { facility: 'EXMPHOLD', facilityKind: 'hold-room', zone, from: 'arrest' } as const
const plan = { to: 'EXMPDETN', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented: a bed nearer to the court.' }
const noticeToAppear = {
  personName,
  allegations: 'The person is not a citizen of the United States (invented).',
  charges: 'A provision that is invented',
  hearingOn: '@day:30',
  hearingTime: '08:30',
  hearingPlace: 'Immigration Court of Examplia (invented), 1 Invented Street',
  isLegalServicesListGiven: true,
  isAtProtectedSite: false,
} as const

const asksForAsylum: CaseScript & Named = {
  familyName: 'Quintero (invented)',
  givenNames: 'Asustada',
  shows:
    'Somebody asks for asylum at the border: expedited removal is refused, an asylum officer finds no credible fear, and a judge’s days run',
  steps: [
    step('deportation-officer', 'Arrest', -76, stopped),
    step('deportation-officer', 'NoteLanguageNeed', -76, {
      neededLanguage: 'quc',
      isInterpreterNeeded: true,
      isReader: false,
      from: 'the-person',
    }),
    step('another-deportation-officer', 'TakeSwornStatement', -75, {
      ...{ personName, ...spoken, isToldPurpose: true, isReadBack: true, isSworn: true },
      statement: 'Invented: Why are you here?\nInvented: I was afraid.',
      isFearAsked: true,
      fearAnswers: 'Invented: I am afraid to go back.',
      isFearVoiced: true,
      statusClaimed: 'none',
    }),
    step('another-deportation-officer', 'RecordInterpreting', -75, {
      subjectId: '@subject:language-need:NoteLanguageNeed',
      ...{ occasion: 'interview', language: 'quc', isInterpreted: true, how: 'telephone', interpreter: 'Invented line 7' },
    }),
    refused('deportation-officer', 'OrderExpeditedRemoval', 0, {
      ...{ ...removalOf, expeditedGround: '8 USC 1182(a)(7)', expeditedClass: 'arriving', facts },
    }),
    step('another-deportation-officer', 'ReferCredibleFear', -74, {
      ...{ ...fear, personName, m444ServedAt: '@hour:-74', ...spoken, isInOwnLanguage: true, isLegalServicesListGiven: true },
      ...{ isCallOffered: true, isUnderEmergencyBorderRule: false, referredTo: 'Example asylum office (invented)' },
    }),
    step('another-deportation-officer', 'RecordFearInterview', -22, {
      ...{
        ...fear,
        asylumOfficer: 'Invented 12',
        how: 'telephone',
        ...spoken,
        isConsultantPresent: true,
        consultant: 'An invented cousin',
      },
    }),
    step('another-deportation-officer', 'RecordFearFinding', -20, {
      ...{ ...fear, finding: 'no-credible-fear', asylumOfficer: 'Invented 12', source: 'Invented: a paper of the asylum office.' },
    }),
    step('another-deportation-officer', 'RecordFearConcurrence', -18, {
      ...{ ...fear, supervisor: 'Invented 13', isAnotherOfficer: true, isCopyGiven: true, language: 'quc' },
    }),
    step('another-deportation-officer', 'RecordReviewChoice', -17, { ...fear, choice: 'asks-for-review', ...spoken, isSigned: true }),
  ],
}

const childWithAunt: CaseScript & Named = {
  familyName: 'Rosales (invented)',
  givenNames: 'Pequeño',
  shows: 'A child found with an aunt: unaccompanied, told of their rights, housed apart, with 48 hours to tell ORR and 72 to hand over',
  steps: [
    step('deportation-officer', 'Arrest', -20, stopped),
    step('deportation-officer', 'NoteMinor', -20, { basis: 'claimed-or-suspected', source: 'Invented: the child says so.' }),
    step('another-deportation-officer', 'DetermineUnaccompanied', -19, {
      ...{ ...child, isUnaccompanied: true, foundWith: 'aunt-or-uncle', isFromContiguousCountry: false, facts },
    }),
    step('another-deportation-officer', 'NoteFamilyTie', -19, {
      ...{ relation: 'aunt-or-uncle', relativeName: 'An invented aunt', isFoundTogether: true, relativeAt: 'same-place', facts },
    }),
    refused('detention-officer', 'HouseMinor', -19, {
      ...{ ...child, housedWith: 'unrelated-adults', isAnythingAgainst: false, reasons: 'Invented: no other room.' },
    }),
    step('detention-officer', 'HouseMinor', -18, {
      ...{ ...child, housedWith: 'adult-of-the-family', isFamilyShown: true, isAnythingAgainst: false, reasons: 'Invented.' },
    }),
    step('detention-officer', 'BookIn', -18, holdRoom),
    step('deportation-officer', 'GiveMinorNotice', -18, {
      ...{ ...child, personName, isReadAndExplained: true, isCallOffered: true, isUnaccompanied: true, ...spoken },
    }),
    step('deportation-officer', 'TellRelatives', -17, {
      ...{ ...child, isTold: true, relation: 'parent', whom: 'An invented mother', how: 'telephone', isChildHeard: true },
    }),
    step('deportation-officer', 'NoteMinorCare', -16, { ...child, step: 'orr-notified' }),
    step('another-deportation-officer', 'DetermineAge', 0, {
      ...{
        ...child,
        finding: 'under-18',
        facts: [...facts, ...moreFacts],
        isMoreThanOneSource: true,
        isAskedInOwnLanguage: true,
        reasons: 'Invented.',
      },
    }),
  ],
}

const parentAndChild: CaseScript & Named = {
  familyName: 'Solano (invented)',
  givenNames: 'Madre',
  shows: 'A mother held with her child: a transfer of her alone is refused, and they move together',
  steps: [
    step('deportation-officer', 'Arrest', -30, stopped),
    step('detention-officer', 'BookIn', -29, holdRoom),
    step('deportation-officer', 'NoteFamilyTie', -29, {
      ...{ relation: 'child', relativeName: 'An invented child', isFoundTogether: true, relativeAt: 'same-place', facts },
    }),
    step('detention-officer', 'NoteCareNeed', -28, { careNeed: 'pregnant-postpartum-or-nursing', from: 'the-person' }),
    step('supervisory-deportation-officer', 'ReviewCareNeed', 0, {
      subjectId: '@subject:care-need:NoteCareNeed',
      ...{ outcome: 'place-with-care', isMedicalStaffHeard: true, reasons: 'Invented: a place with care.', reviewOn: '@day:7' },
    }),
    refused('supervisory-deportation-officer', 'PlanTransfer', 0, plan),
    step('supervisory-deportation-officer', 'MoveFamilyTogether', 0, {
      ...{ ...tie, kind: 'transfer', to: 'EXMPDETN', isSameTransport: true, reasons: 'Invented: one car for both.' },
    }),
    step('supervisory-deportation-officer', 'PlanTransfer', 0, plan),
  ],
}

const closedRecord: CaseScript & Named = {
  familyName: 'Tapia (invented)',
  givenNames: 'Protegida',
  shows:
    'A record that 8 USC 1367 closes: a charge that rests on an abuser’s word alone is refused, and stands once facts from elsewhere bear it out',
  steps: [
    step('deportation-officer', 'Arrest', -26, stopped),
    step('deportation-officer', 'ProtectRecord', -25, { basis: 't-status', source: 'Invented: a notice of receipt.' }),
    step('deportation-officer', 'NoteProhibitedSource', -25, {
      isSoleSource: true,
      about: 'status-or-entry',
      account: 'Invented: a call.',
    }),
    refused('supervisory-deportation-officer', 'IssueNoticeToAppear', 0, noticeToAppear),
    step('attorney', 'ConsultOnProtection', -2, { subjectId: '@subject:protected-person:ProtectRecord', advice: 'Invented.' }),
    step('field-office-director', 'CorroborateInformation', 0, {
      ...{ subjectId: '@subject:prohibited-source:NoteProhibitedSource', isIndependent: true, facts, reasons: 'Invented.' },
    }),
    step('supervisory-deportation-officer', 'IssueNoticeToAppear', 0, noticeToAppear),
  ],
}

const declaresStatus: CaseScript & Named = {
  familyName: 'Urrutia (invented)',
  givenNames: 'Residente',
  shows:
    'An expedited removal ordered and approved; then a status is claimed, declared under penalty of perjury, and sent to a judge: nobody is removed meanwhile',
  steps: [
    step('deportation-officer', 'Arrest', -24, stopped),
    step('another-deportation-officer', 'TakeSwornStatement', -23, {
      ...{ personName, ...spoken, isToldPurpose: true, isReadBack: true, isSworn: true },
      statement: 'Invented: Where do you live?\nInvented: Here, for years.',
      isFearAsked: true,
      fearAnswers: 'Invented: none.',
      isFearVoiced: false,
      statusClaimed: 'none',
    }),
    step('deportation-officer', 'OrderExpeditedRemoval', 0, {
      ...{ ...removalOf, expeditedGround: '8 USC 1182(a)(7)', expeditedClass: 'arriving', facts },
    }),
    step('field-office-director', 'ApproveExpeditedRemoval', 0, {
      ...{ ...removalOf, isStatementRead: true, isEveryFearAnswerRead: true, reasons: 'Invented.' },
    }),
    step('detention-officer', 'NoteStatusClaim', 0, { statusClaimed: 'lawful-permanent-resident', evidence: 'Invented: a card was lost.' }),
    step('deportation-officer', 'AnswerStatusClaim', 0, {
      ...{ subjectId: '@subject:status-claim:NoteStatusClaim', personName, answer: 'not-confirmed-declared-under-penalty-of-perjury' },
      ...{ isEveryRecordAsked: true, isToldOfPerjury: true, facts },
    }),
    refused('field-office-director', 'OrderRemovalExecution', 0, {
      ...{ country: 'Examplia', isCountryInOrder: true, plannedOn: '@day:0', isTravelDocumentHeld: true, isPropertyReturned: true },
      ...{ isCounselTold: true, reasons: 'Invented.' },
    }),
  ],
}

interface Named {
  familyName: string
  givenNames: string
}

/** Invented cases of this desk, to be played once in a record that is a demonstration. */
export const protectionCases: readonly (CaseScript & Named)[] = [asksForAsylum, childWithAunt, parentAndChild, closedRecord, declaresStatus]
