import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, counselOfTheAgency, namedSubject, ofSubject, textOf } from '../../custody/exports.ts'
import { ofCourtOrders } from '../of-court-orders.ts'

export const endStay = defineAct({
  act: 'EndStay',
  entry: 'StayEnded',
  ...ofCourtOrders,
  kind: 'observation',
  title: 'Record that a stay has ended',
  says: 'Records that a stay of removal no longer holds, and on what that rests. Counsel of the agency only.',
  by: counselOfTheAgency,
  about: 'stay',
  input: z.strictObject({
    subjectId: ask.subject('Stay', 'The stay that has ended'),
    stayEndedOn: ask.day('Ended on', 'Day it ceased to hold; for a court that reviewed the order, the day of its final order'),
    source: ask.account('On what this rests', 'The decision by which it ended'),
  }),
  authorities: () => [byRule('stay-automatic')],
  requires: [],
  tells: (entry, state) => {
    const stayEndedOn = textOf(entry, 'stayEndedOn')
    const isOfCourt = namedSubject('stay', entry, state)?.facts.stayKind === 'court'
    return {
      subjects: [
        ...ofSubject('stay', entry, state, { isStayLive: false, stayEndedOn }),
        ...(isOfCourt ? [{ id: 'removal-order', kind: 'removal-order', facts: { courtFinalOrderOn: stayEndedOn } }] : []),
      ],
    }
  },
})
