import type { JsonObject } from '../../kernel/json.ts'
import type { CaseScript, Role, Step } from '../custody/exports.ts'

const step = (by: Role, act: string, hours: number, input: JsonObject): Step => ({ by, act, hours, input })
const refused = (by: Role, act: string, hours: number, input: JsonObject): Step => ({ by, act, hours, input, isRefused: true })

const zone = 'America/New_York'
const arrest = {
  personId: '@person',
  zone,
  place: 'An invented doorstep',
  arrestingOfficerId: '@officer:deportation-officer',
  isArrestWithoutWarrant: false,
  warrantForm: 'I-200',
  warrantNumber: 'INVENTED-7',
  warrantIssuedBy: 'Sasha Supervisor (invented), supervisory deportation officer',
  violationGrounds: 'Invented: as the warrant says.',
  isToldWhy: true,
  homeEntry: 'consent',
} as const
const detention = { facility: 'EXMPDETN', facilityKind: 'detention', zone, from: 'arrest' } as const
const spoken = { language: 'es', isInterpreterUsed: true } as const
const saw = (fact: string) => [{ fact, source: 'seen-by-an-officer', whereFound: 'Invented unit log, page 9' }]
const alternatives = [
  { alternative: 'another-housing-unit', whyNot: 'Invented: the other unit is closed for works.' },
  { alternative: 'another-place', whyNot: 'Invented: the hearing is tomorrow, and counsel is near.' },
]
const placement = { subjectId: '@subject:segregation-placement:PlaceInSegregation' }
const order = {
  personName: 'As registered (invented)',
  facility: 'EXMPDETN',
  alternatives,
  hasSpecialVulnerability: false,
  isLastResort: true,
  reviewerId: '@officer:field-office-director',
  language: 'es',
} as const
const review = {
  ...placement,
  outcome: 'continue',
  alternatives,
  isPersonHeard: true,
  reasons: 'Invented: the danger named is still there.',
}
const threat = saw('Invented: two people in the unit said before the officer that they would hurt this person.')

const keptApart: CaseScript & Named = {
  familyName: 'Urrutia (invented)',
  givenNames: 'Apartado',
  shows: 'Somebody kept apart for their safety: a review that repeats the order is refused, and the notice of day 14 was never given',
  steps: [
    step('deportation-officer', 'Arrest', -500, arrest),
    step('detention-officer', 'BookIn', -498, detention),
    step('supervisory-deportation-officer', 'PlaceInSegregation', -480, {
      ...{ ...order, segregationKind: 'protective', reason: 'safety-of-the-person', facts: threat },
      ...{ isUnder11568: false, isAtOwnRequest: false, reviewOn: '@day:-18' },
    }),
    step('detention-officer', 'GiveSegregationOrder', -478, { ...placement, ...spoken }),
    refused('field-office-director', 'ReviewSegregation', -412, { ...review, facts: threat, reviewOn: '@day:-12' }),
    step('field-office-director', 'ReviewSegregation', -411, {
      ...{ ...review, facts: saw('Invented: asked again on an invented day, one of the two repeated it.'), reviewOn: '@day:-3' },
    }),
    step('detention-officer', 'RecordSegregationVisit', -400, placement),
  ],
}

const incident = { subjectId: '@subject:disciplinary-incident:ReportIncident' }
const carryOut = { ...order, ...incident, facts: saw('Invented: the panel decided five days.'), reviewOn: '@day:7' }

const appealed: CaseScript & Named = {
  familyName: 'Valdés (invented)',
  givenNames: 'Acusada',
  shows: 'A sanction of segregation: not before a panel decides, not while an appeal waits, and set aside by somebody else',
  steps: [
    step('deportation-officer', 'Arrest', -80, arrest),
    step('detention-officer', 'BookIn', -78, detention),
    step('detention-officer', 'ReportIncident', -60, {
      ruleBroken: 'Invented rule 3.1',
      account: 'Invented: a tray was thrown.',
      isHandbookGiven: true,
    }),
    step('deportation-officer', 'RecordInvestigationStep', -50, { ...incident, step: 'began' }),
    step('deportation-officer', 'RecordInvestigationStep', -44, {
      ...incident,
      step: 'ended',
      found: 'Invented: nobody saw who threw it.',
    }),
    refused('supervisory-deportation-officer', 'CarryOutSanction', -43, carryOut),
    step('supervisory-deportation-officer', 'DecideSanction', -42, {
      ...{ ...incident, sanction: 'segregation', sanctionDays: 5, isExtraordinaryIncident: false, isPersonHeard: true },
      ...{ facts: saw('Invented: the tray lay beside this person.'), panel: 'Two invented officers', reasons: 'Invented.' },
    }),
    step('detention-officer', 'AppealSanction', -41, { ...incident, says: 'Invented: it was not my tray.' }),
    refused('supervisory-deportation-officer', 'CarryOutSanction', -40, carryOut),
    step('field-office-director', 'DecideSanctionAppeal', -20, {
      ...{
        ...incident,
        outcome: 'set-aside',
        facts: saw('Invented: a camera shows somebody else.'),
        reasons: 'Invented: it was somebody else.',
      },
    }),
  ],
}

interface Named {
  familyName: string
  givenNames: string
}

/** Invented cases of this desk, to be played once in a record that is a demonstration. */
export const segregationCases: readonly (CaseScript & Named)[] = [keptApart, appealed]
