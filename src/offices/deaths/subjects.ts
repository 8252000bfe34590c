import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'deaths'

/**
 * `diedAt` is the fact of the directive, and known only of whoever died in custody, wherever it came. Who died after a release has
 * `diedAfterReleaseAt`: no clock of the law book covers it, and it is listed all the same.
 */
const death: SubjectKind = {
  kind: 'death',
  office,
  endsClocks: ['diedAt', 'diedAfterReleaseAt'],
  says: 'That the person died, and each step that follows: to whom it was told, what was published, who looked into it',
  knows: {
    diedAt: null,
    diedAfterReleaseAt: null,
    releasedBeforeDeathAt: null,
    isReleasedInHospital: null,
    deathWhere: null,
    deathPlace: null,
    toHospitalAt: null,
    deathAgeYears: null,
    deathHeardAt: null,
    deathHeardFrom: null,
    deathCustodyManagementToldAt: null,
    deathJointIntakeToldAt: null,
    deathOplaToldAt: null,
    deathHeadquartersToldAt: null,
    deathConsulateToldAt: null,
    deathCongressToldAt: null,
    deathExaminerToldAt: null,
    deathCourtToldAt: null,
    deathCounselToldAt: null,
    nextOfKinToldAt: null,
    nextOfKinToldBy: null,
    nextOfKinToldIn: null,
    nextOfKinNotFoundAt: null,
    deathNewsReleasedAt: null,
    deathFirstReportedAt: null,
    deathFinallyReportedAt: null,
    deathOprReviewedAt: null,
    mortalityReviewedAt: null,
    autopsyAskedAt: null,
    autopsyHeldAt: null,
    autopsyReceivedAt: null,
    deathCertificateReceivedAt: null,
    belongingsReturnedAt: null,
    bodyHandedOverAt: null,
    deathCaseEndedAt: null,
    nameOfTheDead: null,
    namePublishedAt: null,
  },
}

/** The same death, in the other custody cases of the person. */
const personDied: SubjectKind = {
  kind: 'person-died',
  office,
  endsClocks: ['personDiedAt'],
  says: 'That the person died, as another case of theirs has it',
  knows: { personDiedAt: null, personDiedInCase: null, personDiedNoted: null },
}

const publication: SubjectKind = {
  kind: 'death-publication',
  office,
  says: 'What was published of a death, word for word: a news release, a first report, a final one',
  knows: {
    publicationKind: null,
    publishedAt: null,
    publicationText: null,
    publishedWhere: null,
    publishedCause: null,
    publishedCauseFoundBy: null,
    publishedCauseFoundOn: null,
  },
}

const hold: SubjectKind = {
  kind: 'records-hold',
  office,
  says: 'That records and video are kept and may not be destroyed, whatever a schedule says',
  knows: { heldThings: null, holdPlace: null, holdFromOn: null, holdOrderedAt: null, isHoldLive: null, holdLiftedAt: null },
}

const report: SubjectKind = {
  kind: 'outside-death-report',
  office,
  says: 'That somebody outside said a person died in custody, and what became of it',
  knows: {
    reportHeardAt: null,
    reportHeardFrom: null,
    reportSource: null,
    reportPlace: null,
    reportEndedAt: null,
    reportEnd: null,
    reportOfCase: null,
  },
}

/** What this desk keeps. Of health nothing at all: a cause only in the words in which an official finding was published. */
export const subjects: readonly SubjectKind[] = [death, personDied, publication, hold, report]
