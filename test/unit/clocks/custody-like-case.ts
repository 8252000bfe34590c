import type { SubjectKind } from '../../../src/acts/subject-kind.ts'
import type { CaseState, Facts, Subject } from '../../../src/kernel/case-state.ts'

/** A desk that knows of an arrest, of custody in a hold room and of removal proceedings. Invented for tests. */
export const custodyKind: SubjectKind = {
  kind: 'custody',
  office: 'custody',
  says: 'Custody of one person',
  knows: {
    arrestedAt: null,
    isArrestWithoutWarrant: null,
    custodyDeterminedAt: null,
    voluntaryDepartureGrantedAt: null,
    isExtraordinaryCircumstance: null,
    ntaServedOn: null,
    hearingOn: null,
    isEarlierHearingRequested: null,
    ijOrderOn: null,
    isStayableReleaseOrder: null,
    eoir43FiledOn: null,
    bondAppealFiledOn: null,
    boardBondDecidedOn: null,
    briefingExtensionBeganOn: null,
    briefingExtensionEndedOn: null,
    ijDecisionWrittenOn: null,
    ijDecisionTimeExtendedOn: null,
  },
}

/** That the person died: every other clock ends with them. */
export const deathKind: SubjectKind = {
  kind: 'death',
  office: 'deaths',
  says: 'A death',
  endsClocks: ['diedAt'],
  knows: { diedAt: null, deathHeadquartersToldAt: null },
}

export const kinds = new Map([custodyKind, deathKind].map((kind) => [kind.kind, kind]))

export const subject = (facts: Facts, id = 'custody'): Subject => ({
  id,
  kind: 'custody',
  facts: { ...custodyKind.knows, ...facts },
  zone: 'America/New_York',
})

export const caseOf = (...subjects: readonly Subject[]): CaseState => ({
  caseId: '11111111-1111-4111-8111-111111111111',
  kind: 'custody',
  sequence: 1,
  hash: '0'.repeat(64),
  personId: null,
  office: 'custody',
  assignedTo: null,
  restrictions: [],
  subjects: new Map(subjects.map((each) => [each.id, each])),
})
