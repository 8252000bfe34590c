import type { SubjectKind } from '../../acts/subject-kind.ts'

const office = 'statistics'

export const subjects: readonly SubjectKind[] = [
  {
    kind: 'counted-as',
    office,
    says: 'What a custody is counted as in published numbers',
    knows: { arrestingAgency: null, processing: null, isFamilyUnit: null },
  },
  {
    kind: 'planned-edition',
    office,
    says: 'An edition promised for a day: the release calendar',
    knows: { publication: null, edition: null, plannedOn: null, editionPublishedAt: null },
  },
  {
    kind: 'edition',
    office,
    says: 'An edition as published: what it was counted from, and the hash of its bytes',
    knows: { publication: null, edition: null, countedOn: null, ledgerPosition: null, contentHash: null, editionPublishedAt: null },
  },
  {
    kind: 'edition-correction',
    office,
    says: 'A dated correction of a published edition',
    knows: { edition: null, tables: null, says: null, correctedOn: null },
  },
  {
    kind: 'comparability-note',
    office,
    says: 'Why numbers before a day and from it are not the same measure',
    knows: { tables: null, says: null, fromOn: null, saidAt: null },
  },
  {
    kind: 'public-change',
    office,
    says: 'A change the public is told of: a counting rule, a table dropped or added, a place gone, an unpublished rule relied on',
    knows: { changeKind: null, tables: null, says: null, fromOn: null, saidAt: null },
  },
]
