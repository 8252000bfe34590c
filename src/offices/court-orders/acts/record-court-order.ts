import { z } from 'zod'
import { type ActEntry, defineAct } from '../../../acts/act.ts'
import type { CaseState } from '../../../kernel/case-state.ts'
import { subjectsOf } from '../../../kernel/subjects-of.ts'
import { anyoneOfTheDesk, ask, byCite, caseZone, forbidPlannedMoves, textOf } from '../../custody/exports.ts'
import { orderedDuties, toldOfDuty } from '../duties.ts'
import { ofCourtOrders } from '../of-court-orders.ts'
import { startOfDay } from '../start-of-day.ts'

const [order, duties] = ['The order', 'What it asks']
const noDay = { hint: 'Where the order names only a day, give the end of that day at the court.', ask: duties }

export const recordCourtOrder = defineAct({
  act: 'RecordCourtOrder',
  entry: 'CourtOrderRecorded',
  ...ofCourtOrders,
  kind: 'observation',
  title: 'Record an order of a court',
  says: 'Turns an order of a court about this person into duties: release, hear, return by a moment; do not move, do not remove. It binds from this entry on.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    court: ask.text('Court', 'Court that gave the order', { ask: order }),
    courtZone: ask.zone('Time zone of the court', 'The zone the order names its hours in, where it is not that of the case').optional(),
    docket: ask.text('Docket number', 'Number of the case there', { personal: true, ask: order }),
    orderedOn: ask.day('Ordered on', 'Day of the order', { ask: order }),
    orderedAt: ask.at('Hour of the order', 'When it was made, where that is known to the hour', { ask: order }).optional(),
    servedAt: ask.at('Served on the agency', 'When the text reached the agency', { ask: order }).optional(),
    isTransferForbidden: ask.yesNo('Does it forbid moving the person?', 'Whether the person may not be moved to another place', {
      ask: duties,
    }),
    district: ask
      .text('Which district', 'The district the person may not be moved from, where the order names one', { ask: duties })
      .optional(),
    isRemovalForbidden: ask.yesNo('Does it forbid removing the person?', 'Whether the person may not be removed from the United States', {
      ask: duties,
    }),
    releaseByAt: ask.at('Release by', 'The moment by which the person must be released, if the order says so', noDay).optional(),
    hearingByAt: ask.at('Hearing by', 'The moment by which a hearing must be held, if the order says so', noDay).optional(),
    returnByAt: ask.at('Return by', 'The moment by which the person must be brought back, if the order says so', noDay).optional(),
    otherByAt: ask.at('Something else by', 'The moment by which anything else must be done, if the order says so', noDay).optional(),
    isSealed: ask.yesNo('Is it under seal?', 'Whether the court sealed the order', { ask: order }),
    says: ask.account('What it says', 'What the order says, in its own words where they matter', { ask: duties }),
  }),
  restricts: ({ isSealed }) => (isSealed ? ['sealed'] : []),
  authorities: ({ court, orderedOn }) => [byCite(`Order of ${String(court)} of ${String(orderedOn)}`)],
  requires: [],
  tells: (entry, state) => {
    const id = `court-order:${entry.entryId}`
    const zone = textOf(entry, 'courtZone') ?? caseZone(state)
    const orderIssuedAt = issuedAt(entry, zone)
    const told = {
      court: textOf(entry, 'court'),
      isOrderSealed: entry.payload.isSealed === true,
      orderIssuedAt,
      orderServedAt: textOf(entry, 'servedAt'),
      isOrderLive: true,
    }
    return {
      subjects: [
        { id, kind: 'court-order', zone, facts: told },
        ...orderedDuties(entry.payload).map((duty) =>
          toldOfDuty({ ...duty, entryId: entry.entryId, ofOrder: id, orderedAt: orderIssuedAt, zone, releasedAt: releasedAt(state) }),
        ),
        ...(forbidsMoves(entry) ? forbidPlannedMoves(state, orderIssuedAt) : []),
      ],
    }
  },
  notices: (entry, state) => [
    ...(hasStoppedMove(entry, state) ? plannedMoveForbidden : []),
    ...(state.assignedTo
      ? [{ to: `officer:${state.assignedTo}`, about: 'court-order', says: 'A court has made an order in a case of yours.' }]
      : []),
    {
      to: 'office:custody',
      about: 'court-order',
      says: 'A court has made an order about a person in custody. What was planned before may be forbidden now.',
    },
    { to: 'office:court-orders', about: 'court-order', says: 'A court has made an order that an officer has to take on.' },
  ],
})

/** Whether the order keeps the person from being moved: it says so, or has them released. */
const forbidsMoves = ({ payload }: ActEntry): boolean =>
  orderedDuties(payload).some(({ dutyKind }) => dutyKind === 'no-transfer' || dutyKind === 'release-by')

function hasStoppedMove(entry: ActEntry, state: CaseState): boolean {
  const at = issuedAt(entry, textOf(entry, 'courtZone') ?? caseZone(state))
  return subjectsOf(state, 'transfer').some(({ facts }) => facts.transferForbiddenAt === at)
}

const plannedMoveForbidden = [
  {
    to: 'office:custody',
    about: 'planned-transfer-forbidden',
    says: 'A court’s order forbids a transfer that was planned before it: the person stays where they are.',
  },
  { to: 'counsel', about: 'planned-transfer-forbidden', says: 'A court’s order forbids the transfer of your client that was planned.' },
]

/** Where the hour is not known, the order binds from the beginning of its day. */
const issuedAt = (entry: ActEntry, zone: string): string =>
  textOf(entry, 'orderedAt') ?? startOfDay(textOf(entry, 'orderedOn') ?? '1970-01-01', zone)

function releasedAt(state: CaseState): string | null {
  const at = state.subjects.get('custody')?.facts.releasedAt
  return typeof at === 'string' ? at : null
}
