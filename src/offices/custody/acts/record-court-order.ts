import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { caseZone, opens, textOf, yesOf } from '../told.ts'
import { byCite } from '../under-rule.ts'
import { anyoneOfTheDesk } from '../who-may.ts'

export const recordCourtOrder = defineAct({
  act: 'RecordCourtOrder',
  entry: 'CourtOrderRecorded',
  ...inCustody,
  kind: 'observation',
  title: 'Record an order of a court',
  says: 'Turns an order of a court about this person into duties: do not move, do not remove, release by a moment. It binds from this entry on.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    court: ask.text('Court', 'Court that gave the order'),
    docket: ask.text('Docket number', 'Number of the case there', { personal: true }),
    orderedOn: ask.day('Ordered on', 'Day of the order'),
    isTransferForbidden: ask.yesNo('Does it forbid moving the person?', 'Whether the person may not be moved to another place'),
    isRemovalForbidden: ask.yesNo('Does it forbid removing the person?', 'Whether the person may not be removed from the United States'),
    releaseByAt: ask.at('Release by', 'The moment by which the person must be released, if the order says so').optional(),
    isSealed: ask.yesNo('Is it under seal?', 'Whether the court sealed the order'),
    says: ask.account('What it says', 'What the order says, in its own words where they matter'),
  }),
  restricts: ({ isSealed }) => (isSealed ? ['sealed'] : []),
  authorities: ({ court, orderedOn }) => [byCite(`Order of ${String(court)} of ${String(orderedOn)}`)],
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      opens('court-order', entry, caseZone(state), {
        orderedOn: textOf(entry, 'orderedOn'),
        isOrderLive: true,
        isTransferForbidden: yesOf(entry, 'isTransferForbidden'),
        isRemovalForbidden: yesOf(entry, 'isRemovalForbidden'),
        releaseByAt: textOf(entry, 'releaseByAt'),
      }),
    ],
  }),
  notices: (_entry, state) => [
    ...(state.assignedTo
      ? [{ to: `officer:${state.assignedTo}`, about: 'court-order', says: 'A court has made an order in a case of yours.' }]
      : []),
    { to: 'office:custody', about: 'court-order', says: 'A court has made an order about a person in custody.' },
  ],
})
