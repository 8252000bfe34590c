import type { SubjectKind } from '../../../acts/subject-kind.ts'

const office = 'protection'

export const protectedPerson: SubjectKind = {
  kind: 'protected-person',
  office,
  says: 'That 8 USC 1367 protects what is recorded of the person, since when and until when; never why',
  knows: { protectedFromAt: null, isProtected: null, protectionCounselConsultedAt: null, protectionEndedAt: null },
}

export const prohibitedSource: SubjectKind = {
  kind: 'prohibited-source',
  office,
  says: 'Information from an abuser or perpetrator, until facts from elsewhere bear it out',
  knows: { prohibitedSourceNotedAt: null, isSoleSource: null, corroboratedAt: null, corroboratedBy: null },
}

export const protectedSite: SubjectKind = {
  kind: 'protected-site',
  office,
  says: 'That enforcement took place at a shelter or a like place, until it is certified that 8 USC 1367 was kept',
  knows: { protectedSiteAt: null, section1367CertifiedAt: null, section1367CertifiedBy: null },
}

export const careNeed: SubjectKind = {
  kind: 'care-need',
  office,
  says: 'That the person needs particular care, and since when; never what for',
  knows: {
    careNeed: null,
    careNotedAt: null,
    isCareNeedLive: null,
    careReviewedAt: null,
    careOutcome: null,
    careReviewOn: null,
    careEndedAt: null,
  },
}

export const accommodation: SubjectKind = {
  kind: 'accommodation',
  office,
  says: 'Something a person with a disability asked for, and the answer',
  knows: { accommodationAskedAt: null, accommodationAnsweredAt: null, accommodationAnswer: null, accommodationGivenAt: null },
}

export const languageNeed: SubjectKind = {
  kind: 'language-need',
  office,
  says: 'The language a person is spoken to in, and whether an interpreter is needed',
  knows: { neededLanguage: null, isInterpreterNeeded: null, languageNotedAt: null, lastInterpretedAt: null, lastUninterpretedAt: null },
}
