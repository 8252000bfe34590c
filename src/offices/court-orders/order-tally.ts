import type { OrderCount, OrderStanding } from './order-counts.ts'

/** Orders counted together. Live and acknowledged cut across the standings, which sum to the orders. */
export type OrderTally = Record<OrderStanding | 'orders' | 'live' | 'acknowledged', number>

/** One line of a table: a court or a month, or several put together. */
export interface TallyRow {
  /** Null where several were put together, or the orders are under seal. */
  name: string | null
  /** How many courts or months stand in the line. */
  of: number
  tally: OrderTally
}

/** A line holds at least so many orders, so that none is about one person. */
export const leastOrders = 5

const nothing: OrderTally = {
  orders: 0,
  live: 0,
  acknowledged: 0,
  broken: 0,
  late: 0,
  met: 0,
  running: 0,
  standing: 0,
  lifted: 0,
}

export const tallyOrders = (counts: readonly OrderCount[]): OrderTally =>
  counts.reduce((sum, each) => {
    const one = { ...nothing, orders: 1, live: Number(each.isLive), acknowledged: Number(each.isAcknowledged), [each.standing]: 1 }
    return add(sum, one)
  }, nothing)

const add = (one: OrderTally, other: OrderTally): OrderTally =>
  Object.fromEntries(Object.entries(one).map(([name, count]) => [name, count + other[name as keyof OrderTally]])) as OrderTally

/**
 * Orders by court or by month, the lines with too few put together until what they make has enough. Undefined where all orders together are too few.
 * By name; what was put together comes last. Nothing can be worked out by taking the lines from the whole: the smallest line has enough, too.
 */
export function tallyBy(counts: readonly OrderCount[], nameOf: (count: OrderCount) => string | null): readonly TallyRow[] | undefined {
  if (counts.length < leastOrders) return undefined
  const byName = Map.groupBy(counts, nameOf)
  const rows = [...byName].map(([name, own]): TallyRow => ({ name, of: 1, tally: tallyOrders(own) }))
  const bySize = rows.toSorted((one, other) => one.tally.orders - other.tally.orders)
  let few: TallyRow = { name: null, of: 0, tally: nothing }
  while (bySize[0] && (bySize[0].tally.orders < leastOrders || (few.of > 0 && few.tally.orders < leastOrders))) {
    const [smallest] = bySize.splice(0, 1)
    if (smallest) few = { name: null, of: few.of + 1, tally: add(few.tally, smallest.tally) }
  }
  const named = bySize.toSorted((one, other) => (one.name ?? '~').localeCompare(other.name ?? '~', 'en'))
  return few.of > 0 ? [...named, few] : named
}
