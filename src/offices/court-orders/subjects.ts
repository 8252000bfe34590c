import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'court-orders'

const courtOrder: SubjectKind = {
  kind: 'court-order',
  office,
  says: 'An order of a court about this person: served, taken on, ended',
  knows: {
    court: null,
    orderIssuedAt: null,
    isOrderLive: null,
    isOrderSealed: null,
    orderServedAt: null,
    orderAcknowledgedAt: null,
    orderAcknowledgedBy: null,
    orderEndedAt: null,
    orderEndedHow: null,
  },
}

const duty: SubjectKind = {
  kind: 'order-duty',
  office,
  says: 'One thing a court ordered: by when, done when, on what evidence',
  knows: {
    dutyKind: null,
    dutyDueAt: null,
    isDutyLive: null,
    dutyOrderedAt: null,
    dutyDistrict: null,
    dutyMetAt: null,
    complianceShownAt: null,
    dutyEndedAt: null,
    escalatedTo: null,
    ofOrder: null,
  },
}

const stay: SubjectKind = {
  kind: 'stay',
  office,
  says: 'A stay of removal, by law or by order',
  knows: { stayKind: null, isStayLive: null, stayedOn: null, stayEndedOn: null, appeal: null },
}

const appeal: SubjectKind = {
  kind: 'appeal',
  office,
  says: 'An appeal, of the person or of the agency, until it is decided',
  knows: { appealOf: null, appealTo: null, appealBy: null, appealFiledOn: null, appealDecidedOn: null, appealOutcome: null },
}

const habeas: SubjectKind = {
  kind: 'habeas-petition',
  office,
  says: 'A petition for habeas corpus, until the court has decided it',
  knows: { habeasCourt: null, habeasFiledOn: null, habeasAnswerDueOn: null, habeasDecidedOn: null, habeasOutcome: null },
}

/** What the desk of court orders keeps, each in the custody case of the person. Facts that tell one from another come first: forms show those. */
export const subjects: readonly SubjectKind[] = [courtOrder, duty, stay, appeal, habeas]
