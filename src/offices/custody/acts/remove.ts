import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { endedByRemoval } from '../../after-order/exports.ts'
import { protectionAfterRemoval } from '../../protection/exports.ts'
import { ask } from '../ask.ts'
import { hasCounsel } from '../has-counsel.ts'
import { inCustody } from '../of-custody.ts'
import { finalOrder } from '../requirements/final-order.ts'
import { leftAs, removedAfterOrder, removedOnce } from '../requirements/in-order.ts'
import { shared } from '../shared-fields.ts'
import { caseZone, dayOf, leavePlace, ofCustody } from '../told.ts'
import { byCite, byRule, underRule } from '../under-rule.ts'
import { fieldOfficers } from '../who-may.ts'

export const remove = defineAct({
  act: 'Remove',
  entry: 'Removed',
  ...inCustody,
  kind: 'observation',
  title: 'Record a removal',
  says: 'Records that the person left the United States under a final order, seen by an officer, as endorsed on the warrant of removal.',
  by: fieldOfficers,
  input: z.strictObject({
    occurredAt: shared.occurredAt,
    port: ask.text('Port', 'Where the person left the United States', { personal: true }),
    country: ask.text('Country', 'Country the person was removed to', { personal: true }),
    witnessingOfficerId: ask.officer('Seen by', 'The officer who saw the person leave'),
  }),
  authorities: () => [byCite('8 USC 1231(a), (b)'), byRule('ero-warrant-I205')],
  requires: [
    finalOrder,
    removedAfterOrder,
    removedOnce,
    {
      ...underRule('ero-warrant-I205'),
      id: 'removal-ordered',
      question: 'instrument',
      says: 'The removal was ordered on the record after every check.',
      cure: 'Tell counsel of the agency; have whoever decided record it.',
      needs: 'facts',
      subject: 'removal-order',
      test: { node: 'happened', fact: 'removalExecutionOrderedAt' },
    },
    {
      ...underRule('ero-warrant-I205'),
      id: 'removal-executor',
      question: 'who',
      says: 'A warrant of removal is carried out by an officer listed in 8 CFR 287.5(e)(3).',
      cure: 'Tell the supervisor and counsel of the agency.',
      needs: 'officer-of-list',
      list: '287.5(e)(3)',
      field: 'witnessingOfficerId',
    },
  ],
  tellsOnce: { subject: 'custody', while: leftAs('removedAt') },
  notices: (_entry, _state, person) => (hasCounsel(person) ? [{ to: 'counsel', about: 'removed', says: 'Your client was removed.' }] : []),
  tells: (entry, state) => {
    // A removal recorded again would move the end of the custody.
    const { removedAt, leftCustodyAt } = state.subjects.get('custody')?.facts ?? {}
    if (removedAt != null && leftCustodyAt != null) return {}
    const [zone, day] = [caseZone(state), dayOf(entry.occurredAt, caseZone(state))]
    return {
      subjects: [
        { id: 'removal-order', kind: 'removal-order', facts: { removedOn: day }, zone },
        ...endedByRemoval(state, entry.occurredAt, day),
        ...protectionAfterRemoval(state, day),
        ofCustody({ removedAt: entry.occurredAt, leftCustodyAt: entry.occurredAt }),
        ...leavePlace(state, entry.occurredAt),
      ],
    }
  },
})
