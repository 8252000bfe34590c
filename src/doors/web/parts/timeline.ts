import type { Answer } from '../../../audit/questions/ask.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import type { Row } from '../../../audit/questions/question.ts'
import { type Html, html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { sayDay, sayMoment } from './format.ts'

const actWords: Readonly<Record<string, string>> = {
  Arrested: 'Arrested',
  Encountered: 'Encountered',
  DetainerIssued: 'Detainer issued',
  BookedIn: 'Booked in',
  BookedOut: 'Booked out',
  Removed: 'Removed',
  PlacedInSegregation: 'Placed in segregation',
  ReleasedFromSegregation: 'Released from segregation',
  SegregationReported: 'Segregation reported',
  ArrestReported: 'Arrest reported',
}

/** The acts of one record in order, each with its place, its source row and what is odd about it. */
export function timeline(view: View, release: OpenRelease, entries: Answer, _stints: Answer): Part {
  if (entries.rows.length === 0) return html`<p class="writ-note">No acts.</p>`
  return html`${entries.total > entries.rows.length ? html`<p>The first ${view.words.number(entries.rows.length)} of ${view.words.number(entries.total)} acts.</p>` : ''}
<ol class="writ-timeline">${entries.rows.map((row) => item(view, release, row))}</ol>`
}

function item(view: View, release: OpenRelease, row: Row): Html {
  const at = row.occurred_at ? sayMoment(String(row.occurred_at)) : row.occurred_on ? sayDay(String(row.occurred_on)) : 'no date'
  const code = row.facility_code
  const flags = String(row.flags ?? '')
  return html`<li><p class="writ-timeline__when">${at}</p><p class="writ-timeline__what"><strong>${actWords[String(row.act)] ?? row.act}</strong>${code ? html` at <a href="${view.to(`/releases/${release.id}/facilities/${encodeURIComponent(String(code))}`)}">${row.facility ?? code}</a>` : ''}${row.outcome ? html`: ${row.outcome}` : ''}</p>
${flags === '' ? '' : html`<p class="writ-timeline__flags"><span class="writ-tag writ-tag--plain">Flagged</span> ${flags}</p>`}
<p class="writ-timeline__source">${row.file}${row.sheet ? `, ${row.sheet}` : ''}, row ${row.row}</p></li>`
}
