import type { Bar } from '../../acts/requirement.ts'
import { house } from './of-segregation.ts'

/** What may not be done while something stands open. */
export const bars: readonly Bar[] = [
  {
    ...house,
    id: 'sanction-under-appeal',
    question: 'law',
    kind: 'disciplinary-incident',
    says: 'No decision of the panel is waiting for the answer to an appeal.',
    cure: 'Decide the appeal first: DecideSanctionAppeal.',
    while: {
      node: 'all',
      of: [
        { node: 'happened', fact: 'sanctionAppealedAt' },
        { node: 'not', of: { node: 'happened', fact: 'sanctionAppealDecidedAt' } },
      ],
    },
    forbids: ['CarryOutSanction'],
  },
]
