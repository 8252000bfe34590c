import type { Bar } from '../../acts/requirement.ts'
import { house } from './house-rules.ts'

export const bars: readonly Bar[] = [
  {
    ...house,
    id: 'window-to-expunged-file',
    question: 'whom',
    says: 'The file was not expunged.',
    cure: 'Nothing: the file was expunged by order, and there is nothing to look at.',
    kind: 'person',
    while: { node: 'happened', fact: 'expungedAt' },
    forbids: ['GrantWindow', 'GrantCounselWindow'],
  },
]
