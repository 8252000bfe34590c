import type { Hono } from 'hono'
import { orderCounts } from '../../offices/court-orders/exports.ts'
import type { OpenRecord } from '../../open-record.ts'
import { readView } from '../web/view.ts'
import { ordersPage } from './orders-page.ts'

/** The public count of orders of courts, at /orders: nobody has to sign in, and nothing of a person is in it. */
export function addOrders(app: Hono, { registers, ledger, now }: Pick<OpenRecord, 'registers' | 'ledger' | 'now'>): void {
  app.get('/orders', async (context) => {
    const position = await ledger.position()
    const states = await registers.orders.states()
    const at = now()
    const counts = states.flatMap((state) => orderCounts(state, at))
    return context.html(ordersPage(readView(context), { counts, cases: states.length, position, at }))
  })
}
