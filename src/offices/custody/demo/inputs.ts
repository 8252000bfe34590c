import type { JsonObject } from '../../../kernel/json.ts'
import type { Role, Step } from '../case-script.ts'

/** A step of a demonstration: `hours` before now are negative. */
export const step = (by: Role, act: string, hours: number, input: JsonObject): Step => ({ by, act, hours, input })
export const refused = (by: Role, act: string, hours: number, input: JsonObject): Step => ({ by, act, hours, input, isRefused: true })

export const zone = 'America/New_York'
export const personName = 'As registered (invented)'
export const spoken = { language: 'es', isInterpreterUsed: true } as const

/** Inputs the invented cases share. Nothing in them is about anybody. */
export const inputs = {
  arrest: {
    personId: '@person',
    zone,
    place: 'An invented bus stop',
    arrestingOfficerId: '@officer:deportation-officer',
    isArrestWithoutWarrant: true,
    violationGrounds: 'Invented: the papers shown had ended.',
    escapeFactors: 'Invented: the person was boarding a bus and gave no address.',
    isToldWhy: true,
    homeEntry: 'no-home-entered',
    consularNotification: 'within-72-hours',
  },
  onWarrant: {
    personId: '@person',
    zone,
    place: 'An invented doorstep',
    arrestingOfficerId: '@officer:deportation-officer',
    isArrestWithoutWarrant: false,
    warrantForm: 'I-200',
    warrantNumber: 'INVENTED-1',
    warrantIssuedBy: 'Sasha Supervisor (invented), supervisory deportation officer',
    violationGrounds: 'Invented: as the warrant says.',
    isToldWhy: true,
    homeEntry: 'consent',
  },
  holdRoom: { facility: 'EXMPHOLD', facilityKind: 'hold-room', zone, from: 'arrest' },
  detention: { facility: 'EXMPDETN', facilityKind: 'detention', zone, from: 'another-place' },
  examination: {
    examiningOfficerId: '@officer:another-deportation-officer',
    finds: 'refer-to-immigration-judge',
    account: 'Invented: what was said and seen.',
    ...spoken,
  },
  advisals: { ...spoken, isToldReasons: true, isToldOfCounsel: true, isLegalServicesListGiven: true, isToldOfStatements: true },
  noticeToAppear: {
    personName,
    allegations: 'The person is not a citizen of the United States (invented).\nThe stay allowed had ended (invented).',
    charges: 'A provision that is invented',
    hearingOn: '@day:30',
    hearingTime: '08:30',
    hearingPlace: 'Immigration Court of Examplia (invented), 1 Invented Street',
    isLegalServicesListGiven: true,
    isAtProtectedSite: false,
  },
  custody: {
    personName,
    decision: 'detain',
    basis: '8 USC 1226(a)',
    facts: [
      { fact: 'Invented: the lease named in the file had ended.', source: 'paper-seen', whereFound: 'Invented lease, page 2' },
      { fact: 'Invented: two letters to the address came back.', source: 'record-of-an-agency', whereFound: 'Invented file note 3' },
    ],
    reasons: 'Invented: no address, no one to vouch.',
    vulnerability: 'looked-for-none-found',
    alternativesConsidered: ['bond', 'recognizance'],
    alternatives: 'Invented: bond was considered.',
    leastRestrictive: 'detain',
    preparedById: '@officer:deportation-officer',
    reviewOn: '@day:30',
    isNoticeToAppearToIssue: true,
    isWarrantToIssue: true,
  },
  plan: { to: 'EXMPDETN', isTransferBetweenAreas: true, hasAttorneyOfRecord: true, reasons: 'Invented: a bed nearer to the court.' },
  move: { subjectId: '@subject:transfer:PlanTransfer', to: 'EXMPDETN', isTransferBetweenAreas: true, hasAttorneyOfRecord: true },
  finalOrder: { orderFinalOn: '@day:-30', orderedBy: 'immigration-judge' },
  removal: {
    country: 'Examplia',
    isCountryInOrder: true,
    plannedOn: '@day:0',
    isTravelDocumentHeld: true,
    isPropertyReturned: true,
    isCounselTold: true,
    reasons: 'Invented: stays, orders, claims, health and family were looked at.',
  },
  courtOrder: {
    court: 'District Court of Examplia (invented)',
    docket: 'INVENTED-26-1',
    orderedOn: '@day:-1',
    isTransferForbidden: false,
    isRemovalForbidden: false,
    isSealed: false,
    says: 'Invented: the words of the order.',
  },
} as const satisfies Record<string, JsonObject>
