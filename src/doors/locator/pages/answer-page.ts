import type { LocatorAnswer } from '../../../reading-room/locator/locator.ts'
import { type Html, html } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import type { LocatorView } from '../locator-view.ts'
import type { Filled } from '../read-query.ts'
import { answerPart } from './answer-part.ts'

/** The answer to one search, with the same offer to follow under every one of them, so that nothing shows by it. */
export function answerPage(seen: LocatorView, answer: LocatorAnswer, filled: Filled): Html {
  const { view, words } = seen
  return layout(view, {
    title: words.answer.title,
    isInEnglish: false,
    footer: words.footer,
    crumbs: [[words.title, '/locator']],
    body: html`<h1>${words.answer.title}</h1>${answerPart(seen, answer)}
<section aria-labelledby="follow"><h2 id="follow">${words.follow.title}</h2><p>${words.follow.says}</p>
<form method="post" action="${view.to('/locator/follow')}"><input type="hidden" name="by" value="${filled.by}">
${Object.entries(filled.values).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button class="usa-button usa-button--outline" type="submit">${words.follow.button}</button></form></section>
<p class="writ-buttons"><a class="usa-button" href="${view.to('/locator')}">${words.answer.again}</a></p>`,
  })
}
