import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'legal-access'

/** What this desk keeps in a person's record: who looks in, what they asked and complained of, what they were answered. */
export const subjects: readonly SubjectKind[] = [
  {
    kind: 'window',
    office,
    says: 'A way of the person, or of their counsel, into the person’s own file',
    knows: { windowRole: null, windowLanguage: null, windowCounsel: null, windowGrantedAt: null, windowEndedAt: null },
  },
  {
    kind: 'correction',
    office,
    says: 'A request to correct the file: asked, acknowledged, answered, reviewed',
    knows: {
      correctionOfEntry: null,
      correctionRequestedOn: null,
      correctionAcknowledgedOn: null,
      correctionAnsweredOn: null,
      correctionAnsweredBy: null,
      correctionAnswer: null,
      correctingEntry: null,
      correctionReviewAskedOn: null,
      correctionReviewedOn: null,
      correctionReviewOutcome: null,
    },
  },
  {
    kind: 'receipt',
    office,
    says: 'That the person or counsel said they have read a notice',
    knows: { receivedNotice: null, receivedAt: null, receivedBy: null },
  },
  {
    kind: 'complaint',
    office,
    says: 'A complaint of the person or of counsel, and whether it was answered',
    knows: { complaintAbout: null, complaintSentAt: null, complaintAnsweredAt: null, complaintOutcome: null },
  },
]
