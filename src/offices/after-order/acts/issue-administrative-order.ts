import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { reasonedFacts } from '../../../acts/reasoned-facts.ts'
import { ask, byRule, ofSubject, supervisors, yesOf } from '../../custody/exports.ts'
import { ofAfterOrder } from '../of-after-order.ts'
import { dayOfAct } from '../tell.ts'

export const issueAdministrativeOrder = defineAct({
  act: 'IssueAdministrativeOrder',
  entry: 'AdministrativeOrderIssued',
  ...ofAfterOrder,
  kind: 'decision',
  title: 'Issue a final administrative order (I-851A)',
  says: 'Decides, by another officer than the one who issued the notice, that the person is ordered removed under section 238(b). It is not carried out for 14 days unless the person waives them.',
  by: supervisors,
  about: 'administrative-order',
  input: z.strictObject({
    subjectId: ask.subject('Notice of intent', 'The notice that is decided'),
    facts: reasonedFacts('Fact', 'The facts that decide it, each with where it was taken from'),
    isFourteenDayWaitWaived: ask.yesNo('Did the person waive the 14 days?', 'Nobody has to; it is in writing'),
  }),
  authorities: () => [byRule('admin-removal-238b')],
  requires: [
    {
      cite: '8 CFR 1238.1(a)',
      verified: 'yes',
      severity: 'hard',
      id: 'another-decides-the-order',
      question: 'who',
      says: 'The order is decided by another officer than the one who issued the notice.',
      cure: 'Have another officer decide it.',
      needs: 'another-officer',
      subject: 'administrative-order',
      fact: 'noticeIssuedBy',
    },
  ],
  tells: (entry, state) => ({
    subjects: ofSubject('administrative-order', entry, state, {
      i851aIssuedOn: dayOfAct(entry, state),
      isFourteenDayWaitWaived: yesOf(entry, 'isFourteenDayWaitWaived'),
    }),
  }),
})
