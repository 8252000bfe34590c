import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { inCustody } from '../of-custody.ts'
import { warrantIssuer } from '../requirements/warrant-issuer.ts'
import { ofSubject } from '../told.ts'
import { byRule, underRule } from '../under-rule.ts'
import { deciders } from '../who-may.ts'

export const cancelWarrant = defineAct({
  act: 'CancelWarrant',
  entry: 'WarrantCancelled',
  ...inCustody,
  kind: 'decision',
  title: 'Cancel a warrant of arrest',
  says: 'Cancels a warrant of arrest that has not been served. Any officer who could issue it may.',
  by: deciders,
  about: 'warrant',
  input: z.strictObject({
    subjectId: ask.subject('Warrant', 'The warrant to cancel'),
    reason: ask.account('Reason', 'Why it is cancelled'),
  }),
  authorities: () => [byRule('ero-warrant-I200')],
  requires: [
    warrantIssuer,
    {
      ...underRule('ero-warrant-I200'),
      id: 'warrant-not-served',
      question: 'instrument',
      says: 'Only a warrant of arrest that has not been served is cancelled.',
      cure: 'Where it was served, decide on custody or release instead.',
      needs: 'facts',
      subject: 'warrant',
      test: {
        node: 'all',
        of: [
          { node: 'is', fact: 'form', value: 'I-200' },
          { node: 'not', of: { node: 'happened', fact: 'warrantServedAt' } },
        ],
      },
    },
  ],
  tells: (entry, state) => ({ subjects: ofSubject('warrant', entry, state, { cancelledAt: entry.occurredAt }) }),
})
