import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { is, not } from '../../../clockwork/test-nodes.ts'
import { ask, byRule, ofSubject, supervisors, textOf, underRule } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const reviewParentPlacement = defineAct({
  act: 'ReviewParentPlacement',
  entry: 'ParentPlacementReviewed',
  ...ofProtection,
  kind: 'decision',
  title: 'Decide where a parent is held',
  says: 'Decides, before a parent is placed or moved, how near to the child and to the family court that can be, and why where it is far.',
  by: supervisors,
  about: 'parental-interest',
  input: z.strictObject({
    subjectId: ask.subject('Parent', 'The note that the person is a parent'),
    finding: ask.choice('Finding', 'Where the parent is held', [
      'near-the-child',
      'far-for-want-of-a-bed-nearer',
      'far-for-medical-care',
      'far-by-order-of-a-court',
      'far-for-another-reason',
    ]),
    reasons: ask.account('Reasons', 'What was looked at, and why nothing nearer'),
  }),
  authorities: () => [byRule('parents-directive')],
  requires: [
    {
      ...underRule('parents-directive'),
      id: 'parent-held-near',
      question: 'where',
      says: 'A parent is held near the child and the family court as far as that can be done.',
      cure: 'Look again for a place nearer by.',
      needs: 'input',
      test: not(is('finding', 'far-for-another-reason')),
    },
  ],
  tells: (entry, state) => ({
    subjects: ofSubject('parental-interest', entry, state, {
      placementReviewedAt: entry.occurredAt,
      placementFinding: textOf(entry, 'finding'),
    }),
  }),
})
