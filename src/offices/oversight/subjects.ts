import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'oversight'

export const subjects: readonly SubjectKind[] = [
  {
    kind: 'overseer',
    office,
    says: 'Somebody who oversees the agency, and whether they still do',
    knows: {
      overseerName: null,
      overseerKind: null,
      overseerSinceOn: null,
      isOverseerOpen: null,
      holdsOpenItems: null,
      overseerClosedAt: null,
      overseerSuccessor: null,
    },
  },
  {
    kind: 'oversight-item',
    office,
    says: 'An inspection, report, recommendation or complaint: who holds it, who owes what by when, and that its overseer closed it',
    knows: {
      itemTitle: null,
      itemReference: null,
      itemKind: null,
      itemPlace: null,
      heldBy: null,
      openedBy: null,
      oversightOpenedAt: null,
      agencyDueAt: null,
      agencyFirstDueAt: null,
      agencyMissedAt: null,
      agencyAnsweredAt: null,
      overseerDueAt: null,
      overseerFirstDueAt: null,
      overseerMissedAt: null,
      overseerActedAt: null,
      dueBasis: null,
      timesMoved: null,
      isItemOpen: null,
      oversightClosedAt: null,
      itemClosing: null,
      reroutedAt: null,
      reroutedFrom: null,
      everyMonths: null,
    },
  },
]
