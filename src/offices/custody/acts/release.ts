import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { endedByRelease } from '../../after-order/exports.ts'
import { dutiesMetByRelease } from '../../court-orders/exports.ts'
import { protectionAfterRelease } from '../../protection/exports.ts'
import { ask } from '../ask.ts'
import { hasCounsel } from '../has-counsel.ts'
import { inCustody } from '../of-custody.ts'
import { leftAs, releasedAfterOrder, releasedOnce } from '../requirements/in-order.ts'
import { shared } from '../shared-fields.ts'
import { caseZone, dayOf, leavePlace, ofCustody } from '../told.ts'
import { byRule, underRule } from '../under-rule.ts'
import { custodians, supervisors } from '../who-may.ts'

export const release = defineAct({
  act: 'Release',
  entry: 'Released',
  ...inCustody,
  kind: 'observation',
  title: 'Record a release',
  says: 'Records that the person left custody free, when, and with what.',
  by: [...new Set([...custodians, ...supervisors])],
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    address: ask.account('Where to', 'Where the person said they would go').optional(),
    isPropertyReturned: ask.yesNo('Were belongings returned?', 'Whether everything kept for the person was given back'),
  }),
  authorities: () => [byRule('custody-236a')],
  requires: [
    releasedAfterOrder,
    releasedOnce,
    {
      ...underRule('custody-236a'),
      id: 'release-ordered',
      question: 'instrument',
      says: 'A release is ordered on the record before it is made.',
      cure: 'Have the decision recorded by whoever made it: OrderRelease.',
      needs: 'facts',
      subject: 'custody',
      test: { node: 'happened', fact: 'releaseOrderedAt' },
    },
  ],
  tells: (entry, state) => {
    // A release recorded again would give the days to ask a judge anew, or move the end of the detention.
    if (state.subjects.get('custody')?.facts.leftCustodyAt != null) return {}
    const at = entry.occurredAt
    const day = dayOf(at, caseZone(state))
    const order = state.subjects.get('removal-order')
    const isAfterOrder = order?.facts.orderFinalOn != null
    return {
      subjects: [
        // 8 CFR 236.1(d) lets somebody released before an order ask a judge; after an order the release ends the removal period's detention.
        ofCustody({ releasedAt: at, leftCustodyAt: at, ...(isAfterOrder ? {} : { releasedOn: day }) }),
        ...endedByRelease(state, day),
        ...leavePlace(state, at),
        ...dutiesMetByRelease(state, at),
        ...protectionAfterRelease(state, at, day),
        ...subjectsOf(state, 'bond')
          .filter(({ facts }) => facts.bondPaymentClearedAt != null && facts.bondReleasedAt === null)
          .map(({ id, kind }) => ({ id, kind, facts: { bondReleasedAt: at } })),
        ...subjectsOf(state, 'minor').map(({ id, kind }) => ({ id, kind, facts: { minorReleasedAt: at } })),
      ],
    }
  },
  tellsOnce: { subject: 'custody', while: leftAs('releasedAt') },
  notices: (_entry, _state, person) => [
    { to: 'court', about: 'released', says: 'A person with a case before the court was released.' },
    ...(hasCounsel(person) ? [{ to: 'counsel', about: 'released', says: 'Your client was released.' }] : []),
  ],
})
