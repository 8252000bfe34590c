import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, counselOfTheAgency, namedSubject, ofSubject, textOf } from '../../custody/exports.ts'
import { dutiesOfOrder, endDuty } from '../duties.ts'
import { ofCourtOrders, orderCite } from '../of-court-orders.ts'
import { sealedWith } from '../sealed-with.ts'
import { startOfDay } from '../start-of-day.ts'

export const endCourtOrder = defineAct({
  act: 'EndCourtOrder',
  entry: 'CourtOrderEnded',
  ...ofCourtOrders,
  kind: 'observation',
  title: 'Record that an order of a court has ended',
  says: 'Records that an order no longer binds: vacated, reversed or stayed by a court above, expired, carried out, or replaced by another. Counsel of the agency only.',
  by: counselOfTheAgency,
  about: 'court-order',
  input: z.strictObject({
    subjectId: ask.subject('Order', 'The order that has ended'),
    endedOn: ask.day('Ended on', 'Day it ceased to bind'),
    endedAt: ask.at('Hour it ended', 'Where an hour it names fell on that day, or the hour matters otherwise').optional(),
    how: ask.choice('How', 'Why it no longer binds', [
      'vacated',
      'reversed',
      'stayed-by-a-court-above',
      'expired',
      'carried-out',
      'replaced',
    ]),
    source: ask.account('On what this rests', 'The later order, or the words of this one by which it ended'),
  }),
  restricts: sealedWith,
  authorities: () => [byCite(orderCite)],
  requires: [],
  tells: (entry, state) => {
    const order = namedSubject('court-order', entry, state)
    const endedAt = textOf(entry, 'endedAt') ?? endOf(textOf(entry, 'endedOn'), order?.zone ?? 'UTC', entry.occurredAt)
    return {
      subjects: [
        ...ofSubject('court-order', entry, state, {
          isOrderLive: false,
          orderEndedAt: endedAt,
          orderEndedHow: textOf(entry, 'how'),
        }),
        ...dutiesOfOrder(state, order?.id ?? '').flatMap((duty) => endDuty(duty, endedAt)),
      ],
    }
  },
})

/** Known only as a day, it ended when that day did, or when that was recorded on the same day. */
function endOf(endedOn: string | null, zone: string, recordedAt: string): string {
  const over = endedOn === null ? recordedAt : startOfDay(endedOn, zone, 1)
  return over < recordedAt ? over : recordedAt
}
