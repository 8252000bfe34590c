import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { happened } from '../../../clockwork/test-nodes.ts'
import * as fields from '../fields.ts'
import { opens, text } from '../tell.ts'
import { attorneys, records } from '../who-may.ts'

export const orderExpungement = defineAct({
  act: 'OrderExpungement',
  entry: 'ExpungementOrdered',
  office: 'records',
  caseKind: 'person',
  kind: 'decision',
  title: 'Enter an order to expunge',
  says: 'Enters the order of a court to expunge the record of a person. Another officer must check it before it is carried out.',
  input: z.strictObject({
    order: fields.words('Order', 'Number or title of the order; it stays readable after the record is gone'),
    court: fields.words('Court', 'The court that made it'),
    orderedOn: fields.day('Day of the order', 'The day the order was made'),
    why: fields.why,
  }),
  by: [...records, ...attorneys],
  authorities: ({ order, court, orderedOn }) => [{ rule: null, cite: `${court}, ${order}, ${orderedOn}` }],
  requires: [],
  isFixedOnce: {
    subject: 'expungement',
    test: happened('expungementApprovedAt'),
    says: 'The order was carried out as it was entered, and the record stays expunged under it.',
  },
  tells: (entry) =>
    opens('expungement', entry, {
      expungementOrder: text(entry, 'order'),
      expungementCourt: text(entry, 'court'),
      expungementOrderedOn: text(entry, 'orderedOn'),
      expungementEnteredAt: entry.occurredAt,
      expungementEnteredBy: entry.officerId,
    }),
})
