import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import type { Facts } from '../../../kernel/case-state.ts'
import { ask, byRule, counselOfTheAgency, textOf, yesOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { ofRemovalOrder } from '../removal-period.ts'
import { orderIsFinal } from '../requirements/final-order.ts'
import { caseOfficers } from '../who-may.ts'

const days = ['courtStayOrderedOn', 'courtFinalOrderOn', 'otherConfinementBeganOn', 'releasedFromOtherConfinementOn'] as const

export const recordRemovalPeriodStart = defineAct({
  act: 'RecordRemovalPeriodStart',
  entry: 'RemovalPeriodStartRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record what starts the removal period',
  says: 'Records what the start of the removal period hangs on after the order is final: a court that stayed removal, confinement elsewhere, and whether the person is held.',
  by: [...caseOfficers, ...counselOfTheAgency],
  input: z.strictObject({
    isDetainedInRemovalPeriod: ask.yesNo(
      'Is the person held by this agency?',
      'Whether the person is in ICE custody during the removal period',
    ),
    isExcludedFromSlrrffReview: ask.yesNo(
      'Arriving, or ordered removed by the Alien Terrorist Removal Court?',
      'Then 8 CFR 241.13 does not apply',
    ),
    courtStayOrderedOn: ask.day('Stayed by a court on', 'Day a court reviewing the order stayed removal').optional(),
    courtFinalOrderOn: ask.day("Court's final order", 'Day that court gave its final order').optional(),
    otherConfinementBeganOn: ask
      .day('Held elsewhere from', 'First day of confinement that is not under the immigration process')
      .optional(),
    releasedFromOtherConfinementOn: ask.day('Held elsewhere until', 'Day the person was released from it').optional(),
  }),
  authorities: () => [byRule('removal-period-90')],
  requires: [orderIsFinal],
  tells: (entry, state) => {
    const facts: Record<string, Facts[string]> = {
      isDetainedInRemovalPeriod: yesOf(entry, 'isDetainedInRemovalPeriod'),
      isExcludedFromSlrrffReview: yesOf(entry, 'isExcludedFromSlrrffReview'),
    }
    for (const day of days) if (textOf(entry, day) !== null) facts[day] = textOf(entry, day)
    return { subjects: ofRemovalOrder(state, facts) }
  },
})
