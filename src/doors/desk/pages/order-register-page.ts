import type { Context } from 'hono'
import { type OrderOnDesk, orderRegister } from '../../../offices/court-orders/exports.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { capital, sayName } from '../forms/say-name.ts'
import { csvOfList } from '../parts/csv-of-list.ts'
import { pageOfList } from '../parts/page-of-list.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** Orders of courts that bind, the nearest hour first: who answers for each, and what it asks. Nobody is named but officers. */
export async function orderRegisterPage(visit: RegisterVisit): Promise<DeskMade> {
  const { orders, withheld } = await readOrders(visit)
  const { shown, pager } = pageOfList(visit, orders, ({ caseId, dueAt, asks }) => [caseId, dueAt, ...asks].join(' '))
  return deskPage(visit, {
    title: 'Live court orders',
    body: html`<h1>Live court orders</h1><p class="usa-intro">Orders that bind now, the nearest hour first. <a href="${visit.view.to('/orders')}">How all orders were kept</a> is public.</p>
${orders.length === 0 ? html`<p class="writ-note">No order binds.</p>` : html`${table(visit, shown)}${pager}`}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'case is' : 'cases are'} left out: reading them is restricted.</p>` : ''}
<p class="writ-actions"><a href="/desk/orders.csv">Download CSV (all that bind)</a></p>`,
  })
}

const columns = [
  ...(['caseId', 'court', 'asks', 'dueAt', 'zone', 'standing', 'acknowledgedBy'] as const),
] satisfies readonly (keyof OrderOnDesk)[]

export const ordersCsv = async (visit: RegisterVisit, context: Context): Promise<Response> =>
  csvOfList(context, 'live-court-orders', columns, (await readOrders(visit)).orders)

async function readOrders(visit: RegisterVisit) {
  const { readable, withheld } = await visit.lines.of(await visit.door.registers.orders.states())
  return { orders: orderRegister(readable, visit.door.now()), withheld }
}

const table = (visit: DeskVisit, orders: readonly OrderOnDesk[]): Part =>
  scrollTable(
    'Orders that bind',
    html`<thead><tr><th scope="col">Case</th><th scope="col">Court</th><th scope="col">What it asks</th><th scope="col">Next hour</th><th scope="col">Standing</th><th scope="col">Who answers for it</th></tr></thead>
<tbody>${orders.map((order) => line(visit, order))}</tbody>`,
    true,
  )

const line = (visit: DeskVisit, { caseId, court, asks, dueAt, zone, standing, acknowledgedBy }: OrderOnDesk): Part =>
  html`<tr><th scope="row"><a href="${visit.view.to(`/desk/cases/${caseId}`)}">${shortId(caseId)}</a></th><td>${court ?? 'Under seal'}</td><td>${asks.length === 0 ? 'nothing more' : asks.map(sayName).join(', ')}</td>
<td>${dueAt === null ? 'none' : sayLocal(dueAt, zone)}</td><td>${capital(standing)}</td>
<td>${acknowledgedBy === null ? html`<span class="writ-tag writ-tag--hard">nobody yet</span>` : (visit.nameOf(acknowledgedBy) ?? 'an officer')}</td></tr>`
