import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { Severity } from '../../../kernel/severity.ts'
import { type Html, html } from '../html.ts'
import { bigNumbers } from '../parts/big-numbers.ts'
import { layout } from '../parts/layout.ts'
import { severityTag } from '../parts/tags.ts'
import { waysIn } from '../parts/ways-in.ts'
import type { Site } from '../site.ts'
import type { View } from '../view.ts'

const counted = ['count-entries', 'count-people', 'count-stints', 'count-stays', 'count-findings', 'count-breaches']

/** What this is, what is loaded, and what the record can and cannot tell. */
export async function frontPage(view: View, site: Site): Promise<Html> {
  const { front } = view.words
  const cards = await Promise.all(site.releases.filter(({ files }) => !files.has('places')).map((release) => card(view, release)))
  return layout(view, {
    title: front.title,
    isInEnglish: false,
    body: html`<h1>${front.title}</h1>
<p class="usa-intro">${view.hasDesks ? front.recordLead : front.lead}</p>
${view.hasDesks ? waysIn(view) : ''}
<h2>${front.releases}</h2>
${cards.length > 0 ? cards : html`<p>${front.none}</p>`}
<div class="grid-row grid-gap">
<section class="tablet:grid-col-6"><h2>${front.can}</h2><ul class="usa-list">${front.canList.map((line) => html`<li>${line}</li>`)}</ul></section>
<section class="tablet:grid-col-6"><h2>${front.cannot}</h2><ul class="usa-list">${front.cannotList.map((line) => html`<li>${line}</li>`)}</ul></section>
</div>
<h2>${view.words.severity.title}</h2>
<dl class="writ-terms">${Severity.options.map((severity) => html`<div><dt>${severityTag(view, severity)}</dt><dd>${view.words.severityMeans[severity]}</dd></div>`)}</dl>
<h2>${front.law}</h2>
<p>${front.lawSays}</p>
<p><a class="usa-button usa-button--outline" href="${view.to('/law')}">${front.lawOpen}</a></p>`,
  })
}

async function card(view: View, release: OpenRelease): Promise<Html> {
  const answers = await Promise.all(counted.map((id) => ask(release, getQuestion(id))))
  const address = view.to(`/releases/${release.id}`)
  return html`<section class="writ-card" aria-labelledby="release-${release.id}">
<h3 id="release-${release.id}"><a href="${address}">${release.title}</a></h3>
${bigNumbers(view, answers)}
<p><a class="usa-button" href="${address}">${view.words.front.open}<span class="usa-sr-only">: ${release.title}</span></a></p>
</section>`
}
