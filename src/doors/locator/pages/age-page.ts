import { type Html, html, type Part } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import { type LocatorView, sayLength } from '../locator-view.ts'
import type { Lateness } from '../measure-lateness.ts'

/** How late the locator itself is: the one thing about it that its own clock can tell. */
export function agePage({ view, words }: LocatorView, days: number, hours: number, lateness: Lateness): Html {
  const { age } = words
  const length = (minutes: number | null) => (minutes === null ? age.none : sayLength(words, minutes))
  const isNone = lateness.changes === 0
  const row = (title: string, value: Part) =>
    html`<div><dt>${title}</dt><dd${isNone ? html` class="writ-numbers__none"` : ''}>${value}</dd></div>`
  return layout(view, {
    title: age.title,
    isInEnglish: false,
    footer: words.footer,
    crumbs: [[words.title, '/locator']],
    body: html`<h1>${age.title}</h1><p class="usa-intro">${age.lead(days)}</p>
<dl class="writ-numbers">${row(age.counted, String(lateness.changes))}${row(age.within(hours), isNone ? age.none : String(lateness.within))}
${row(age.past, isNone ? age.none : String(lateness.late))}${row(age.median, length(lateness.medianMinutes))}${row(age.worst, length(lateness.worstMinutes))}</dl>
<p class="writ-note">${age.limit(hours)} <a href="${view.to('/law/odls-update')}">odls-update</a></p>`,
  })
}
