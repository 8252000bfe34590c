import type { Bar } from '../../acts/requirement.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import { happened, is, not } from '../../clockwork/test-nodes.ts'
import { underRule } from './under-rule.ts'

const all = (...of: TestNode[]): TestNode => ({ node: 'all', of })

const executions = ['OrderRemovalExecution', 'Remove'] as const

/** What may not be done while something stands open in the case. Observations that were made all the same carry the finding. */
export const bars: readonly Bar[] = [
  {
    ...underRule('uac-72h-transfer'),
    id: 'unaccompanied-child',
    question: 'whom',
    kind: 'minor',
    says: 'The person is not an unaccompanied child who has yet to be handed over to HHS.',
    cure: 'Hand the child over to HHS (ORR) within 72 hours of the determination and record it: NoteMinorCare.',
    while: all(is('isUnaccompanied', true), not(happened('transferredToOrrAt')), not(happened('foundAdultAt'))),
    forbids: ['PlanTransfer', 'Transfer', ...executions],
  },
]
