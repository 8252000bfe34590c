import type { Act } from '../../../acts/act.ts'
import { html, type Part } from '../../web/html.ts'
import { type DeskVisit, mayDo } from '../desk-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'
import { purposeForm } from './purpose-form.ts'

/** Every act this officer's positions allow, by the office that keeps it. */
export function actsPage(visit: DeskVisit): DeskMade {
  const offices = visit.door.catalogue.offices.map((office) => ({ office, acts: office.acts.filter((act) => mayDo(visit, act)) }))
  const some = offices.filter(({ acts }) => acts.length > 0)
  return deskPage(visit, {
    title: 'Acts',
    body: html`<h1>Acts</h1><p class="usa-intro">What your positions let you do. An act is assessed by the law before it is recorded.</p>
${some.length === 0 ? html`<p class="writ-note">None of your positions may do an act.</p>` : ''}
${some.map(({ office, acts }) => html`<section><h2>${office.name}</h2><p>${office.says}</p><dl class="writ-terms">${acts.map((act) => html`<div><dt><a href="/desk/acts/${act.act}">${act.title}</a> <span class="writ-tag writ-tag--plain">${act.kind}</span></dt><dd>${act.says}</dd></div>`)}</dl></section>`)}`,
  })
}

/** Begins an act: at once where it may open a case, else by naming the case and why it is opened. */
export function startPage(visit: DeskVisit, act: Act, fault?: string): DeskMade {
  const mayOpen = act.opensCase === true
  return deskPage(visit, {
    title: act.title,
    body: html`<h1>${act.title}</h1><p class="usa-intro">${act.says}</p>
${lawOf(act)}
${mayOpen ? html`<form method="post" action="/desk/acts/${act.act}" class="writ-form"><input type="hidden" name="csrf" value="${visit.csrf}"><button class="usa-button" type="submit" name="go" value="start">Begin a new case</button></form><h2>Or in a case there is</h2>` : ''}
${purposeForm({ action: `/desk/acts/${act.act}`, csrf: visit.csrf, button: 'Begin in this case', hidden: { go: 'start' }, before: caseBox, ...(fault ? { fault } : {}) })}`,
  })
}

const caseBox = html`<div class="usa-form-group"><label class="usa-label" for="f-case">Case</label><span class="usa-hint" id="f-case-hint">The whole id, as its page and its notices give it.</span>
<input class="usa-input" id="f-case" name="case" type="text" autocomplete="off" autocapitalize="off" spellcheck="false" aria-describedby="f-case-hint"></div>`

const lawOf = (act: Act): Part =>
  act.requires.length === 0
    ? ''
    : html`<details class="writ-fold"><summary>What the law asks for first</summary><ul class="usa-list">${act.requires.map((asked) => html`<li>${asked.says} <span class="writ-small">${asked.cite}</span></li>`)}</ul></details>`
