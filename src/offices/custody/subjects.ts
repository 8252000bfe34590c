import type { SubjectKind } from '../../acts/subject-kind.ts'
import { removalOrderFacts } from '../after-order/exports.ts'
import { minorFacts } from '../protection/exports.ts'

const office = 'custody'

/** The custody itself, from arrest to release or removal. */
const custody: SubjectKind = {
  kind: 'custody',
  office,
  says: 'The custody of one person, from arrest or book-in until release or removal',
  knows: {
    arrestedAt: null,
    arrestingOfficer: null,
    isArrestWithoutWarrant: null,
    detainedAt: null,
    examinedAt: null,
    examinedBy: null,
    examinationFound: null,
    advisedAt: null,
    arrestReportedAt: null,
    custodyDeterminedAt: null,
    custodyDecision: null,
    custodyBasis: null,
    custodyReviewOn: null,
    voluntaryDepartureGrantedAt: null,
    consulNotifiedAt: null,
    ntaIssuedAt: null,
    ntaServedAt: null,
    ntaServedOn: null,
    ntaSentAt: null,
    hearingOn: null,
    isEarlierHearingRequested: null,
    courtToldAt: null,
    counselToldAt: null,
    releaseOrderedAt: null,
    releaseKind: null,
    releasedAt: null,
    releasedOn: null,
    redeterminationRequestedOn: null,
    removedAt: null,
    leftCustodyAt: null,
  },
}

/** One stint in one place. */
const stint: SubjectKind = {
  kind: 'stint',
  office,
  says: 'One stint in one place, from book-in to book-out',
  knows: { bookedInAt: null, bookedOutAt: null, leftFor: null, facilityKind: null, facility: null },
}

const warrant: SubjectKind = {
  kind: 'warrant',
  office,
  says: 'A warrant of arrest (I-200) or of removal (I-205)',
  knows: { form: null, issuedAt: null, issuedBy: null, warrantServedAt: null, servedBy: null, cancelledAt: null },
}

const paper: SubjectKind = {
  kind: 'paper',
  office,
  says: 'A form made for the person, and whether it was served',
  knows: { form: null, madeAt: null, servedAt: null, servedHow: null, servedIn: null },
}

/** A final order of removal and what has become of it. */
const removalOrder: SubjectKind = {
  kind: 'removal-order',
  office,
  says: 'A final order of removal, and its carrying out',
  knows: {
    orderFinalOn: null,
    orderedBy: null,
    courtStayOrderedOn: null,
    courtFinalOrderOn: null,
    otherConfinementBeganOn: null,
    releasedFromOtherConfinementOn: null,
    failureToComplyOn: null,
    complianceShownOn: null,
    removalWarrantIssuedAt: null,
    removalExecutionOrderedAt: null,
    releasedAfterOrderOn: null,
    removedOn: null,
    ...removalOrderFacts,
  },
}

const transfer: SubjectKind = {
  kind: 'transfer',
  office,
  says: 'A move from one place to another: planned, made, told',
  knows: {
    to: null,
    transferPlannedAt: null,
    transferForbiddenAt: null,
    transferredAt: null,
    arrivedAt: null,
    isTransferBetweenAreas: null,
    hasAttorneyOfRecord: null,
    attorneyToldOfTransferAt: null,
    courtToldOfTransferAt: null,
  },
}

const minor: SubjectKind = {
  kind: 'minor',
  office,
  says: 'That the person is or may be under 18, and the care that is owed',
  knows: {
    isUnaccompanied: null,
    underEighteenClaimedAt: null,
    uacFoundAt: null,
    uacDeterminedAt: null,
    apprehendedAt: null,
    isFromContiguousCountry: null,
    contiguousScreeningDoneAt: null,
    orrNotifiedAt: null,
    transferredToOrrAt: null,
    minorReleasedAt: null,
    minorTransferredAt: null,
    isUnusualAndCompellingTransfer: null,
    counselToldOfTransferAt: null,
    rightsNoticeGivenAt: null,
    foundAdultAt: null,
    ...minorFacts,
  },
}

/** What the custody desk keeps. Facts have the law book's names where the law asks for them. */
export const subjects: readonly SubjectKind[] = [custody, stint, warrant, paper, removalOrder, transfer, minor]
