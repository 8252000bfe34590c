import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, caseZone, counselOfTheAgency, opens, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { orderIsFinal } from '../requirements/final-order.ts'
import { findAwaiting, ofThe } from '../tell.ts'
import { headquarters } from '../who-may.ts'

/** The ground of contagious disease is left out on purpose: it would say what ails a person. */
export const recordCertification = defineAct({
  act: 'RecordCertification',
  entry: 'CertificationRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record a certification that detention goes on',
  says: 'Records that detention for foreign policy, or for security or terrorism, was certified by whom the regulation names, or reviewed again: twice a year.',
  by: [...headquarters, ...counselOfTheAgency],
  input: z.strictObject({
    madeOn: ask.day('Made on', 'Day it was certified, or reviewed again'),
    ground: ask.choice('Ground', 'The ground of the certification', ['foreign-policy', 'security-or-terrorism'], { personal: true }),
    certifiedBy: ask.choice('By', 'Who certified it', ['attorney-general', 'deputy-attorney-general']),
    source: ask.account('Where it is written', 'The certification it was taken from'),
  }),
  authorities: () => [byRule('special-circumstances-241-14')],
  requires: [orderIsFinal],
  tells: (entry, state) => {
    const on = textOf(entry, 'madeOn')
    const earlier = findAwaiting(state, 'certification', 'certificationLastMadeOn', 'certificationReviewedOn')
    return {
      subjects: [
        ...(earlier ? [ofThe(earlier, { certificationReviewedOn: on })] : []),
        opens('certification', entry, caseZone(state), { certificationLastMadeOn: on }),
      ],
    }
  },
})
