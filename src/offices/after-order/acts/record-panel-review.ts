import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, shared, textOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { reviewers } from '../who-may.ts'

const findings = ['release', 'continue-detention'] as const

export const recordPanelReview = defineAct({
  act: 'RecordPanelReview',
  entry: 'PanelReviewRecorded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record what the panel found',
  says: 'Records what each member of the panel recommends after the records, or after the interview. Two must agree; if they do not, a third joins.',
  by: reviewers,
  about: 'custody-review',
  input: z
    .strictObject({
      subjectId: ask.subject('Review', 'The review it is for'),
      occurredAt: shared.occurredAt,
      firstMemberId: ask.officer('First member', 'The first member of the panel'),
      firstFinds: ask.choice('First member finds', 'What the first member recommends', findings),
      secondMemberId: ask.officer('Second member', 'The second member of the panel'),
      secondFinds: ask.choice('Second member finds', 'What the second member recommends', findings),
      thirdMemberId: ask.officer('Third member', 'Who joined because the two did not agree').optional(),
      thirdFinds: ask.choice('Third member finds', 'What the third member recommends', findings).optional(),
      account: ask.account('Why', 'What was weighed, for and against'),
    })
    .refine(({ firstMemberId, secondMemberId, thirdMemberId }) => isEachAnother([firstMemberId, secondMemberId, thirdMemberId]), {
      path: ['secondMemberId'],
      message: 'A panel is of different officers: name another.',
    }),
  authorities: () => [byRule('pocr-panel')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('custody-review', entry, state, {
      panelFirst: textOf(entry, 'firstMemberId'),
      panelSecond: textOf(entry, 'secondMemberId'),
      panelThird: textOf(entry, 'thirdMemberId'),
      panelFinding: findingOf([textOf(entry, 'firstFinds'), textOf(entry, 'secondFinds'), textOf(entry, 'thirdFinds')]),
    }),
  }),
})

const isEachAnother = (members: readonly (string | undefined)[]): boolean => {
  const named = members.filter((member) => member !== undefined)
  return new Set(named).size === named.length
}

/** What two of them recommend, or `divided`. */
const findingOf = (found: readonly (string | null)[]): string =>
  findings.find((finding) => found.filter((one) => one === finding).length >= 2) ?? 'divided'
