import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, byRule, caseZone, opens, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'

export const referReasonableFear = defineAct({
  act: 'ReferReasonableFear',
  entry: 'ReasonableFearReferred',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Refer a fear claim after an order',
  says: 'Records that a person with an administrative or reinstated order voiced fear, and that it was referred to an asylum officer.',
  by: anyoneOfTheDesk,
  input: z.strictObject({
    referredOn: ask.day('Referred on', 'Day it was referred to an asylum officer'),
    order: ask.choice('After which order', 'The order against the person', ['administrative-238b', 'reinstated']),
    words: ask.account('What was said', 'In the words of whoever said it'),
  }),
  authorities: () => [byRule('reasonable-fear-10d'), byCite('8 CFR 241.8; 8 CFR 238.1')],
  requires: [],
  tells: (entry, state) => ({
    subjects: [
      opens('reasonable-fear', entry, caseZone(state), { reasonableFearReferredOn: textOf(entry, 'referredOn'), isFearClaimOpen: true }),
    ],
  }),
  restricts: () => ['asylum'],
})
