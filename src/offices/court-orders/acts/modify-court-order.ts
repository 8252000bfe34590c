import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, counselOfTheAgency, namedSubject, textOf } from '../../custody/exports.ts'
import { endDuty, ofDuty } from '../duties.ts'
import { ofCourtOrders, orderCite } from '../of-court-orders.ts'
import { sealedWith } from '../sealed-with.ts'

export const modifyCourtOrder = defineAct({
  act: 'ModifyCourtOrder',
  entry: 'CourtOrderModified',
  ...ofCourtOrders,
  kind: 'observation',
  title: 'Record that a court changed its order',
  says: 'Records that a court moved the hour of a duty, or no longer asks it. The clock follows. Counsel of the agency only.',
  by: counselOfTheAgency,
  about: 'order-duty',
  input: z.strictObject({
    subjectId: ask.subject('What was ordered', 'The duty that changes'),
    occurredAt: ask.at('Changed', 'When the court made the change'),
    isStillOrdered: ask.yesNo('Is it still ordered?', 'No, where the court lifted this duty and left the rest of the order standing'),
    byAt: ask.at('By when now', 'The new moment. Leave it empty where the court named none').optional(),
    source: ask.account('On what this rests', 'The later order, in its own words where they matter'),
  }),
  restricts: sealedWith,
  authorities: () => [byCite(orderCite)],
  requires: [],
  tells: (entry, state) => {
    const duty = namedSubject('order-duty', entry, state)
    if (!duty) return {}
    if (entry.payload.isStillOrdered !== true) return { subjects: endDuty(duty, entry.occurredAt) }
    return { subjects: [ofDuty(duty, { dutyDueAt: textOf(entry, 'byAt'), escalatedTo: null })] }
  },
  notices: () => [{ to: 'office:custody', about: 'court-order-changed', says: 'A court has changed an order about a person in custody.' }],
})
