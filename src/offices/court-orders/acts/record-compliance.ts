import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { anyoneOfTheDesk, ask, byCite, namedSubject, shared } from '../../custody/exports.ts'
import { forbidding, ofDuty } from '../duties.ts'
import { ofCourtOrders, orderCite } from '../of-court-orders.ts'
import { sealedWith } from '../sealed-with.ts'

export const recordCompliance = defineAct({
  act: 'RecordCompliance',
  entry: 'ComplianceRecorded',
  ...ofCourtOrders,
  kind: 'observation',
  title: 'Record that an order was complied with',
  says: 'Records that what a court ordered was done, when, and the evidence. A release is met by the release itself: record that. What the court forbids is kept as long as the order stands, and is only reported on here.',
  by: anyoneOfTheDesk,
  about: 'order-duty',
  input: z.strictObject({
    subjectId: ask.subject('What was ordered', 'The duty that was complied with'),
    occurredAt: shared.occurredAt,
    evidence: ask.account('Evidence', 'What shows it, and where that is kept'),
    courtToldAt: ask.at('Court told', 'When the court was told of it, if it was').optional(),
  }),
  restricts: sealedWith,
  authorities: () => [byCite(orderCite)],
  requires: [],
  tells: (entry, state) => {
    const duty = namedSubject('order-duty', entry, state)
    if (!duty) return {}
    const shown = { complianceShownAt: entry.occurredAt }
    const isOnlyReported = forbidding.includes(String(duty.facts.dutyKind)) || duty.facts.dutyKind === 'release-by'
    if (isOnlyReported || duty.facts.isDutyLive !== true) return { subjects: [ofDuty(duty, shown)] }
    return { subjects: [ofDuty(duty, { ...shown, isDutyLive: false, dutyMetAt: entry.occurredAt })] }
  },
  notices: () => [{ to: 'office:court-orders', about: 'court-order-kept', says: 'Compliance with an order of a court is on record.' }],
})
