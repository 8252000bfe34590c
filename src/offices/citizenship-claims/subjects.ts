import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'citizenship-claims'

const claim: SubjectKind = {
  kind: 'citizenship-claim',
  office,
  says: 'A claim or sign of U.S. citizenship, until counsel of the agency has answered it on the record',
  knows: {
    citizenshipClaimKnownOn: null,
    claimFrom: null,
    isClaimOpen: null,
    isDetainedOrToBeDetained: null,
    claimKnownAt: null,
    claimReadAt: null,
    claimReadBy: null,
    claimConsultedAt: null,
    citizenshipMemorandumSentOn: null,
    citizenshipMemorandumAnsweredOn: null,
    isCitizenshipShown: null,
    claimResolvedAt: null,
  },
}

const correction: SubjectKind = {
  kind: 'partner-correction',
  office,
  says: 'A correction sent to a partner that had the wrong value, until the partner has said that it took it',
  knows: { partner: null, wrongValueIn: null, partnerToldAt: null, partnerAcknowledgedOn: null, ofClaim: null },
}

const detention: SubjectKind = {
  kind: 'inappropriate-detention',
  office,
  says: 'That a citizen was held: why, and what was done to put it right. The days are counted from the stints',
  knows: { detentionRegisteredAt: null, detentionCause: null, detentionRedress: null, ofClaim: null },
}

/** What the desk of citizenship claims keeps, each in the custody case of the person. */
export const subjects: readonly SubjectKind[] = [claim, correction, detention]
