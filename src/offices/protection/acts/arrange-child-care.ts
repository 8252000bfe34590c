import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byRule, ofSubject, shared } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const arrangeChildCare = defineAct({
  act: 'ArrangeChildCare',
  entry: 'ChildCareArranged',
  ...ofProtection,
  kind: 'observation',
  title: 'Record what a parent arranged for a child',
  says: 'Records that a parent, before leaving, arranged that the child comes along or who cares for the child, and what this agency did to make it possible.',
  by: anyoneOfTheDesk,
  about: 'parental-interest',
  input: z.strictObject({
    subjectId: ask.subject('Parent', 'The note that the person is a parent'),
    occurredAt: shared.occurredAt,
    choice: ask.choice('What the parent arranged', 'In the parent’s own words below', [
      'child-comes-along',
      'child-stays-with-a-guardian',
      'still-to-be-decided-by-a-court',
      'no-longer-a-minor-or-here',
    ]),
    isPapersSigned: ask.yesNo('Could the parent sign the papers?', 'Guardianship, travel consent, passport of the child'),
    account: ask.account('What was arranged', 'With whom, and on which papers'),
  }),
  authorities: () => [byRule('parents-directive')],
  requires: [],
  restricts: () => ['minor'],
  tells: (entry, state) => ({
    subjects: ofSubject('parental-interest', entry, state, {
      careArrangedAt: entry.occurredAt,
      ...(entry.payload.choice === 'no-longer-a-minor-or-here' ? { parentInterestEndedAt: entry.occurredAt } : {}),
    }),
  }),
})
