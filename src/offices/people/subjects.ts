import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'records'

/** What the records office keeps of a person beside the sealed particulars: facts without names, by which rules can be asked. */
export const subjects: readonly SubjectKind[] = [
  {
    kind: 'person',
    office,
    says: 'The person as a record: since when, in which language, whether a minor, whether expunged',
    knows: {
      registeredAt: null,
      language: null,
      isMinor: null,
      minorBasis: null,
      expungedAt: null,
      expungedUnder: null,
      expungedByCourt: null,
      expungementOrderedOn: null,
    },
  },
  {
    kind: 'counsel',
    office,
    says: 'One appearance of counsel for the person (Form G-28), in every case of theirs',
    knows: { counselNamedAt: null, counselEndedAt: null, counselScope: null, counselSystem: null },
  },
  {
    kind: 'restriction',
    office,
    says: 'Why reading is restricted, from when until when',
    knows: { restriction: null, restrictedAt: null, liftedAt: null },
  },
  {
    kind: 'link',
    office,
    says: 'Another case of the same person',
    knows: { linkedCaseId: null, linkedCaseKind: null, linkedAt: null },
  },
  {
    kind: 'duplicate',
    office,
    says: 'Somebody noticed that another record may be of the same person. Nothing follows by itself',
    knows: { otherPersonId: null, suggestedAt: null, sameFields: null, dismissedAt: null },
  },
  {
    kind: 'merge',
    office,
    says: 'Two records taken for one person: proposed by one officer, approved by another, and undone where it was wrong',
    knows: {
      otherPersonId: null,
      otherOffice: null,
      mergeProposedAt: null,
      mergeProposedBy: null,
      mergeApprovedAt: null,
      mergeApprovedBy: null,
      mergeUndoneAt: null,
    },
  },
  {
    kind: 'expungement',
    office,
    says: 'An order to expunge the person’s record, and whether it was carried out',
    knows: {
      expungementOrder: null,
      expungementCourt: null,
      expungementOrderedOn: null,
      expungementEnteredAt: null,
      expungementEnteredBy: null,
      expungementApprovedAt: null,
    },
  },
]
