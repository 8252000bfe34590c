import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, caseZone, counselOfTheAgency, opens, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { caseOfficers } from '../who-may.ts'

export const recordVoluntaryDeparture = defineAct({
  act: 'RecordVoluntaryDeparture',
  entry: 'VoluntaryDepartureRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record a grant of voluntary departure',
  says: 'Records that voluntary departure was granted, when in the proceedings, and by which day the person is to leave.',
  by: [...caseOfficers, ...counselOfTheAgency],
  input: z.strictObject({
    grantedOn: ask.day('Granted on', 'Day it was granted'),
    stage: ask.choice('When', 'Before proceedings concluded, or at their conclusion', ['before-conclusion', 'at-conclusion']),
    departByOn: ask.day('Leaves by', 'Last day the grant gives, which may be less than the law allows'),
  }),
  authorities: () => [byRule('voluntary-departure')],
  requires: [],
  tells: (entry, state) => {
    const grantedOn = textOf(entry, 'grantedOn')
    const isBefore = textOf(entry, 'stage') === 'before-conclusion'
    return {
      subjects: [
        opens('voluntary-departure', entry, caseZone(state), {
          ...(isBefore
            ? { voluntaryDepartureGrantedBeforeConclusionOn: grantedOn }
            : { voluntaryDepartureGrantedAtConclusionOn: grantedOn }),
          departByOn: textOf(entry, 'departByOn'),
        }),
      ],
    }
  },
})
