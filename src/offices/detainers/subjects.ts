import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'detainers'

/** What this desk keeps. Facts have the law book's names where the law asks for them. */
export const subjects: readonly SubjectKind[] = [
  {
    kind: 'partner-notice',
    office,
    says: 'A notice of another agency about a person it holds: a document, and what it is not is a match',
    knows: { noticeFrom: null, noticeKind: null, noticeSentAt: null, noticeReceivedAt: null, noticeSha256: null },
  },
  {
    kind: 'probable-cause',
    office,
    says: 'The facts for believing that a person may be removed, each with its source',
    knows: { causeBasis: null, causeStatedAt: null, causeStatedBy: null, isArrestedForOffence: null },
  },
  {
    kind: 'detainer',
    office,
    says: 'A request to another agency to hold a person for a short time, until it was honoured, declined, expired or lifted',
    knows: {
      holdingAgency: null,
      detainerIssuedAt: null,
      detainerIssuedBy: null,
      detainerWarrant: null,
      detainerServedAt: null,
      detainerServedIn: null,
      releaseEligibleToldAt: null,
      releaseEligibleAt: null,
      custodyAssumedAt: null,
      detainerLiftedAt: null,
      detainerLiftedFor: null,
      locallyReleasedAt: null,
      detainerOutcome: null,
    },
  },
  {
    kind: 'partner',
    office,
    says: 'An agency that holds people or asks about them',
    knows: { partnerCode: null, partnerName: null, partnerKind: null, partnerSince: null },
  },
  {
    kind: 'jail-page',
    office,
    says: 'A way in to the page that shows a jail the hour its authority ends',
    knows: { jailPageBy: null, jailPageOpenedAt: null, jailPageEndsAt: null, jailPageClosedAt: null },
  },
  {
    kind: 'status-query',
    office,
    says: 'A question of another agency about the immigration status of a person, with its purpose and its dated answer',
    knows: { queryFrom: null, queryPurpose: null, queryAskedOn: null, queryAnsweredAt: null, queryAnswer: null },
  },
]
