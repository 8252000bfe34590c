import { failedTwice, placeRatings, waiversOn } from '../../../../offices/inspections/exports.ts'
import { placeFacts } from '../../../../offices/places/exports.ts'
import { html, type Part } from '../../../web/html.ts'
import type { DeskVisit } from '../../desk-visit.ts'
import { sayName } from '../../forms/say-name.ts'
import { sayLocal } from '../../parts/say-local.ts'
import type { ReadYear } from './read-place-year.ts'

/** How the place stands today: what it may hold, its standard, its last ratings, what is open and what is waived. */
export async function standingPart({ door, nameOf }: DeskVisit, { caseId, year }: ReadYear): Promise<Part> {
  const place = await door.registrar.findCase(caseId)
  const now = door.now()
  const today = now.toZonedDateTimeISO(year.zone).toPlainDate().toString()
  const facts = place && placeFacts(place, today)
  if (!place || !facts) return ''
  const ratings = placeRatings(place)
  const open = [...place.subjects.values()].filter(({ kind, facts }) => kind === 'deficiency' && facts.isDeficiencyOpen === true)
  const waivers = waiversOn(place, today)
  const failed = failedTwice(place, now.toString({ fractionalSecondDigits: 3 }))
  return html`<h2>Today</h2><dl class="writ-facts">
<dt>May hold</dt><dd>${facts.capacity === null ? 'not recorded' : `${facts.capacity} people`}</dd>
<dt>Standard</dt><dd>${facts.standard ?? 'none recorded'}</dd>
<dt>Open</dt><dd>${facts.closedBecause === null ? 'yes' : `no: ${facts.closedBecause}`}</dd>
<dt>Last ratings</dt><dd>${ratings.length === 0 ? 'none on record' : ratings.slice(0, 2).map(({ rating, heldAt }, at) => html`${at > 0 ? '; ' : ''}${sayName(rating)}, inspected ${sayLocal(heldAt, year.zone)}`)}</dd>
<dt>Deficiencies open</dt><dd>${open.length === 0 ? 'none' : open.map(({ facts }, at) => html`${at > 0 ? '; ' : ''}${String(facts.deficiencyPart)}${typeof facts.correctionDueAt === 'string' ? html`, to be corrected by ${sayLocal(facts.correctionDueAt, year.zone)}` : ', no plan'}`)}</dd>
<dt>Waived</dt><dd>${waivers.length === 0 ? 'nothing' : waivers.map(({ part, untilOn, by }, at) => `${at > 0 ? '; ' : ''}${part} until ${untilOn}, by ${nameOf(by) ?? 'an officer'}`)}</dd></dl>
${failed ? html`<div class="usa-alert usa-alert--warning usa-alert--slim"><div class="usa-alert__body"><p class="usa-alert__text">The last two overall ratings are below adequate. By a rule of appropriations acts such a place may not be funded; that rule is <a href="/law/funding-two-ratings">in the law book from memory</a>, so it refuses and finds nothing.</p></div></div>` : ''}`
}
