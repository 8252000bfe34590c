import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { i205 } from '../instruments/i-205.ts'
import { inCustody } from '../of-custody.ts'
import { finalOrder } from '../requirements/final-order.ts'
import { shared } from '../shared-fields.ts'
import { caseZone, opens } from '../told.ts'
import { byRule, underRule } from '../under-rule.ts'
import { deciders } from '../who-may.ts'

export const issueRemovalWarrant = defineAct({
  act: 'IssueRemovalWarrant',
  entry: 'RemovalWarrantIssued',
  ...inCustody,
  kind: 'decision',
  title: 'Issue a warrant of removal',
  says: 'Decides that a final order of removal may be carried out, on Form I-205.',
  by: deciders,
  input: z.strictObject({ personName: shared.personName }),
  authorities: () => [byRule('ero-warrant-I205')],
  requires: [
    {
      ...underRule('ero-warrant-I205'),
      id: 'removal-warrant-issuer',
      question: 'who',
      says: 'A warrant of removal is issued by an officer listed in 8 CFR 241.2(a)(1).',
      cure: 'Have an officer listed there, such as a field office director, issue it.',
      needs: 'officer-of-list',
      list: '241.2(a)(1)',
    },
    finalOrder,
  ],
  tells: (entry, state) => ({
    subjects: [
      opens('warrant', entry, caseZone(state), { form: 'I-205', issuedAt: entry.occurredAt, issuedBy: entry.officerId }),
      { id: 'removal-order', kind: 'removal-order', facts: { removalWarrantIssuedAt: entry.occurredAt } },
    ],
  }),
  instruments: [i205],
})
