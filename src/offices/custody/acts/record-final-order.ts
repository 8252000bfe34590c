import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { heldInRemovalPeriod } from '../../after-order/exports.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { caseZone, textOf } from '../told.ts'
import { byCite, byRule } from '../under-rule.ts'
import { counselOfTheAgency, fieldOfficers } from '../who-may.ts'

export const recordFinalOrder = defineAct({
  act: 'RecordFinalOrder',
  entry: 'FinalOrderRecorded',
  ...inCustody,
  kind: 'observation',
  title: 'Record a final order of removal',
  says: 'Records that an order of removal became administratively final, who gave it, and what delays the removal period.',
  by: [...fieldOfficers, ...counselOfTheAgency],
  input: z.strictObject({
    orderFinalOn: ask.day('Final on', 'Day the order became administratively final'),
    orderedBy: ask.choice('Given by', 'Who gave the order', [
      'immigration-judge',
      'immigration-judge-in-absentia',
      'board',
      'administrative-238b',
      'expedited',
      'reinstated',
    ]),
    otherConfinementBeganOn: ask
      .day('Held elsewhere from', 'First day of confinement that is not under the immigration process')
      .optional(),
    releasedFromOtherConfinementOn: ask.day('Held elsewhere until', 'Day the person was released from it').optional(),
  }),
  authorities: () => [byRule('removal-period-90'), byCite('8 CFR 241.1')],
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      {
        id: 'removal-order',
        kind: 'removal-order',
        zone: caseZone(state),
        facts: {
          orderFinalOn: textOf(entry, 'orderFinalOn'),
          orderedBy: textOf(entry, 'orderedBy'),
          otherConfinementBeganOn: textOf(entry, 'otherConfinementBeganOn'),
          releasedFromOtherConfinementOn: textOf(entry, 'releasedFromOtherConfinementOn'),
          ...heldInRemovalPeriod(state),
        },
      },
    ],
  }),
})
