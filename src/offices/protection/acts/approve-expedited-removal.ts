import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { heldInRemovalPeriod } from '../../after-order/exports.ts'
import { ask, byCite, byRule, caseZone, dayOf, ofSubject, opens } from '../../custody/exports.ts'
import { approvedI860 } from '../instruments/i-860.ts'
import { ofProtection } from '../of-protection.ts'
import { approvalRequirements } from '../requirements/expedited-removal.ts'
import { secondLine } from '../who-may.ts'

export const approveExpeditedRemoval = defineAct({
  act: 'ApproveExpeditedRemoval',
  entry: 'ExpeditedRemovalApproved',
  ...ofProtection,
  kind: 'decision',
  title: 'Approve an expedited removal',
  says: 'A second-line supervisor who has read the statement and every answer about fear approves the order, which makes it final.',
  by: secondLine,
  about: 'expedited-removal',
  input: z.strictObject({
    subjectId: ask.subject('Order', 'The order that waits'),
    personName: ask.text('Name on the form', 'Name of the person as it stands on the form', { personal: true }),
    isStatementRead: ask.yesNo('Have you read the sworn statement?', 'Yes, once you have'),
    isEveryFearAnswerRead: ask.yesNo('Have you read every answer about fear?', 'Yes, once you have'),
    reasons: ask.account('Reasons', 'Why it stands'),
  }),
  authorities: () => [byRule('er-record-and-supervisor'), byCite('8 USC 1225(b)(1)(A)(i), (iii)')],
  requires: approvalRequirements,
  tells: (entry, state) => {
    const zone = caseZone(state)
    return {
      subjects: [
        ...ofSubject('expedited-removal', entry, state, { expeditedApprovedAt: entry.occurredAt, expeditedApprovedBy: entry.officerId }),
        opens('paper', entry, zone, { form: 'I-860', madeAt: entry.occurredAt }),
        {
          ...{ id: 'removal-order', kind: 'removal-order', zone },
          facts: { orderFinalOn: dayOf(entry.occurredAt, zone), orderedBy: 'expedited', ...heldInRemovalPeriod(state) },
        },
      ],
    }
  },
  instruments: [approvedI860],
  notices: () => [{ to: 'counsel', about: 'expedited-removal', says: 'The expedited removal of your client was approved.' }],
})
