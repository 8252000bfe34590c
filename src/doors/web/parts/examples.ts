import type { Rule } from '../../../clockwork/nodes.ts'
import { type Html, html } from '../html.ts'
import { keptPart } from '../kept-part.ts'
import { readExamples } from '../law/read-examples.ts'
import { type Ran, runExample } from '../law/run-example.ts'
import type { View } from '../view.ts'
import { stepList } from './clock-result.ts'
import { stateTag } from './tags.ts'

/** The examples of a rule, computed as the page computes, beside what their writers expected. */
export function examplesOf(view: View, rule: Rule): Html {
  return keptPart(view, 'examples', [rule], () => makeExamples(view, rule))
}

function makeExamples(view: View, rule: Rule): Html {
  const { law } = view.words
  const ran = rule.clocks.flatMap((clock) => readExamples(clock.id).map((example) => runExample(rule, clock, example)))
  return html`<h2>${law.examples}</h2>
${ran.length === 0 ? html`<p>${law.noExamples}</p>` : html`<p>${law.examplesSay}</p>${ran.map((one) => card(view, one, rule.clocks.length > 1))}`}`
}

function card(view: View, { example, result, fields }: Ran, isNamed: boolean): Html {
  const { law } = view.words
  const inEnglish = view.isEnglish ? '' : html` lang="en"`
  const isRight = fields.every((field) => field.agrees)
  return html`<article class="writ-card"><h3 class="writ-card__title"${inEnglish}>${example.say}</h3>
<p>${isNamed ? html`<code>${example.clock}</code> ` : ''}${stateTag(view, result.state)} <strong class="writ-verdict writ-verdict--${isRight ? 'right' : 'wrong'}">${isRight ? `✓ ${law.agrees}` : `✗ ${law.differs}`}</strong></p>
<table class="usa-table usa-table--borderless usa-table--compact writ-small-table"><caption class="usa-sr-only">${law.expected} / ${law.computed}: ${example.name}</caption>
<thead><tr><th scope="col">${law.resultField}</th><th scope="col">${law.expected}</th><th scope="col">${law.computed}</th></tr></thead>
<tbody>${fields.map((field) => html`<tr><th scope="row"><code>${field.name}</code></th><td>${field.expected}</td><td>${field.computed}</td></tr>`)}</tbody></table>
<details class="writ-fold"><summary>${law.steps}<span class="usa-sr-only">: ${example.name}</span></summary>
<h4>${law.recordFacts}</h4><dl class="writ-facts">${Object.entries(example.record.facts).map(([name, value]) => html`<dt><code>${name}</code></dt><dd>${String(value ?? 'did not happen')}</dd>`)}${example.record.zone ? html`<dt>zone</dt><dd>${example.record.zone}</dd>` : ''}<dt>as of</dt><dd>${example.asOf}</dd></dl>
<h4>${law.steps}</h4>${stepList(view, result)}</details></article>`
}
