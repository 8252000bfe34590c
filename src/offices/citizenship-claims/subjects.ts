import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'citizenship-claims'

const claim: SubjectKind = {
  kind: 'citizenship-claim',
  office,
  says: 'A claim or sign of U.S. citizenship, until counsel of the agency has answered it on the record',
  knows: {
    citizenshipClaimKnownOn: null,
    claimKnownAt: null,
    claimFrom: null,
    isDetainedOrToBeDetained: null,
    isClaimOpen: null,
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
  knows: { ofClaim: null, partner: null, wrongValueIn: null, partnerToldAt: null, partnerAcknowledgedOn: null },
}

const detention: SubjectKind = {
  kind: 'inappropriate-detention',
  office,
  says: 'That a citizen was held: why, and what was done to put it right. The days are counted from the stints',
  knows: { ofClaim: null, detentionRegisteredAt: null, detentionCause: null, detentionRedress: null },
}

/** What the desk of citizenship claims keeps, each in the custody case of the person. */
export const subjects: readonly SubjectKind[] = [claim, correction, detention]
