import type { Context } from 'hono'
import { type BondOnDesk, bondRegister } from '../../../offices/bond/exports.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayName } from '../forms/say-name.ts'
import { csvOfList } from '../parts/csv-of-list.ts'
import { pageOfList } from '../parts/page-of-list.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** Bonds, with how long people waited from the payment to their release. The law that was read gives no number, and the page says so. */
export async function bondsPage(visit: RegisterVisit): Promise<DeskMade> {
  const { bonds, withheld } = await readBonds(visit)
  const { shown, pager } = pageOfList(visit, bonds, ({ caseId, setBy, dollars, clearedAt }) =>
    [caseId, setBy, dollars, clearedAt].join(' '),
  )
  return deskPage(visit, {
    title: 'Bonds',
    body: html`<h1>Bonds</h1><p class="usa-intro">Whoever’s bond is paid is to be released. No rule that was read gives a number of hours for it: the wait is counted from the moment the payment cleared, and called no breach.</p>
${bonds.length === 0 ? html`<p class="writ-note">No bond is set.</p>` : html`${table(visit, shown)}${pager}`}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'case is' : 'cases are'} left out: reading them is restricted.</p>` : ''}
<p class="writ-actions"><a href="/desk/bonds.csv">Download CSV (all bonds)</a></p>`,
  })
}

const columns = [
  ...(['caseId', 'dollars', 'setBy', 'clearedAt', 'releasedAt', 'waitedMinutes', 'refund', 'isBreached'] as const),
] satisfies readonly (keyof BondOnDesk)[]

export const bondsCsv = async (visit: RegisterVisit, context: Context): Promise<Response> =>
  csvOfList(context, 'bonds', columns, (await readBonds(visit)).bonds)

async function readBonds(visit: RegisterVisit) {
  const { readable, withheld } = await visit.lines.of(await visit.door.registers.bonds.states())
  return { bonds: bondRegister(readable, visit.door.now()), withheld }
}

const table = (visit: DeskVisit, bonds: readonly BondOnDesk[]): Part =>
  scrollTable(
    'Bonds, the longest wait for a release first',
    html`<thead><tr><th scope="col">Case</th><th scope="col">Amount</th><th scope="col">Set by</th><th scope="col">Payment cleared</th><th scope="col">Released</th><th scope="col">Wait</th><th scope="col">Refund</th></tr></thead>
<tbody>${bonds.map((bond) => line(visit, bond))}</tbody>`,
    true,
  )

const line = (
  visit: DeskVisit,
  { caseId, zone, dollars, setBy, clearedAt, releasedAt, waitedMinutes, refund, isBreached }: BondOnDesk,
): Part =>
  html`<tr><th scope="row"><a href="${visit.view.to(`/desk/cases/${caseId}`)}">${shortId(caseId)}</a></th><td>$${Number(dollars).toLocaleString('en-US')}</td><td>${sayName(setBy)}</td>
<td>${clearedAt === null ? 'not paid' : sayLocal(clearedAt, zone)}</td><td>${releasedAt === null ? (clearedAt === null ? 'no' : html`<strong>not yet</strong>`) : sayLocal(releasedAt, zone)}</td>
<td>${waitedMinutes === null ? 'none' : sayWait(waitedMinutes)}</td><td>${isBreached ? 'breached' : refund}</td></tr>`

/** "3 h 05 min". */
const sayWait = (minutes: number): string => `${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} min`
