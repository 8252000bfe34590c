import type { CaseState } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { dutiesOfOrder } from './duties.ts'
import { type OrderStanding, orderCounts } from './order-counts.ts'

/** One order that binds, as its desk sees it. */
export interface OrderOnDesk {
  caseId: string
  /** Null where the order is under seal. */
  court: string | null
  /** Kinds of what it asks and is not done or lifted. */
  asks: readonly string[]
  /** The nearest hour not kept yet, or null. */
  dueAt: string | null
  zone: string
  standing: OrderStanding
  acknowledgedBy: string | null
}

/** Orders of these cases that bind, the nearest hour first. Pure. */
export const orderRegister = (cases: readonly CaseState[], now: Temporal.Instant): OrderOnDesk[] =>
  cases.flatMap((state) => ordersOf(state, now)).toSorted((one, other) => (one.dueAt ?? '9').localeCompare(other.dueAt ?? '9'))

function ordersOf(state: CaseState, now: Temporal.Instant): OrderOnDesk[] {
  const counts = orderCounts(state, now)
  return subjectsOf(state, 'court-order').flatMap(({ id, zone, facts }, i): OrderOnDesk[] => {
    const count = counts[i]
    if (!count?.isLive) return []
    const live = dutiesOfOrder(state, id).filter((duty) => duty.facts.isDutyLive === true)
    const hours = live.flatMap((duty) => (typeof duty.facts.dutyDueAt === 'string' ? [duty.facts.dutyDueAt] : []))
    return [
      {
        caseId: state.caseId,
        court: count.court,
        asks: live.map((duty) => String(duty.facts.dutyKind)),
        dueAt: hours.toSorted()[0] ?? null,
        zone,
        standing: count.standing,
        acknowledgedBy: typeof facts.orderAcknowledgedBy === 'string' ? facts.orderAcknowledgedBy : null,
      },
    ]
  })
}
