import type { CaseState, Facts, Subject } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { dutiesOfOrder, forbidding } from './duties.ts'

/**
 * How an order was kept, each order exactly once. `broken`: its hour passed and what it ordered is not done, or what it forbids was done.
 * `late`: done after its hour. `met`: all it ordered by a moment was done by then. `running`: something is ordered and its hour has not come, or
 * the order names no hour. `standing`: it only forbids, and that was kept. `lifted`: it ended before its hour.
 */
export type OrderStanding = 'broken' | 'late' | 'met' | 'running' | 'standing' | 'lifted'

/** One order as it is counted: nothing of the person. */
export interface OrderCount {
  /** Null where the order is under seal. */
  court: string | null
  /** Month it was made, in the zone of the court: 2026-11. */
  month: string
  isLive: boolean
  isAcknowledged: boolean
  standing: OrderStanding
}

/** The orders of a case as they are counted at a moment. Pure. */
export const orderCounts = (state: CaseState, now: Temporal.Instant): OrderCount[] =>
  subjectsOf(state, 'court-order').map((order) => ({
    court: order.facts.isOrderSealed === true ? null : textOf(order.facts.court),
    month: monthOf(order),
    isLive: order.facts.isOrderLive === true,
    isAcknowledged: order.facts.orderAcknowledgedAt !== null,
    standing: standingOf(state, dutiesOfOrder(state, order.id), now),
  }))

function standingOf(state: CaseState, duties: readonly Subject[], now: Temporal.Instant): OrderStanding {
  const [forbidden, asked] = [duties.filter(isForbidding), duties.filter((duty) => !isForbidding(duty))]
  const nowAt = now.toString({ fractionalSecondDigits: 3 })
  const states = asked.map(({ facts }) => stateOf(facts, nowAt))
  if (states.includes('broken') || forbidden.some((duty) => wasDoneAllTheSame(state, duty))) return 'broken'
  if (states.includes('late')) return 'late'
  if (states.includes('running')) return 'running'
  if (states.includes('met')) return 'met'
  return forbidden.some(({ facts }) => facts.isDutyLive === true) ? 'standing' : 'lifted'
}

const isForbidding = ({ facts }: Subject) => forbidding.includes(String(facts.dutyKind))

function stateOf(facts: Facts, nowAt: string): OrderStanding {
  const [dueAt, metAt] = [textOf(facts.dutyDueAt), textOf(facts.dutyMetAt)]
  if (metAt) return dueAt && metAt > dueAt ? 'late' : 'met'
  if (dueAt && dueAt < nowAt) return 'broken'
  return facts.isDutyLive === true ? 'running' : 'lifted'
}

/** Whether the record holds a move, or a removal, made while it was forbidden. */
function wasDoneAllTheSame(state: CaseState, { facts }: Subject): boolean {
  const from = textOf(facts.dutyOrderedAt)
  const until = textOf(facts.dutyEndedAt)
  const isWithin = (at: string | null) => at !== null && from !== null && at >= from && (until === null || at < until)
  if (facts.dutyKind === 'no-removal') return isWithin(textOf(state.subjects.get('custody')?.facts.removedAt))
  return subjectsOf(state, 'transfer').some((transfer) => isWithin(textOf(transfer.facts.transferredAt)))
}

const textOf = (value: string | boolean | null | undefined): string | null => (typeof value === 'string' ? value : null)

const monthOf = ({ facts, zone }: Subject): string =>
  Temporal.Instant.from(textOf(facts.orderIssuedAt) ?? '1970-01-01T00:00:00Z')
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toPlainYearMonth()
    .toString()
