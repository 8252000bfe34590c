import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, counselOfTheAgency, ofSubject, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'

/** Each step, and the fact of the law book it is. */
const steps = {
  'hearing-begun': 'reasonableCauseHearingBeganOn',
  'record-closed': 'reasonableCauseRecordClosedOn',
  'reasonable-cause-decided': 'reasonableCauseDecidedOn',
  'dismissed-for-want-of-reasonable-cause': 'noReasonableCauseDismissedOn',
  'dismissal-appealed': 'noReasonableCauseAppealedOn',
  'dismissal-appeal-decided': 'noReasonableCauseAppealDecidedOn',
  'dismissed-on-the-merits': 'specialDangerMeritsDismissedOn',
  'merits-dismissal-appealed': 'specialDangerMeritsAppealedOn',
  'last-decided-that-detention-goes-on': 'specialDangerLastDecidedOn',
  'person-asked-again': 'specialDangerReviewRequestedOn',
} as const

const names = Object.keys(steps) as [keyof typeof steps, ...(keyof typeof steps)[]]

export const recordSpecialDangerStep = defineAct({
  act: 'RecordSpecialDangerStep',
  entry: 'SpecialDangerStepRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record a step on special danger',
  says: 'Records what happened before the immigration judge or the Board in proceedings on special danger, and on which day.',
  by: counselOfTheAgency,
  about: 'special-danger',
  input: z.strictObject({
    subjectId: ask.subject('Proceedings', 'The proceedings it happened in'),
    step: ask.choice('What happened', 'The step', names),
    steppedOn: ask.day('On', 'Day it happened'),
    source: ask.account('Where it is written', 'The order or filing it was taken from'),
  }),
  authorities: () => [byRule('special-circumstances-241-14')],
  requires: [],
  tells: (entry, state) => {
    const fact = steps[textOf(entry, 'step') as keyof typeof steps]
    return { subjects: ofSubject('special-danger', entry, state, { [fact]: textOf(entry, 'steppedOn') }) }
  },
})
