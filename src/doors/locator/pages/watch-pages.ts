import type { WatchTold } from '../../../reading-room/locator/locator.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import { type LocatorView, sayMoment } from '../locator-view.ts'
import { answerPart, beforePart } from './answer-part.ts'

const page = ({ view, words }: LocatorView, title: string, body: Part): Html =>
  layout(view, {
    title,
    isInEnglish: false,
    footer: words.footer,
    crumbs: [[words.title, '/locator']],
    body: html`<h1>${title}</h1>${body}`,
  })

/** The code, this once. */
export const codePage = (seen: LocatorView, code: string): Html =>
  page(
    seen,
    seen.words.follow.made,
    html`<p class="usa-intro writ-code"><code>${code}</code></p><p>${seen.words.follow.madeSays}</p><p>${seen.words.follow.ends}</p>
<p class="writ-buttons"><a class="usa-button" href="${seen.view.to(`/locator/watch/${code}`)}">${seen.words.follow.open}</a></p>`,
  )

/** What a code tells: now, and what changed. */
export function watchPage(seen: LocatorView, code: string, told: WatchTold): Html {
  const { view, words } = seen
  const zone = 'zone' in told.answer ? told.answer.zone : 'UTC'
  return page(
    seen,
    words.follow.title,
    html`<p class="usa-intro" role="status">${told.isChanged ? words.follow.changed : words.follow.unchanged}</p>
<p>${words.follow.looked(sayMoment(seen, told.lookedAt, zone))}</p>${answerPart(seen, told.answer)}
${told.before ? html`<h2>${words.follow.before(sayMoment(seen, told.before.changedAt, zone))}</h2>${beforePart(seen, told.before.answer)}` : ''}
<form method="post" action="${view.to(`/locator/watch/${encodeURIComponent(code)}/stop`)}"><button class="usa-button usa-button--outline" type="submit">${words.follow.stop}</button></form>
<p class="writ-note">${words.follow.ends}</p>`,
  )
}

const plain = (seen: LocatorView, title: string, says: string): Html =>
  page(
    seen,
    title,
    html`<p class="usa-intro">${says}</p><p class="writ-buttons"><a class="usa-button" href="${seen.view.to('/locator')}">${seen.words.answer.again}</a></p>`,
  )

export const unknownCodePage = (seen: LocatorView): Html => plain(seen, seen.words.follow.unknown, seen.words.follow.unknownSays)
export const stoppedPage = (seen: LocatorView): Html => plain(seen, seen.words.follow.stopped, seen.words.follow.stoppedSays)
export const busyPage = (seen: LocatorView, who: 'address' | 'everybody'): Html => plain(seen, seen.words.busy.title, seen.words.busy[who])
