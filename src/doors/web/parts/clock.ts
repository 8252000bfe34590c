import { factsOf } from '../../../clockwork/facts-of.ts'
import { sayLength, sayMoment, sayTest } from '../../../clockwork/in-words.ts'
import type { Clock, Rule } from '../../../clockwork/nodes.ts'
import { facts } from '../../../law/facts.ts'
import { type Html, html, type Part } from '../html.ts'
import type { View } from '../view.ts'
import { scrollTable } from './answer-table.ts'
import { severityTag, verifiedTag } from './tags.ts'

/** A clock in words: when it starts and stops, its values with their dates, and what the facts it names mean. */
export function clockPart(view: View, rule: Rule, clock: Clock): Html {
  const { law } = view.words
  const inEnglish = view.isEnglish ? '' : html` lang="en"`
  return html`<h2 id="${clock.id}">${rule.clocks.length === 1 ? law.clocks : law.clockNamed(clock.id)}</h2>
${clock.severity || clock.verified ? html`<p class="writ-tags">${clock.severity ? severityTag(view, clock.severity, 'name') : ''} ${clock.verified ? verifiedTag(view, clock.verified) : ''}</p>` : ''}
<dl class="writ-facts">
<dt>${law.must}</dt><dd${inEnglish}>${clock.says}</dd>
<dt>${law.kind}</dt><dd>${clock.kind === 'deadline' ? law.deadline : law.waiting}</dd>
<dt>${law.starts}</dt><dd${inEnglish}><code>${sayMoment(clock.starts)}</code></dd>
<dt>${law.stops}</dt><dd${inEnglish}><code>${sayMoment(clock.stops)}</code></dd>
<dt>${law.applies}</dt><dd${clock.applies ? inEnglish : ''}>${clock.applies ? html`<code>${sayTest(clock.applies)}</code>` : law.always}</dd>
${more(
  law.pauses,
  (clock.pauses ?? []).map((pause) => `${pause.says} (${pause.cite})`),
  inEnglish,
)}
${more(
  law.extensions,
  (clock.extensions ?? []).map((extension) => `${extension.says} (${extension.cite}): ${sayLength(extension.by)}`),
  inEnglish,
)}
</dl>
${versions(view, clock)}
<details class="writ-fold"><summary>${law.factsMean}</summary><dl class="writ-facts"${inEnglish}>${factsOf(clock).map((name) => html`<dt><code>${name}</code></dt><dd>${facts[name]?.says ?? ''}</dd>`)}</dl></details>`
}

const more = (name: string, lines: readonly string[], inEnglish: Part): Part =>
  lines.length === 0
    ? ''
    : html`<dt>${name}</dt><dd${inEnglish}><ul class="writ-sources">${lines.map((line) => html`<li>${line}</li>`)}</ul></dd>`

function versions(view: View, clock: Clock): Html {
  const { law } = view.words
  const inEnglish = view.isEnglish ? '' : html` lang="en"`
  return scrollTable(law.values, [
    html`<thead><tr><th scope="col">${law.from}</th><th scope="col">${law.until}</th><th scope="col">${law.length}</th><th scope="col">${law.status}</th><th scope="col">${law.note}</th></tr></thead>`,
    html`<tbody>${clock.versions.map(
      (version) => html`<tr><th scope="row">${version.from ?? law.notKnown}</th><td>${version.until ?? law.stands}</td>
<td${version.length ? inEnglish : ''}>${version.length ? sayLength(version.length) : law.noLength}</td><td>${view.words.versionStatus[version.status]}</td><td class="writ-long"${inEnglish}>${version.note}</td></tr>`,
    )}</tbody>`,
  ])
}
