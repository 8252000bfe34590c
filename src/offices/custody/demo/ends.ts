import type { CaseScript } from '../case-script.ts'
import { inputs, personName, refused, step } from './inputs.ts'

const orderAndWarrant = [
  step('deportation-officer', 'RecordFinalOrder', 0, inputs.finalOrder),
  step('field-office-director', 'IssueRemovalWarrant', 0, { personName }),
] as const

const freed = step('detention-officer', 'Release', 0, { isPropertyReturned: true })

/** How custody ends: release, supervision, removal, and what stops a removal. */
export const ends: readonly CaseScript[] = [
  {
    shows: 'Released on recognizance; the court was told',
    steps: [
      step('deportation-officer', 'Arrest', -8, inputs.arrest),
      step('supervisory-deportation-officer', 'DetermineCustody', 0, {
        ...inputs.custody,
        decision: 'recognizance',
        leastRestrictive: 'recognizance',
        isWarrantToIssue: false,
      }),
      step('supervisory-deportation-officer', 'OrderRelease', 0, {
        personName,
        kind: 'recognizance',
        reasons: 'Invented: a fixed address and family.',
        conditions: 'Come to every hearing.\nSay when the address changes.',
        language: 'es',
      }),
      freed,
      step('deportation-officer', 'TellCourt', 0, { of: 'release', how: 'electronically' }),
      step('attorney', 'RecordRedeterminationRequest', 0, { redeterminationRequestedOn: '@day:0' }),
    ],
  },
  {
    shows: 'Released under supervision after a final order that could not be carried out',
    steps: [
      step('deportation-officer', 'Arrest', -6, { ...inputs.onWarrant, warrantForm: 'I-205' }),
      ...orderAndWarrant,
      step('field-office-director', 'OrderRelease', 0, {
        personName,
        kind: 'supervision',
        reasons: 'Invented: no travel document in sight.',
        conditions: 'Report on the first Monday of each month.\nApply for a travel document.',
        reportsTo: 'Example Field Office (invented)',
        language: 'es',
      }),
      freed,
    ],
  },
  {
    shows: 'A court ordered release by a moment: no other custody decision is made, and the person is released',
    steps: [
      step('deportation-officer', 'Arrest', -12, inputs.onWarrant),
      step('attorney', 'RecordHabeasPetition', 0, {
        court: 'District Court of Examplia (invented)',
        docket: 'INVENTED-26-2',
        filedOn: '@day:-5',
      }),
      step('attorney', 'RecordCourtOrder', 0, { ...inputs.courtOrder, releaseByAt: '@hour:48' }),
      step('attorney', 'RecordHabeasOutcome', 0, {
        subjectId: '@subject:habeas-petition:RecordHabeasPetition',
        decidedOn: '@day:-1',
        outcome: 'granted',
      }),
      step('field-office-director', 'AcknowledgeCourtOrder', 0, {
        subjectId: '@subject:court-order:RecordCourtOrder',
        takenOnBy: '@officer:field-office-director',
      }),
      refused('supervisory-deportation-officer', 'DetermineCustody', 0, inputs.custody),
      step('supervisory-deportation-officer', 'OrderRelease', 0, {
        personName,
        kind: 'court-order',
        reasons: 'The order.',
        language: 'es',
      }),
      freed,
    ],
  },
  {
    shows: 'A stay of the Board holds a removal back; once it has ended the removal is made',
    steps: [
      step('deportation-officer', 'Arrest', -22, { ...inputs.onWarrant, warrantForm: 'I-205' }),
      ...orderAndWarrant,
      step('attorney', 'RecordStay', 0, { stayKind: 'board', stayedOn: '@day:-1', says: 'Invented: an appeal.' }),
      refused('field-office-director', 'OrderRemovalExecution', 0, inputs.removal),
      step('attorney', 'EndStay', 0, {
        subjectId: '@subject:stay:RecordStay',
        stayEndedOn: '@day:0',
        source: 'Invented: the appeal was dismissed.',
      }),
      step('field-office-director', 'OrderRemovalExecution', 0, inputs.removal),
      step('deportation-officer', 'Remove', 0, {
        port: 'Example Port (invented)',
        country: 'Examplia',
        witnessingOfficerId: '@officer:deportation-officer',
      }),
    ],
  },
  {
    shows: 'A claim of U.S. citizenship stops a removal, is found good, and the person is released',
    steps: [
      step('deportation-officer', 'Arrest', -14, inputs.onWarrant),
      ...orderAndWarrant,
      step('detention-officer', 'RecordCitizenshipClaim', -5, {
        from: 'family-or-counsel',
        isDetainedOrToBeDetained: true,
        evidence: 'Invented: a birth certificate of Example County.',
      }),
      refused('field-office-director', 'OrderRemovalExecution', 0, inputs.removal),
      step('attorney', 'ConsultOnCitizenship', 0, {
        subjectId: '@subject:citizenship-claim:RecordCitizenshipClaim',
        citizenshipMemorandumSentOn: '@day:-1',
      }),
      step('attorney', 'ResolveCitizenshipClaim', 0, {
        subjectId: '@subject:citizenship-claim:RecordCitizenshipClaim',
        isCitizenshipShown: true,
        recordsSeen: ['birth-record'],
        reasons: 'Invented: the county confirms the birth.',
      }),
      step('supervisory-deportation-officer', 'OrderRelease', 0, {
        personName,
        kind: 'no-ground-to-hold',
        reasons: 'Invented: the person is a citizen.',
        language: 'en',
      }),
      freed,
      step('attorney', 'CorrectPartner', 0, {
        subjectId: '@subject:citizenship-claim:RecordCitizenshipClaim',
        partners: ['example-county-jail'],
        wrongValueIn: 'country-of-citizenship',
      }),
      step('attorney', 'RecordInappropriateDetention', 0, {
        subjectId: '@subject:citizenship-claim:RecordCitizenshipClaim',
        cause: 'record-out-of-date',
        causeSays: 'Invented: the record still had the country of birth of a parent.',
        redress: 'apology',
      }),
    ],
  },
]
