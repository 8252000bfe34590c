import type { SubjectKind } from '../../acts/subject-kind.ts'
import type { Facts } from '../../kernel/case-state.ts'

const office = 'conditions'

const none = (...names: string[]): Facts => Object.fromEntries(names.map((name) => [name, null]))

/** What the desk keeps of how people are held. Of health: that and when, never what. */
export const subjects: readonly SubjectKind[] = [
  {
    kind: 'grievance',
    office,
    says: 'A complaint about how a person is held, and its answers',
    knows: none(
      ...['grievanceAbout', 'grievanceLevel', 'isGrievanceEmergency', 'grievanceFacility', 'grievanceAgainst', 'grievanceFiledAt'],
      ...['grievanceAnswer', 'grievanceAnsweredAt', 'grievanceAnsweredBy', 'grievanceAppealLevel', 'grievanceAppealedAt'],
      ...['grievanceAppealAnsweredAt', 'grievanceAppealAnswer'],
      ...['grievanceReceivedOn', 'grievanceAnsweredOn', 'grievanceBoardAppealedOn', 'grievanceBoardAnsweredOn'],
      ...['grievanceAdministratorAppealedOn', 'grievanceAdministratorAnsweredOn'],
      ...['medicalGrievanceReceivedOn', 'medicalGrievanceAnsweredOn'],
      ...['abuseGrievanceReceivedOn', 'abuseGrievanceDecidedOn', 'abuseGrievanceAppealedOn', 'abuseGrievanceAppealAnsweredOn'],
    ),
  },
  {
    kind: 'admission',
    office,
    says: 'The care that is owed from the arrival at a place: that it was given, and when',
    knows: none(
      ...['bookedInAt', 'bookedOutAt', 'detentionStandard', 'admissionFacility'],
      ...['healthScreenedAt', 'healthAssessedAt', 'dentalSeenAt', 'mentalHealthReferredAt', 'mentalHealthEvaluatedAt'],
      ...['classifiedAt', 'preaAssessedOn', 'preaReassessedOn', 'isReferredForMedicalFollowUp', 'medicalFollowUpOn'],
    ),
  },
  {
    kind: 'hunger-strike',
    office,
    says: 'That a person does not eat, since when, and who was told',
    knows: none('lastAteAt', 'hungerStrikeReferredAt', 'hungerStrikeReportedAt', 'ateAgainAt'),
  },
  {
    kind: 'suicide-watch',
    office,
    says: 'That a person is watched so as not to come to harm, from when until when',
    knows: none('watchBeganAt', 'isWatchContinuous', 'watchEndedAt'),
  },
  {
    kind: 'watch-look',
    office,
    says: 'One look at a person on watch, and the next',
    knows: none(
      ...['watchId', 'isWatchContinuous', 'watchLastCheckedAt', 'watchNextCheckedAt', 'watchClinicianSawAt', 'watchClinicianSawAgainAt'],
      'watchEndedAt',
    ),
  },
  {
    kind: 'abuse-allegation',
    office,
    says: 'An allegation of sexual abuse: reported, looked into, answered, with the watch for retaliation',
    knows: none(
      ...['abuseReportedAt', 'abuseReportedOn', 'allegedAgainst', 'abuseAllegationReceivedAt', 'otherFacilityToldAt'],
      ...['allegationFieldOfficeToldAt', 'allegationAgencyToldAt', 'allegationSeparatedAt', 'allegationInvestigationBeganAt'],
      ...['abuseInvestigationEndedOn', 'allegationOutcome', 'allegationPersonToldAt'],
      ...['retaliationMonitoringBeganOn', 'retaliationMonitoringEndedOn', 'abuseIncidentReviewedOn'],
    ),
  },
  {
    kind: 'property',
    office,
    says: 'What was taken into keeping, and whether it was given back',
    knows: none(
      ...['propertyTakenAt', 'propertyReceipt', 'isReceiptGiven', 'propertyReturnedAt', 'isPropertyWhole'],
      ...['propertyLossClaimedAt', 'propertyLossAnsweredAt', 'propertyLossAnswer'],
    ),
  },
  {
    kind: 'hold-room-care',
    office,
    says: 'What a person in a hold room was given or offered, and when',
    knows: none('careGivenAt', 'careFacility', 'careGiven'),
  },
  {
    kind: 'hold-room-check',
    office,
    says: 'One look into a hold room: when, and how many people were seen',
    knows: none('roomCheckedAt', 'roomCheckedBy', 'roomPeopleSeen', 'roomNextCheckedAt'),
  },
  {
    kind: 'headcount',
    office,
    says: 'One formal count of the people of a place, and the next',
    knows: none('countedAt', 'countedNextAt', 'peopleCounted', 'peopleExpected', 'isCountSettled'),
  },
]
