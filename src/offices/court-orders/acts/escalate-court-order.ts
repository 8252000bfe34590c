import { z } from 'zod'
import { defineAct } from '../../../acts/act.ts'
import { ask, byCite, namedSubject, textOf } from '../../custody/exports.ts'
import { ofDuty } from '../duties.ts'
import { stages } from '../escalation.ts'
import { ofCourtOrders, orderCite } from '../of-court-orders.ts'
import { sealedWith } from '../sealed-with.ts'

const words: Readonly<Record<string, string>> = {
  'a-day-before': 'What a court ordered is due within 24 hours and is not done.',
  'four-hours-before': 'What a court ordered is due within 4 hours and is not done.',
  'the-hour-passed': 'The hour of a court’s order has passed and what it ordered is not done: the order is broken.',
}

/** Done by the record itself, for each stage once: see `src/registrar/orders`. */
export const escalateCourtOrder = defineAct({
  act: 'EscalateCourtOrder',
  entry: 'CourtOrderEscalated',
  ...ofCourtOrders,
  kind: 'observation',
  title: 'Call attention to what a court ordered',
  says: 'The record itself notes that what a court ordered is due soon, or past due, and not done, and tells whoever answers for it and whoever heads them.',
  by: ['the-record'],
  about: 'order-duty',
  input: z.strictObject({
    subjectId: ask.subject('What was ordered', 'The duty that is not done'),
    stage: ask.choice('When', 'How near the hour is, or that it has passed', stages),
    dueAt: ask.at('Due', 'The moment as it then stood'),
  }),
  restricts: sealedWith,
  authorities: () => [byCite(orderCite)],
  requires: [],
  tells: (entry, state) => {
    const duty = namedSubject('order-duty', entry, state)
    // Of a moment that was moved in the meantime nothing is said.
    if (!duty || duty.facts.dutyDueAt !== textOf(entry, 'dueAt')) return {}
    return { subjects: [ofDuty(duty, { escalatedTo: textOf(entry, 'stage') })] }
  },
  notices: (entry, state) => {
    const duty = namedSubject('order-duty', entry, state)
    const order = state.subjects.get(String(duty?.facts.ofOrder))
    const about = 'court-order-due'
    const says = words[textOf(entry, 'stage') ?? ''] ?? 'What a court ordered is not done.'
    const officers = new Set([order?.facts.orderAcknowledgedBy, state.assignedTo].filter((id) => typeof id === 'string'))
    return [...[...officers].map((id) => `officer:${id}`), 'office:court-orders', 'office:custody'].map((to) => ({ to, about, says }))
  },
})
