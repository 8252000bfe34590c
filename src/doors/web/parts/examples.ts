import type { Rule } from '../../../clockwork/nodes.ts'
import { type Html, html, type Part } from '../html.ts'
import { keptPart } from '../kept-part.ts'
import { readExamples } from '../law/read-examples.ts'
import { type Ran, runExample } from '../law/run-example.ts'
import type { View } from '../view.ts'
import { stepList } from './clock-result.ts'
import { inEnglish } from './layout.ts'
import { stateTag, stateWords } from './tags.ts'

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
  const marked = view.isEnglish ? '' : html` lang="en"`
  const isRight = fields.every((field) => field.agrees)
  return html`<article class="writ-card"><h3 class="writ-card__title"${marked}>${example.say}</h3>
<p>${isNamed ? html`<code>${example.clock}</code> ` : ''}${stateTag(view, result.state)} <strong class="writ-verdict writ-verdict--${isRight ? 'right' : 'wrong'}">${isRight ? `✓ ${law.agrees}` : `✗ ${law.differs}`}</strong></p>
<table class="usa-table usa-table--borderless usa-table--compact writ-small-table"><caption class="usa-sr-only">${law.expected} / ${law.computed}: ${inEnglish(view, example.name)}</caption>
<thead><tr><th scope="col">${law.resultField}</th><th scope="col">${law.expected}</th><th scope="col">${law.computed}</th></tr></thead>
<tbody>${fields.map((field) => html`<tr><th scope="row"><code>${field.name}</code></th><td>${sayValue(view, field.name, field.expected)}</td><td>${sayValue(view, field.name, field.computed)}</td></tr>`)}</tbody></table>
<details class="writ-fold"><summary>${law.steps}<span class="usa-sr-only">: ${inEnglish(view, example.name)}</span></summary>
<h4>${law.recordFacts}</h4><dl class="writ-facts">${Object.entries(example.record.facts).map(([name, value]) => html`<dt><code>${name}</code></dt><dd>${value === null ? law.notHappened : sayValue(view, name, value)}</dd>`)}${example.record.zone ? html`<dt>${law.zone}</dt><dd>${example.record.zone}</dd>` : ''}<dt>${law.asOf}</dt><dd>${example.asOf}</dd></dl>
<h4>${law.steps}</h4>${stepList(view, result)}</details></article>`
}

/** A value of an example as its writer put it; in another language a state is said in its words, and days and numbers need none. */
function sayValue(view: View, name: string, value: unknown): Part {
  if (value === undefined) return view.words.law.nothingComputed
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (view.isEnglish || !/[a-z]{2}/i.test(text)) return text
  if (name === 'state') return stateWords(view, text).split(':')[0]?.split(',')[0]?.toLowerCase() ?? ''
  const named: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    severity: view.words.severityName,
    verified: view.words.verified,
  }
  const said = named[name]?.[text]
  if (said !== undefined) return said
  return inEnglish(view, text)
}
