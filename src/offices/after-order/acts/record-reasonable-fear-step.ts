import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, counselOfTheAgency, ofSubject, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { caseOfficers } from '../who-may.ts'

/** Each step, and the fact of the law book it is. Fear that was found stays open: a judge hears the claim. */
const steps = {
  'fear-found': 'reasonableFearDecidedOn',
  'fear-not-found': 'reasonableFearDecidedOn',
  'review-filed': 'reasonableFearI863FiledOn',
  'judge-agrees-there-is-none': 'reasonableFearReviewedOn',
  'judge-finds-fear': 'reasonableFearReviewedOn',
} as const

const names = Object.keys(steps) as [keyof typeof steps, ...(keyof typeof steps)[]]
const closing: readonly string[] = ['judge-agrees-there-is-none']

export const recordReasonableFearStep = defineAct({
  act: 'RecordReasonableFearStep',
  entry: 'ReasonableFearStepRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record a step on reasonable fear',
  says: 'Records what the asylum officer or the judge found on the fear that was voiced, or that review was asked for, and on which day.',
  by: [...caseOfficers, ...counselOfTheAgency],
  about: 'reasonable-fear',
  input: z.strictObject({
    subjectId: ask.subject('Fear claim', 'The claim it happened in'),
    step: ask.choice('What happened', 'The step', names),
    steppedOn: ask.day('On', 'Day it happened'),
    isReviewDeclined: ask.yesNo('Did the person decline review by a judge?', 'Asked where no fear was found').optional(),
    source: ask.account('Where it is written', 'The paper it was taken from'),
  }),
  authorities: () => [byRule('reasonable-fear-10d')],
  requires: [],
  tells: (entry, state) => {
    const step = textOf(entry, 'step') ?? ''
    const fact = steps[step as keyof typeof steps]
    const isClosed = closing.includes(step) || (step === 'fear-not-found' && entry.payload.isReviewDeclined === true)
    return {
      subjects: ofSubject('reasonable-fear', entry, state, {
        [fact]: textOf(entry, 'steppedOn'),
        ...(isClosed ? { isFearClaimOpen: false } : {}),
      }),
    }
  },
  restricts: () => ['asylum'],
})
