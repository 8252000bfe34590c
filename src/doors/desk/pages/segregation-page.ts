import type { Context } from 'hono'
import { type OpenPlacement, openPlacements, placementsOf } from '../../../offices/segregation/exports.ts'
import { csvLine } from '../../../releases/csv/write-csv.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { sayName } from '../forms/say-name.ts'
import { pageOfList } from '../parts/page-of-list.ts'
import { sayLocal } from '../parts/say-local.ts'
import { shortId } from '../parts/short-id.ts'
import type { RegisterVisit } from '../register-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

const RECENT_DAYS = 30

/** Everybody in segregation now, longest first: since when, whether the order was given, and when it is looked at again. */
export async function segregationPage(visit: RegisterVisit): Promise<DeskMade> {
  const { open, begun, withheld } = await readOpen(visit)
  const { shown, pager } = pageOfList(visit, open, ({ caseId, placedAt }) => `${caseId} ${placedAt}`)
  return deskPage(visit, {
    title: 'Segregation',
    body: html`<h1>Segregation</h1><p class="usa-intro">Everybody in segregation now, longest first. Notices to the field office are on the <a href="/desk/board?whose=custody">clock board</a>; what was overdue on any day, those of <a href="/desk/board?whose=detention-planning">released placements</a> too, is there under "As of the end of a day".</p>
${countsTable(open, begun)}
${open.length === 0 ? html`<p class="writ-note">Nobody is.</p>` : html`${table(visit, shown)}${pager}`}
${withheld > 0 ? html`<p class="writ-note">${withheld} ${withheld === 1 ? 'case is' : 'cases are'} left out: reading them is restricted.</p>` : ''}
<p class="writ-actions"><a href="/desk/segregation.csv">Download CSV</a></p>`,
  })
}

const columns = [
  'caseId',
  'facility',
  'kind',
  'placedAt',
  'reviewDueOn',
  'isReviewLate',
  'hasSpecialVulnerability',
  'isOrderGiven',
  'endDecidedAt',
] as const satisfies readonly (keyof OpenPlacement)[]

export async function segregationCsv(visit: RegisterVisit, context: Context): Promise<Response> {
  const { open } = await readOpen(visit)
  context.header('Content-Type', 'text/csv; charset=utf-8')
  context.header('Content-Disposition', 'attachment; filename="segregation.csv"')
  return context.body(csvLine(columns) + open.map((one) => csvLine(columns.map((name) => one[name] ?? ''))).join(''))
}

async function readOpen(visit: RegisterVisit): Promise<{ open: readonly OpenPlacement[]; begun: readonly string[]; withheld: number }> {
  const { readable, withheld } = await visit.lines.of(await visit.door.registers.segregation.states())
  const open = readable.flatMap((state) => openPlacements(state, visit.door.now()))
  const since = visit.door
    .now()
    .subtract({ hours: RECENT_DAYS * 24 })
    .toString()
  const begun = readable.flatMap(placementsOf).flatMap(({ facility, placedAt }) => (placedAt >= since ? [facility] : []))
  return { begun, open: open.toSorted((one, other) => one.placedAt.localeCompare(other.placedAt)), withheld }
}

/** By place: how many are in segregation, of how many the review is late, and how many placements began lately, ended or not. */
function countsTable(open: readonly OpenPlacement[], begun: readonly string[]): Part {
  const places = [...new Set([...open.map(({ facility }) => facility), ...begun])].toSorted()
  if (places.length === 0) return ''
  const here = (facility: string) => open.filter((one) => one.facility === facility)
  return scrollTable(
    'By place',
    html`<thead><tr><th scope="col">Place</th><th scope="col" class="writ-right">In segregation</th><th scope="col" class="writ-right">Review late</th><th scope="col" class="writ-right">Begun in ${RECENT_DAYS} days</th></tr></thead>
<tbody>${places.map((facility) => html`<tr><th scope="row"><a href="/desk/places/${encodeURIComponent(facility)}">${facility}</a></th><td class="writ-right">${here(facility).length}</td><td class="writ-right">${here(facility).filter(({ isReviewLate }) => isReviewLate).length}</td><td class="writ-right">${begun.filter((one) => one === facility).length}</td></tr>`)}</tbody>`,
  )
}

function table(visit: DeskVisit, open: readonly OpenPlacement[]): Part {
  const now = visit.door.now()
  const days = ({ placedAt }: OpenPlacement) => Math.floor(Temporal.Instant.from(placedAt).until(now).total('hours') / 24)
  return scrollTable(
    'In segregation now',
    html`<thead><tr><th scope="col">Case</th><th scope="col">Place</th><th scope="col">Kind</th><th scope="col">Since</th><th scope="col" class="writ-right">Days</th><th scope="col">Order given</th><th scope="col">Next review</th><th scope="col">Special vulnerability</th></tr></thead>
<tbody>${open.map(
      (one) =>
        html`<tr><th scope="row"><a href="${visit.view.to(`/desk/cases/${one.caseId}`)}">${shortId(one.caseId)}</a></th><td>${one.facility}</td><td>${sayName(one.kind)}</td><td>${sayLocal(one.placedAt, one.zone)}</td><td class="writ-right">${days(one)}</td><td>${one.isOrderGiven ? 'yes' : html`<strong>not yet</strong>`}</td><td>${one.endDecidedAt === null ? (one.reviewDueOn ?? 'nobody said') : html`release decided ${sayLocal(one.endDecidedAt, one.zone)}`}${one.isReviewLate ? html` <span class="writ-tag writ-tag--hard">late</span>` : ''}</td><td>${one.hasSpecialVulnerability ? 'yes' : 'no'}</td></tr>`,
    )}</tbody>`,
  )
}
