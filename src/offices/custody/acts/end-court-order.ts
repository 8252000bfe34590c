import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { ofSubject } from '../told.ts'
import { byCite } from '../under-rule.ts'
import { counselOfTheAgency } from '../who-may.ts'

export const endCourtOrder = defineAct({
  act: 'EndCourtOrder',
  entry: 'CourtOrderEnded',
  ...inCustody,
  kind: 'observation',
  title: 'Record that an order of a court has ended',
  says: 'Records that an order no longer binds: vacated, expired, carried out, or replaced by another. Counsel of the agency only.',
  by: counselOfTheAgency,
  about: 'court-order',
  input: z.strictObject({
    subjectId: ask.subject('Order', 'The order that has ended'),
    endedOn: ask.day('Ended on', 'Day it ceased to bind'),
    how: ask.choice('How', 'Why it no longer binds', ['vacated', 'expired', 'carried-out', 'replaced']),
    source: ask.account('On what this rests', 'The later order, or the words of this one by which it ended'),
  }),
  authorities: () => [byCite('The order of the court on record in this case')],
  requires: [],
  tells: (entry, state) => ({ subjects: ofSubject('court-order', entry, state, { isOrderLive: false, orderEndedAt: entry.occurredAt }) }),
})
