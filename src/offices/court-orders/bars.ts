import type { Bar } from '../../acts/requirement.ts'
import type { TestNode } from '../../clockwork/nodes.ts'
import { underRule } from '../custody/exports.ts'

const live: TestNode = { node: 'is', fact: 'isDutyLive', value: true }
const asks = (kind: string): TestNode => ({ node: 'all', of: [live, { node: 'is', fact: 'dutyKind', value: kind }] })

/** An order binds by itself: nothing but the order has to be read. Each bar is found under its own name, so that it shows what the order forbids. */
const { cite, verified, severity } = underRule('court-order')
const order = { cite, verified, severity, question: 'whom', kind: 'order-duty' } as const

/** Acts, of whichever office, that carry a removal out or decide that it is carried out. */
const removals = ['OrderRemovalExecution', 'Remove'] as const

/** Acts, of whichever office, that decide that the person stays in custody. */
const continuing = ['DetermineCustody'] as const

/**
 * What may not be decided while a court's order lives. Observations that were made all the same carry the finding. What an order forbids doing to
 * the person is forbidden in every custody of theirs; a release is of the custody it was ordered for.
 */
export const bars: readonly Bar[] = [
  {
    ...order,
    isOfPerson: true,
    id: 'court-order-no-transfer',
    says: 'No court order forbids moving the person.',
    cure: 'Keep the person where they are; counsel of the agency records it once the order allows the move, or has ended.',
    while: asks('no-transfer'),
    forbids: ['PlanTransfer', 'Transfer'],
  },
  {
    ...order,
    isOfPerson: true,
    id: 'court-order-no-removal',
    says: 'No court order forbids removing the person.',
    cure: 'Do not remove the person; counsel records the end of the order once there is one.',
    while: asks('no-removal'),
    forbids: removals,
  },
  {
    ...order,
    id: 'court-order-release',
    says: 'No court has ordered the person released.',
    cure: 'Order the release and record it, or have counsel record the end of the order.',
    while: asks('release-by'),
    forbids: [...continuing, 'PlanTransfer', 'Transfer', ...removals],
  },
  {
    ...order,
    id: 'court-order-return',
    says: 'No court has ordered the person brought back.',
    cure: 'Bring the person back and record the compliance, or have counsel record the end of the order.',
    while: asks('return-to'),
    forbids: removals,
  },
  {
    ...underRule('stay-automatic'),
    isOfPerson: true,
    id: 'stay-of-removal',
    question: 'whom',
    kind: 'stay',
    says: 'Removal is not stayed.',
    cure: 'Wait until the stay has ended and its end is recorded.',
    while: { node: 'is', fact: 'isStayLive', value: true },
    forbids: removals,
  },
]
