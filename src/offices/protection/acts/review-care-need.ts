import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { either, happened, is } from '../../../clockwork/test-nodes.ts'
import { ask, byCite, byRule, ofSubject, supervisors, textOf } from '../../custody/exports.ts'
import { house, ofProtection } from '../of-protection.ts'

export const reviewCareNeed = defineAct({
  act: 'ReviewCareNeed',
  entry: 'CareNeedReviewed',
  ...ofProtection,
  kind: 'decision',
  title: 'Look at custody again in view of care',
  says: 'A supervisor decides whether somebody who needs particular care is released, moved to where care is, or stays, why, and by when it is looked at again.',
  by: supervisors,
  about: 'care-need',
  input: z.strictObject({
    subjectId: ask.subject('Care', 'The need it is about'),
    outcome: ask.choice('Outcome', 'What is decided', [
      'release',
      'place-with-care',
      'stays-with-care-given',
      'stays-release-prohibited-by-law',
    ]),
    isMedicalStaffHeard: ask.yesNo('Were medical staff heard?', 'That they were, not what they said'),
    reasons: ask.account('Reasons', 'Why, without saying what ails the person'),
    reviewOn: ask.day('Looked at again on', 'Day by which it is looked at again, where the person stays').optional(),
  }),
  authorities: () => [byCite(house.cite), byRule('pregnant')],
  requires: [
    {
      ...house,
      id: 'care-looked-at-again',
      question: 'when',
      says: 'Where somebody who needs particular care stays in custody, a day is set on which it is looked at again.',
      cure: 'Set the day.',
      needs: 'input',
      test: either(is('outcome', 'release'), happened('reviewOn')),
    },
    {
      ...house,
      id: 'care-medical-staff-heard',
      question: 'whom',
      says: 'Medical staff are heard before somebody who needs particular care stays in custody.',
      cure: 'Ask medical staff whether the person can be held, and where.',
      needs: 'input',
      test: either(is('outcome', 'release'), is('isMedicalStaffHeard', true)),
    },
  ],
  tells: (entry, state) => ({
    subjects: ofSubject('care-need', entry, state, {
      careReviewedAt: entry.occurredAt,
      careOutcome: textOf(entry, 'outcome'),
      careReviewOn: textOf(entry, 'reviewOn'),
    }),
  }),
  notices: ({ payload }) => [
    { to: 'counsel', about: 'care-reviewed', says: 'The custody of your client was looked at again in view of the care they need.' },
    ...(payload.outcome === 'release'
      ? [{ to: 'office:custody', about: 'care-release', says: 'Somebody who needs particular care is to be released: order it.' }]
      : []),
  ],
})
