import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leastOrders, type OrderCount, tallyBy, tallyOrders } from '../../../src/offices/court-orders/exports.ts'

const one = (more: Partial<OrderCount> = {}): OrderCount => ({
  court: 'District Court of Examplia',
  month: '2026-11',
  isLive: true,
  isAcknowledged: false,
  standing: 'met',
  ...more,
})
const times = (count: number, more: Partial<OrderCount>) => Array.from({ length: count }, () => one(more))
const standings = ['broken', 'late', 'met', 'running', 'standing', 'lifted'] as const

describe('the count of orders', () => {
  it('has each order in exactly one standing, so that the standings sum to the orders', () => {
    const counts = [
      ...times(3, { standing: 'late' }),
      ...times(2, { standing: 'broken', isLive: false }),
      ...times(4, { isAcknowledged: true }),
    ]
    const tally = tallyOrders(counts)
    expect(tally).toMatchObject({ orders: 9, live: 7, acknowledged: 4, late: 3, broken: 2, met: 4 })
    expect(standings.reduce((sum, name) => sum + tally[name], 0)).toBe(9)
  })

  it('shows no table where all orders together are too few', () => {
    expect(tallyBy(times(leastOrders - 1, {}), ({ court }) => court)).toBeUndefined()
  })

  it('puts courts with too few orders together, and takes another in where that is still too few', () => {
    const counts = [
      ...times(9, { court: 'Large' }),
      ...times(6, { court: 'Middle' }),
      ...times(2, { court: 'Small' }),
      one({ court: null }),
    ]
    const rows = tallyBy(counts, ({ court }) => court)
    expect(rows?.map(({ name, of, tally }) => [name, of, tally.orders])).toEqual([
      ['Large', 1, 9],
      [null, 3, 9],
    ])
  })

  it('never has a line with too few orders, and loses none, whatever the courts', () => {
    const courts = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', null), fc.constantFrom(...standings)), { maxLength: 60 })
    fc.assert(
      fc.property(courts, (drawn) => {
        const counts = drawn.map(([court, standing]) => one({ court, standing }))
        const rows = tallyBy(counts, ({ court }) => court)
        if (counts.length < leastOrders) return rows === undefined
        const sum = rows?.reduce((all, { tally }) => all + tally.orders, 0)
        return sum === counts.length && rows?.every(({ tally }) => tally.orders >= leastOrders) === true
      }),
    )
  })
})
