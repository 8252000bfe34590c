import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, ofSubject, supervisors } from '../../custody/exports.ts'
import { ofProtection } from '../of-protection.ts'

export const returnExpeditedRemoval = defineAct({
  act: 'ReturnExpeditedRemoval',
  entry: 'ExpeditedRemovalReturned',
  ...ofProtection,
  kind: 'decision',
  title: 'Give an expedited removal back',
  says: 'A supervisor does not approve the order and says what is missing. It can be given again once that was done.',
  by: supervisors,
  about: 'expedited-removal',
  input: z.strictObject({
    subjectId: ask.subject('Order', 'The order that waits'),
    reasons: ask.account('Reasons', 'What is to be done first'),
  }),
  authorities: () => [byRule('er-record-and-supervisor')],
  requires: [],
  tells: (entry, state) => ({
    subjects: ofSubject('expedited-removal', entry, state, { expeditedReturnedAt: entry.occurredAt, expeditedOrderedAt: null }),
  }),
  notices: () => [{ to: 'office:protection', about: 'expedited-removal', says: 'An order of expedited removal was given back.' }],
})
