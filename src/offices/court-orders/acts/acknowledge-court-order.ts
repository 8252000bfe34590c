import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, ofSubject, textOf } from '../../custody/exports.ts'
import { ofCourtOrders, orderCite } from '../of-court-orders.ts'
import { sealedWith } from '../sealed-with.ts'

export const acknowledgeCourtOrder = defineAct({
  act: 'AcknowledgeCourtOrder',
  entry: 'CourtOrderAcknowledged',
  ...ofCourtOrders,
  kind: 'observation',
  title: 'Take on an order of a court',
  says: 'Names the officer who has read the order and answers for keeping it. Whoever is named is told, and told again before and after its hour.',
  by: anyoneOfTheDesk,
  about: 'court-order',
  input: z.strictObject({
    subjectId: ask.subject('Order', 'The order that is taken on'),
    takenOnBy: ask.officer('Who answers for it', 'The officer who answers for keeping the order'),
    how: ask.account('How it will be kept', 'What will be done, and who was spoken to').optional(),
  }),
  restricts: sealedWith,
  authorities: () => [byCite(orderCite)],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('court-order', entry, state, {
      orderAcknowledgedAt: entry.occurredAt,
      orderAcknowledgedBy: textOf(entry, 'takenOnBy'),
    }),
  }),
  notices: (entry) => [
    { to: `officer:${textOf(entry, 'takenOnBy')}`, about: 'court-order-taken-on', says: 'You answer for keeping an order of a court.' },
  ],
})
