import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { keepingRecords } from '../authorities.ts'
import * as fields from '../fields.ts'
import { notYet, secondOfficer } from '../house-rules.ts'
import { changes, text } from '../tell.ts'

/** Once this is recorded the database destroys the key of the person in the same transaction (`003-reading.sql`). */
export const approveExpungement = defineAct({
  act: 'ApproveExpungement',
  entry: 'Expunged',
  office: 'records',
  caseKind: 'person',
  kind: 'decision',
  title: 'Carry out an order to expunge',
  says: 'Destroys the key to everything personal in every case of the person. It cannot be undone. That there were entries stays visible.',
  about: 'expungement',
  input: z.strictObject({
    subjectId: fields.subjectId('Which order'),
    isOrderSeen: fields.yesNo('Have you read the order itself?', 'Whether the officer has read the order itself'),
    why: fields.why,
  }),
  by: ['records-supervisor', 'deputy-chief-counsel'],
  authorities: () => [keepingRecords],
  requires: [
    secondOfficer(
      'expungement-second-officer',
      'expungement',
      'expungementEnteredBy',
      'The officer who carries out an expungement is not the one who entered the order.',
    ),
    notYet(
      'expungement-not-done',
      'expungement',
      'expungementApprovedAt',
      'The order was not carried out before.',
      'Nothing: it was carried out before.',
    ),
    {
      id: 'expungement-order-read',
      question: 'instrument',
      cite: 'A rule of this record on records of people',
      says: 'The officer who carries out an expungement has read the order.',
      cure: 'Read the order, then decide.',
      verified: 'yes',
      severity: 'policy',
      needs: 'input',
      test: { node: 'is', fact: 'isOrderSeen', value: true },
    },
  ],
  tells: (entry, state) => {
    const order = state.subjects.get(text(entry, 'subjectId') ?? '')
    if (order?.kind !== 'expungement') return {}
    const { expungementOrder, expungementCourt, expungementOrderedOn } = order.facts
    const done = changes('expungement', entry, { expungementApprovedAt: entry.occurredAt })
    const person = {
      expungedAt: entry.occurredAt,
      expungedUnder: expungementOrder ?? null,
      expungedByCourt: expungementCourt ?? null,
      expungementOrderedOn: expungementOrderedOn ?? null,
    }
    return { subjects: [...(done.subjects ?? []), { id: 'person', kind: 'person', facts: person }] }
  },
  notices: () => [{ to: 'office:records', about: 'expunged', says: 'The record of a person was expunged by order.' }],
})
