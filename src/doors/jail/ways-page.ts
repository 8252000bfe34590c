import type { JailPage } from '../../offices/detainers/exports.ts'
import { type Html, html, type Part } from '../web/html.ts'
import { layout } from '../web/parts/layout.ts'
import type { View } from '../web/view.ts'
import type { PartnerFound } from './jail-door.ts'
import { sayHour } from './say-hour.ts'

interface Ways {
  csrf: string
  now: Temporal.Instant
  /** Ways in for which a secret stands. */
  made: ReadonlySet<string>
  /** Shown once, right after it was made. */
  secret?: { by: 'key' | 'link'; text: string }
  said?: string
}

/** Ways in to a jail's page, for the heads who hand them over. */
export const waysPage = (view: View, partner: PartnerFound, ways: Ways): Html =>
  layout(view, {
    title: `Ways in for ${partner.name}`,
    isInEnglish: true,
    isDesk: true,
    body: html`<h1>Ways in for ${partner.name}</h1>
<p class="usa-intro">Through a way in the agency sees the hours of the detainers it holds, at /jail/${partner.code}, and nothing else.</p>
${ways.said ? html`<p class="writ-note" role="status">${ways.said}</p>` : ''}
${ways.secret ? secretPart(ways.secret) : ''}
${partner.ways.length === 0 ? html`<p class="writ-note">None was opened: do OpenJailPage on the agency’s case.</p>` : partner.ways.map((way) => wayPart(way, partner, ways))}
<p class="writ-actions"><a href="/desk/cases/${partner.caseId}">The agency’s case</a></p>`,
  })

const secretPart = ({ by, text }: NonNullable<Ways['secret']>): Part =>
  html`<div class="usa-alert usa-alert--warning"><div class="usa-alert__body"><h2 class="usa-alert__heading">The ${by}</h2><p class="usa-alert__text"><code>${text}</code></p><p class="usa-alert__text">Hand it over now. It is never shown again.</p></div></div>`

function wayPart(way: JailPage, partner: PartnerFound, { csrf, now, made }: Ways): Part {
  const isOpen = way.closedAt === null && Temporal.Instant.compare(now, Temporal.Instant.from(way.endsAt)) < 0
  const what = way.by === 'key' ? 'Key' : 'One-time link'
  return html`<section class="writ-card"><h2>${what}, opened ${sayHour(way.openedAt, partner.zone)}</h2>
<p>${way.closedAt ? html`Closed ${sayHour(way.closedAt, partner.zone)}.` : html`Ends ${sayHour(way.endsAt, partner.zone)}.`} ${isOpen ? (made.has(way.pageId) ? 'It was made and can be used.' : 'Nothing was made yet that can be used.') : ''}</p>
${isOpen ? html`<form method="post" action="/jail-ways/${partner.code}"><input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="page" value="${way.pageId}"><button class="usa-button" type="submit">Make the ${way.by}<span class="usa-sr-only"> opened ${way.openedAt}</span></button></form>` : ''}</section>`
}
