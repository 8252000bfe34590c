import type { Delivery, Subscription } from '../../../ledger/outbox/outbox.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayLocal } from '../parts/say-local.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { holdsAny, systemsKeepers } from './who-keeps-systems.ts'

const states: Readonly<Record<Delivery['state'], string>> = {
  waiting: 'Waiting for its next try',
  delivered: 'Delivered',
  dead: 'Given up until somebody asks again',
}

/** How notices to the systems of partners went: what waits, what was delivered, what was given up. */
export async function deliveriesPage(visit: DeskVisit, said?: string): Promise<DeskMade> {
  const { outbox } = visit.door
  const [deliveries, subscriptions] = await Promise.all([outbox.deliveries({ limit: 200 }), outbox.subscriptions()])
  const canRetry = holdsAny(visit, systemsKeepers)
  return deskPage(visit, {
    title: 'Deliveries',
    body: html`<h1>Deliveries</h1><p class="usa-intro">Notices that go to systems of partners, those not delivered first. A delivery is tried again and again, later each time, then given up until somebody asks.</p>
${said ? html`<p class="writ-note" role="status">${said}</p>` : ''}
${deliveries.length === 0 ? html`<p class="writ-note">No notice had to be delivered to a system.</p>` : table(visit, deliveries, subscriptions, canRetry)}
${canRetry ? html`<p class="writ-actions"><a href="/desk/webhooks">Systems that are told</a></p>` : ''}`,
  })
}

function table(visit: DeskVisit, deliveries: readonly Delivery[], subscriptions: readonly Subscription[], canRetry: boolean): Part {
  const nameOf = (id: string) => subscriptions.find(({ subscriptionId }) => subscriptionId === id)?.name ?? id
  return scrollTable(
    'Deliveries',
    html`<thead><tr><th scope="col">System</th><th scope="col">About</th><th scope="col">State</th><th scope="col" class="writ-right">Tries</th><th scope="col">Next try (UTC)</th><th scope="col">What came of the last</th>${canRetry ? html`<th scope="col">Try again</th>` : ''}</tr></thead><tbody>${deliveries.map(
      (one) =>
        html`<tr><th scope="row">${nameOf(one.subscriptionId)}</th><td class="writ-text">${one.about}</td><td class="writ-text">${states[one.state]}</td><td class="writ-right">${one.attempts}</td><td>${one.state === 'waiting' ? sayLocal(one.nextAt, visit.zone) : '–'}</td><td class="writ-long">${one.lastSays ?? 'not tried yet'}</td>${canRetry ? html`<td>${one.state === 'dead' ? again(visit, one, nameOf(one.subscriptionId)) : ''}</td>` : ''}</tr>`,
    )}</tbody>`,
    true,
  )
}

const again = ({ csrf }: DeskVisit, { subscriptionId, noticeId, about }: Delivery, name: string): Part =>
  html`<form method="post" action="/desk/deliveries" class="writ-button-form"><input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="subscription" value="${subscriptionId}"><input type="hidden" name="notice" value="${noticeId}"><button class="usa-button usa-button--outline" type="submit">Try again<span class="usa-sr-only"> to tell ${name} of ${about}</span></button></form>`
