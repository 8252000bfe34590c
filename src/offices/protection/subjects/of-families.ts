import type { SubjectKind } from '../../../acts/subject-kind.ts'

const office = 'protection'

export const familyTie: SubjectKind = {
  kind: 'family-tie',
  office,
  says: 'A close relative of the person: where they are, whether the two are kept together, and on what they were parted',
  knows: {
    relative: null,
    relation: null,
    isFoundTogether: null,
    isFamilyTogether: null,
    relativeAt: null,
    relativeSeenAt: null,
    movesTogetherTo: null,
    separationProposedAt: null,
    separationProposedBy: null,
    separationGround: null,
    separationApprovedAt: null,
    separationApprovedBy: null,
    separationReviewOn: null,
    separatedAt: null,
    isReunificationOwed: null,
    reunificationOwedAt: null,
    reunitedAt: null,
    parentChoiceAt: null,
  },
}

export const parentalInterest: SubjectKind = {
  kind: 'parental-interest',
  office,
  says: 'That the person is a parent or guardian of a minor child here, and what the directive on detained parents asks for',
  knows: {
    parentNotedAt: null,
    isChildInArea: null,
    isFamilyCourtOpen: null,
    placementReviewedAt: null,
    placementFinding: null,
    careArrangedAt: null,
    parentInterestEndedAt: null,
  },
}

export const familyCourt: SubjectKind = {
  kind: 'family-court-hearing',
  office,
  says: 'A hearing in a family or child welfare court, and whether the parent could take part',
  knows: { familyHearingOn: null, participationAskedAt: null, participationAnswer: null, participatedAt: null },
}

export const childVisit: SubjectKind = {
  kind: 'child-visit',
  office,
  says: 'A visit between a detained parent and a child: asked for, answered, held',
  knows: { visitAskedAt: null, visitAnswer: null, visitAnsweredAt: null, visitHeldAt: null },
}
