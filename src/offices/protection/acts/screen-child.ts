import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { is } from '../../../clockwork/test-nodes.ts'
import { ask, byRule, ofSubject, shared, supervisors, underRule } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'
import { examiners } from '../who-may.ts'

const answers = ['yes', 'no', 'cannot-be-told'] as const

export const screenChild = defineAct({
  act: 'ScreenChild',
  entry: 'ChildScreened',
  ...ofProtection,
  kind: 'observation',
  title: 'Screen a child from Canada or Mexico',
  says: 'Records the three questions asked within 48 hours and before any return: trafficking, fear of return, and whether the child can decide for themselves. Any doubt, and the child goes to HHS at once.',
  by: [...new Set([...examiners, ...supervisors])],
  about: 'minor',
  input: z.strictObject({
    subjectId: ask.subject('Note of age', 'The note of the child'),
    occurredAt: shared.occurredAt,
    isTrafficked: ask.choice('A victim of trafficking, or in danger of it?', 'What the answers and facts show', answers, {
      personal: true,
    }),
    isAfraid: ask.choice('Fear of return?', 'A credible fear of persecution', answers, { personal: true }),
    isAbleToDecide: ask.choice('Able to decide for themselves?', 'Whether the child can decide on their own to withdraw', answers, {
      personal: true,
    }),
    finding: ask.choice('Finding', 'All three must speak for a return; anything else goes to HHS', ['may-be-returned', 'goes-to-hhs']),
    ...{ language: shared.language, isInterpreterUsed: shared.isInterpreterUsed },
    isAloneWithOfficer: ask.yesNo('Was the child asked in private?', 'Out of the hearing of those the child was found with'),
    account: ask.account('What was asked and answered', 'In the words of the child'),
  }),
  authorities: () => [byRule('uac-contiguous-screening')],
  requires: [
    {
      ...underRule('uac-contiguous-screening'),
      id: 'screening-for-contiguous',
      question: 'whom',
      says: 'Only a child from a contiguous country can be returned after this screening.',
      cure: 'Hand the child over to HHS (ORR) within 72 hours of the determination.',
      needs: 'facts',
      subject: 'minor',
      test: is('isFromContiguousCountry', true),
    },
    {
      ...underRule('uac-contiguous-screening'),
      id: 'screening-all-three',
      question: 'whom',
      says: 'A child may be returned only where there is no trafficking, no fear, and the child can decide.',
      cure: 'Hand the child over to HHS (ORR) at once.',
      needs: 'input',
      test: {
        node: 'any',
        of: [
          is('finding', 'goes-to-hhs'),
          { node: 'all', of: [is('isTrafficked', 'no'), is('isAfraid', 'no'), is('isAbleToDecide', 'yes')] },
        ],
      },
    },
  ],
  restricts: () => ['minor', 'asylum'],
  tells: (entry, state) => ({
    subjects: ofSubject('minor', entry, state, {
      contiguousScreeningDoneAt: entry.occurredAt,
      contiguousFinding: String(entry.payload.finding),
    }),
  }),
  notices: ({ payload }) =>
    payload.finding === 'goes-to-hhs'
      ? [{ to: 'office:juvenile', about: 'child-to-hhs', says: 'A child was screened and goes to HHS at once.' }]
      : [],
})
