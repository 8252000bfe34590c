import type { JsonObject } from '../../kernel/json.ts'
import type { CaseScript, Role, Step } from '../custody/exports.ts'

const step = (by: Role, act: string, hours: number, input: JsonObject): Step => ({ by, act, hours, input })

const zone = 'America/New_York'
const arrest = {
  personId: '@person',
  zone,
  place: 'An invented corner',
  arrestingOfficerId: '@officer:deportation-officer',
  isArrestWithoutWarrant: false,
  warrantForm: 'I-200',
  warrantNumber: 'INVENTED-8',
  warrantIssuedBy: 'Sasha Supervisor (invented), supervisory deportation officer',
  violationGrounds: 'Invented: as the warrant says.',
  isToldWhy: true,
  homeEntry: 'no-home-entered',
} as const
const stint = { subjectId: '@subject:stint:BookIn' }
const admission = { subjectId: '@subject:admission:RecordAdmission' }
const look = (hours: number, peopleSeen: number) =>
  step('detention-officer', 'CheckHoldRoom', hours, { code: 'EXMPHOLD', peopleSeen, isAnythingWrong: false })

const coldNight: CaseScript & Named = {
  familyName: 'Warmington (invented)',
  givenNames: 'Friolenta',
  shows: 'A night in a hold room, hour by hour: what was given, who looked, and an emergency grievance answered with a fact',
  steps: [
    step('deportation-officer', 'Arrest', -11, arrest),
    step('detention-officer', 'BookIn', -10, { facility: 'EXMPHOLD', facilityKind: 'hold-room', zone, from: 'arrest' }),
    step('detention-officer', 'TakeProperty', -10, { receipt: 'INVENTED-22', inventory: 'A telephone (invented)', isReceiptGiven: true }),
    step('detention-officer', 'GiveInHoldRoom', -9, { ...stint, given: ['water', 'phone'] }),
    step('detention-officer', 'FileGrievance', -7, {
      ...{ about: 'cleanliness-or-heat', level: 'formal', isEmergency: true, says: 'Invented: it is very cold.', language: 'es' },
    }),
    step('detention-officer', 'GiveInHoldRoom', -6.5, { ...stint, given: ['blanket', 'meal'] }),
    step('field-office-director', 'AnswerGrievance', -5, {
      ...{ subjectId: '@subject:grievance:FileGrievance', answer: 'granted', reasons: 'Invented: it was cold.', language: 'es' },
      facts: [
        {
          fact: 'Invented: the thermometer showed 15 degrees at 3 in the night.',
          source: 'seen-by-an-officer',
          whereFound: 'Invented log',
        },
      ],
      whatIsDone: 'Invented: the heating was mended and blankets were given to everybody.',
    }),
    look(-9.5, 5),
    look(-7, 6),
    look(-3, 6),
  ],
}

const lateScreening: CaseScript & Named = {
  familyName: 'Xirau (invented)',
  givenNames: 'Llegada',
  shows: 'An arrival: a screening that came late, classification still owed, and a risk assessment that starts its 60 to 90 days',
  steps: [
    step('deportation-officer', 'Arrest', -44, arrest),
    step('detention-officer', 'BookIn', -40, { facility: 'EXMPDETN', facilityKind: 'detention', zone, from: 'arrest' }),
    step('detention-officer', 'RecordAdmission', 0, { ...stint, detentionStandard: 'PBNDS 2011' }),
    step('detention-officer', 'RecordCareStep', -20, { ...admission, step: 'first-screening' }),
    step('detention-officer', 'RecordCareStep', -19, { ...admission, step: 'risk-of-abuse-assessed', isMedicalFollowUpCalledFor: true }),
    step('detention-officer', 'RecordCareStep', -19, { ...admission, step: 'mental-health-referral' }),
    step('detention-officer', 'RecordAllegation', -6, { against: 'an-officer', isAboutAnotherPlace: true, says: 'Invented words.' }),
  ],
}

interface Named {
  familyName: string
  givenNames: string
}

/** Invented cases of this desk, to be played once in a record that is a demonstration. */
export const conditionsCases: readonly (CaseScript & Named)[] = [coldNight, lateScreening]
