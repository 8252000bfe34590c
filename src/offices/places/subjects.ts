import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'detention-planning'

/** What the planning desk keeps of a place. What changes over time is a subject with its first day, so that any day can be asked about. */
export const subjects: readonly SubjectKind[] = [
  {
    kind: 'place',
    office,
    says: 'The place: its code, what it is, from when until when it is used',
    knows: { code: null, facilityKind: null, openedOn: null, closedOn: null, city: null, state: null },
  },
  { kind: 'place-name', office, says: 'A name of the place and the day it began', knows: { name: null, fromOn: null } },
  { kind: 'place-capacity', office, says: 'How many people the place may hold, from a day', knows: { beds: null, fromOn: null } },
  { kind: 'place-standard', office, says: 'The detention standard in force, from a day', knows: { detentionStandard: null, fromOn: null } },
  {
    kind: 'place-agreement',
    office,
    says: 'The agreement or contract the place is used under, from a day',
    knows: { agreement: null, fromOn: null },
  },
  { kind: 'place-area', office, says: 'The area of responsibility the place belongs to, from a day', knows: { area: null, fromOn: null } },
  {
    kind: 'place-fitness',
    office,
    says: 'Whom the place may hold, from a day',
    knows: {
      holdsMen: null,
      holdsWomen: null,
      holdsFamilies: null,
      holdsChildren: null,
      isAccessible: null,
      holdsOver72Hours: null,
      fromOn: null,
    },
  },
  {
    kind: 'place-source',
    office,
    says: 'One row of one list that tells of the place',
    knows: { file: null, sheet: null, row: null, sha256: null, listedOn: null },
  },
  {
    kind: 'place-match',
    office,
    says: 'That a file means this place by a name or another code: proposed by one officer, decided by another, undone where it was wrong',
    knows: {
      calledName: null,
      calledCode: null,
      file: null,
      likeness: null,
      matchProposedAt: null,
      matchProposedBy: null,
      matchApprovedAt: null,
      matchApprovedBy: null,
      matchRejectedAt: null,
      matchUndoneAt: null,
    },
  },
  { kind: 'place-suspension', office, says: 'A time in which the place may not be used', knows: { suspendedOn: null, reopenedOn: null } },
]
