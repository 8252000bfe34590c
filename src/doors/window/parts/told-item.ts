import { formFields } from '../../desk/forms/form-fields.ts'
import { inputSummary } from '../../desk/forms/input-summary.ts'
import { sayLag } from '../../desk/parts/say-lag.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { type Told, zoneOf } from '../open-file.ts'
import type { WindowVisit } from '../window-visit.ts'
import { english } from './english.ts'
import { entryPart } from './entry-words.ts'
import { fold } from './fold.ts'
import { officerLabel, windowWords } from './officer-label.ts'
import { sayMoment } from './say-when.ts'

const shown = { offers: { officers: [], places: [], subjects: [], languages: [], zones: [] } }

/** One entry of the file in plain words: what, when, which office, under which law, by whom, and all that was written. */
export async function toldItem(visit: WindowVisit, { one, of }: Told): Promise<Html> {
  const { entry } = one
  const { record } = visit.words
  const zone = zoneOf(of)
  const office =
    visit.words.offices[entry.office] ??
    english(visit, visit.door.catalogue.offices.find(({ id }) => id === entry.office)?.name ?? entry.office)
  return html`<li id="entry-${entry.entryId}"><p class="writ-timeline__when">${sayMoment(visit, entry.occurredAt, zone)}</p>
<h2 class="writ-timeline__what">${entry.outcome === 'refused' ? html`${record.notDone}: “${entryPart(visit, entry.act)}”` : entryPart(visit, entry.act)}</h2>
${marks(visit, one)}
<dl class="writ-facts"><dt>${record.office}</dt><dd>${office}</dd>
<dt>${record.law}</dt><dd>${entry.authorities.map(({ cite }, place) => html`${place > 0 ? '; ' : ''}${english(visit, cite)}`)}</dd>
<dt>${record.by}</dt><dd>${await by(visit, one)}</dd>
<dt>${record.case}</dt><dd>${record.caseOf[of.state.kind] ?? english(visit, of.state.kind)} …${of.state.caseId.slice(-8)}</dd></dl>
${entry.correction ? html`<p>${entry.correction.kind === 'corrects' ? record.correction : record.withdrawal} (<a href="#entry-${entry.correction.entryId}">…${entry.correction.entryId.slice(-8)}</a>). ${record.why}: ${english(visit, entry.correction.reason)}</p>` : ''}
${findings(visit, one)}${written(visit, one, zone)}
${visit.isPrint ? '' : html`<p class="writ-small"><a href="${visit.to('/my-file/corrections', { entry: entry.entryId })}#new">${record.wrong}</a></p>`}</li>`
}

function marks({ words: { record } }: WindowVisit, { entry, correctedBy, isWithdrawn }: Told['one']): Part {
  const tag = (words: string, look: string) => html`<span class="writ-tag writ-tag--${look} writ-tag--wrap">${words}</span> `
  const said = [
    entry.outcome === 'refused' ? tag(record.refused, 'advisory') : '',
    correctedBy ? tag(isWithdrawn ? record.withdrawn : record.replaced, 'target') : '',
    sayLag(entry.occurredAt, entry.recordedAt) === '' ? '' : tag(record.later, 'target'),
  ].filter((part) => part !== '')
  return said.length === 0 ? '' : html`<p class="writ-tags">${said}</p>`
}

async function by(visit: WindowVisit, { entry }: Told['one']): Promise<Part> {
  const roles = await roleOf(visit, entry.officerId)
  const own = windowWords(visit, entry.officerId, roles)
  if (own !== undefined) return own
  const actor = await visit.door.findOfficer(entry.officerId, entry.occurredAt)
  return officerLabel(visit, entry.officerId, actor, entry.documents.length > 0 && entry.outcome === 'recorded')
}

async function roleOf({ door, personId }: WindowVisit, actorId: string): Promise<readonly string[]> {
  const window = await door.findWindow(personId, actorId)
  return window ? [window.role] : []
}

function findings(visit: WindowVisit, { entry }: Told['one']): Part {
  const { record } = visit.words
  if (entry.findings.length === 0) return ''
  return html`<p><strong>${entry.outcome === 'refused' ? record.whyRefused : record.notKept}:</strong></p><ul class="writ-findings">${entry.findings.map(
    ({ fact, cite, cure }) =>
      html`<li class="writ-finding">${english(visit, html`${fact} (${cite})`)} <span class="writ-small">${record.cure}: ${english(visit, cure)}</span></li>`,
  )}</ul>`
}

/** All fields as they were given, and the seal: folded away for those who check. */
function written(visit: WindowVisit, { entry, input, redacted }: Told['one'], zone: string): Part {
  const { record } = visit.words
  const act = visit.door.catalogue.acts.get(entry.act)
  return fold(
    visit,
    record.written,
    html`<div${visit.words.lang === 'en' ? '' : html` lang="en"`}>${act ? inputSummary(formFields(act.input), input, { zone, ...shown }) : ''}
${redacted.map(({ field, cite }) => html`<p class="writ-small">${field}: ${cite}</p>`)}</div>
<dl class="writ-facts"><dt>${record.recorded}</dt><dd>${sayMoment(visit, entry.recordedAt, zone)}</dd><dt>${record.seal}</dt><dd><code>${entry.entryId}</code> <code>${entry.hash}</code></dd></dl>`,
  )
}
