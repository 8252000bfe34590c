import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, byRule, textOf, underRule } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { ofRemovalOrder } from '../removal-period.ts'
import { caseOfficers } from '../who-may.ts'

export const endFailureToComply = defineAct({
  act: 'EndFailureToComply',
  entry: 'FailureToComplyEnded',
  ...ofAfterOrder,
  kind: 'observation',
  title: 'Record that the person complies again',
  says: 'Records the day the person showed compliance: the removal period counts on from there.',
  by: caseOfficers,
  input: z.strictObject({
    complianceShownOn: ask.day('Complies since', 'Day the person showed compliance'),
    how: ask.account('How it was shown', 'What the person did: an application, an interview, a paper'),
  }),
  authorities: () => [byRule('removal-period-90'), byCite('8 CFR 241.4(g)(5)')],
  requires: [
    {
      ...underRule('removal-period-90'),
      id: 'failure-on-record',
      question: 'law',
      says: 'A failure to comply is on record.',
      cure: 'Record the failure that is said to have ended: NoteFailureToComply.',
      needs: 'facts',
      subject: 'removal-order',
      test: { node: 'happened', fact: 'failureToComplyOn' },
    },
  ],
  tells: (entry, state) => ({ subjects: ofRemovalOrder(state, { complianceShownOn: textOf(entry, 'complianceShownOn') }) }),
})
