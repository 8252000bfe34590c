import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask } from '../ask.ts'
import { i200 } from '../instruments/i-200.ts'
import { inCustody } from '../of-custody.ts'
import { warrantIssuer } from '../requirements/warrant-issuer.ts'
import { shared } from '../shared-fields.ts'
import { caseZone, opens } from '../told.ts'
import { byRule, underRule } from '../under-rule.ts'
import { deciders } from '../who-may.ts'

export const issueWarrant = defineAct({
  act: 'IssueWarrant',
  entry: 'WarrantIssued',
  ...inCustody,
  kind: 'decision',
  title: 'Issue a warrant of arrest',
  says: 'Decides that the person may be arrested and held, on Form I-200, with or after the Notice to Appear.',
  by: deciders,
  input: z.strictObject({
    personName: shared.personName,
    grounds: ask.account('Grounds', 'The facts that give reason to believe that the person may be removed'),
  }),
  authorities: () => [byRule('ero-warrant-I200')],
  requires: [
    warrantIssuer,
    {
      ...underRule('ero-warrant-I200'),
      id: 'notice-to-appear-first',
      question: 'instrument',
      says: 'A warrant of arrest is issued with the Notice to Appear or after it.',
      cure: 'Issue the Notice to Appear first: IssueNoticeToAppear.',
      needs: 'facts',
      subject: 'custody',
      test: { node: 'happened', fact: 'ntaIssuedAt' },
    },
  ],
  tells: (entry, state) => ({
    subjects: [opens('warrant', entry, caseZone(state), { form: 'I-200', issuedAt: entry.occurredAt, issuedBy: entry.officerId })],
  }),
  instruments: [i200],
})
