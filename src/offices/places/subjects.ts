import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'detention-planning'

/** What the planning desk keeps of a place. What changes over time is a subject with its first day, so that any day can be asked about. */
export const subjects: readonly SubjectKind[] = [
  {
    kind: 'place',
    office,
    says: 'The place: its code, what it is, from when until when it is used',
    knows: { code: null, facilityKind: null, openedOn: null, closedOn: null },
  },
  { kind: 'place-name', office, says: 'A name of the place and the day it began', knows: { name: null, fromOn: null } },
  { kind: 'place-capacity', office, says: 'How many people the place may hold, from a day', knows: { beds: null, fromOn: null } },
  { kind: 'place-standard', office, says: 'The detention standard in force, from a day', knows: { detentionStandard: null, fromOn: null } },
  { kind: 'place-suspension', office, says: 'A time in which the place may not be used', knows: { suspendedOn: null, reopenedOn: null } },
]
