import { countryNames } from '../../../offices/people/exports.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import type { LocatorView } from '../locator-view.ts'
import type { BoxFault, Filled } from '../read-query.ts'

interface Asked {
  filled?: Filled
  faults?: readonly BoxFault[]
}

/** Two ways to search, each in two parts that are both needed. Sent by POST: names stay out of addresses, histories and logs of servers. */
export function searchPage(seen: LocatorView, asked: Asked = {}): Html {
  const { view, words } = seen
  return layout(view, {
    title: words.title,
    isInEnglish: false,
    footer: words.footer,
    body: html`${faultList(seen, asked.faults ?? [])}<h1>${words.title}</h1><p class="usa-intro">${words.lead}</p>
${byNumber(seen, asked)}${byName(seen, asked)}
<section aria-labelledby="have-code"><h2 id="have-code">${words.follow.have}</h2>
<form method="post" action="${view.to('/locator/watch')}" class="writ-form">
<div class="usa-form-group"><label class="usa-label" for="code">${words.follow.made}</label><span class="usa-hint" id="code-hint">${words.follow.haveHint}</span>
<input class="usa-input" id="code" name="code" type="text" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="code-hint"></div>
<div class="writ-buttons"><button class="usa-button usa-button--outline" type="submit">${words.follow.look}</button></div></form></section>
<p class="writ-note">${words.kept}</p><p><a href="${view.to('/locator/age')}">${words.age.link}</a><br><a href="${view.to('/locator/access')}">${words.access.link}</a></p>`,
  })
}

/** First on the page, each fault leading to its box. It takes the focus, so that nobody misses it. */
const faultList = ({ words }: LocatorView, faults: readonly BoxFault[]): Part =>
  faults.length === 0
    ? ''
    : html`<div class="usa-alert usa-alert--error" role="alert" tabindex="-1" autofocus><div class="usa-alert__body"><h2 class="usa-alert__heading">${words.faults.title}</h2>
<ul class="usa-list">${faults.map(({ box, says }) => html`<li><a href="#${box}">${says}</a></li>`)}</ul></div></div>`

function box({ words: _ }: LocatorView, asked: Asked, name: string, label: string, hint: string, more: Part = ''): Html {
  const fault = asked.faults?.find((one) => one.box === name)
  return html`<div class="usa-form-group${fault ? ' usa-form-group--error' : ''}"><label class="usa-label" for="${name}">${label}</label>
<span class="usa-hint" id="${name}-hint">${hint}</span>${fault ? html`<span class="usa-error-message" id="${name}-fault">${fault.says}</span>` : ''}
<input class="usa-input${fault ? ' usa-input--error' : ''}" id="${name}" name="${name}" type="text" autocomplete="off" spellcheck="false" maxlength="200" aria-describedby="${name}-hint${fault ? ` ${name}-fault` : ''}"${fault ? html` aria-invalid="true"` : ''} value="${asked.filled?.values[name] ?? ''}"${more}></div>`
}

function byNumber(seen: LocatorView, asked: Asked): Html {
  const { view, words } = seen
  const { byNumber } = words
  return html`<section aria-labelledby="by-number"><h2 id="by-number">${byNumber.title}</h2><p>${byNumber.hint}</p>
<form method="post" action="${view.to('/locator')}" class="writ-form"><input type="hidden" name="by" value="number">
${box(seen, asked, 'aNumber', byNumber.aNumber, byNumber.aNumberHint, html` autocapitalize="characters"`)}
${box(seen, asked, 'country', byNumber.country, byNumber.countryHint, html` list="countries"`)}
<datalist id="countries">${countryNames(words.locale).map((name) => html`<option value="${name}"></option>`)}</datalist>
<div class="writ-buttons"><button class="usa-button" type="submit">${byNumber.find}</button></div></form></section>`
}

function byName(seen: LocatorView, asked: Asked): Html {
  const { view, words } = seen
  const { byName } = words
  const fault = asked.faults?.find((one) => one.box === 'month')
  const value = (name: string) => asked.filled?.values[name] ?? ''
  const months = monthNames(words.locale)
  const number = (name: 'day' | 'year', length: number) =>
    html`<div class="usa-form-group usa-form-group--${name}"><label class="usa-label" for="${name}">${byName[name]}</label>
<input class="usa-input" id="${name}" name="${name}" type="text" inputmode="numeric" maxlength="${length}" autocomplete="off" value="${value(name)}"></div>`
  return html`<section aria-labelledby="by-name"><h2 id="by-name">${byName.title}</h2><p>${byName.hint}</p>
<form method="post" action="${view.to('/locator')}" class="writ-form"><input type="hidden" name="by" value="name">
${box(seen, asked, 'familyName', byName.familyName, byName.familyNameHint)}
${box(seen, asked, 'givenNames', byName.givenNames, byName.givenNamesHint)}
<fieldset class="usa-fieldset usa-form-group${fault ? ' usa-form-group--error' : ''}"><legend class="usa-legend">${byName.birthOn}</legend>
${fault ? html`<span class="usa-error-message" id="month-fault">${fault.says}</span>` : ''}
<div class="usa-memorable-date"><div class="usa-form-group usa-form-group--month usa-form-group--select"><label class="usa-label" for="month">${byName.month}</label>
<select class="usa-select" id="month" name="month"${fault ? html` aria-describedby="month-fault" aria-invalid="true"` : ''}><option value="">${byName.choose}</option>
${months.map((name, place) => html`<option value="${place + 1}"${value('month') === String(place + 1) ? ' selected' : ''}>${name}</option>`)}</select></div>
${number('day', 2)}${number('year', 4)}</div></fieldset>
<div class="writ-buttons"><button class="usa-button" type="submit">${byName.find}</button></div></form></section>`
}

const monthsIn = new Map<string, readonly string[]>()

/** January to December in a language of the pages; written out once. */
function monthNames(locale: string): readonly string[] {
  const known = monthsIn.get(locale)
  if (known) return known
  const names = Array.from({ length: 12 }, (_, place) =>
    new Temporal.PlainDate(2000, place + 1, 1).toLocaleString(locale, { month: 'long' }),
  )
  monthsIn.set(locale, names)
  return names
}
