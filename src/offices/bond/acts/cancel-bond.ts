import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byRule, namedSubject, ofSubject } from '../../custody/exports.ts'
import { inBond } from '../of-bond.ts'
import { bondNotBreached } from '../requirements.ts'
import { bondSupervisors } from '../who-may.ts'

export const cancelBond = defineAct({
  act: 'CancelBond',
  entry: 'BondCancelled',
  ...inBond,
  kind: 'decision',
  title: 'Cancel a bond',
  says: 'Ends a bond that was kept, or whose purpose is over. What was paid is owed back from this moment.',
  by: bondSupervisors,
  about: 'bond',
  input: z.strictObject({
    subjectId: ask.subject('Bond', 'The bond that is cancelled'),
    why: ask.choice('Why', 'Why it is over', [
      'conditions-kept',
      'back-in-custody',
      'left-the-country',
      'proceedings-over',
      'citizen-or-status-granted',
      'died',
      'never-paid',
    ]),
  }),
  authorities: () => [byRule('release-revocation-236')],
  requires: [bondNotBreached],
  tells: (entry, state) => {
    const isPaid = namedSubject('bond', entry, state)?.facts.bondPaymentClearedAt != null
    return {
      subjects: ofSubject('bond', entry, state, {
        bondCancelledAt: entry.occurredAt,
        ...(isPaid ? { bondRefundOwedAt: entry.occurredAt } : {}),
      }),
    }
  },
  notices: () => [
    { to: 'office:bond', about: 'bond-cancelled', says: 'A bond was cancelled: tell whoever gave it, and pay back what was paid.' },
  ],
})
