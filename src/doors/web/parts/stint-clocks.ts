import type { Answer } from '../../../audit/questions/ask.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import type { Row } from '../../../audit/questions/question.ts'
import { stintFacts } from '../../../audit/questions/stint-facts.ts'
import { evaluate } from '../../../clockwork/evaluate.ts'
import { factsOf } from '../../../clockwork/facts-of.ts'
import type { Clock, Rule } from '../../../clockwork/nodes.ts'
import type { ClockResult } from '../../../clockwork/result.ts'
import { federalBusinessDays } from '../../../law/calendars/federal-holidays.ts'
import { type Html, html, type Part } from '../html.ts'
import type { Site } from '../site.ts'
import type { View } from '../view.ts'
import { clockResult, stepList } from './clock-result.ts'
import { sayMoment } from './format.ts'
import { severityTag, stateTag, stateWords } from './tags.ts'

interface Asked {
  rule: Rule
  clock: Clock
}

/** Every clock that a stint's facts can answer, computed now for each stint, with its steps. */
export function stintClocks(view: View, site: Site, release: OpenRelease, stints: Answer): Part {
  const kept = stints.rows.filter((row) => row.duplicate_drop_row !== true)
  if (kept.length === 0) return ''
  const known = new Set(Object.keys(stintFacts(kept[0] ?? {}, givenFacts(release)).facts))
  const clocks = site.lawBook.flatMap((rule) => rule.clocks.map((clock): Asked => ({ rule, clock })))
  const askable = clocks.filter(
    ({ rule, clock }) => (clock.verified ?? rule.verified) !== 'memory' && factsOf(clock).every((fact) => known.has(fact)),
  )
  return html`<h2>Clocks, explained</h2>
<p>Computed while this page was made, as of ${sayMoment(asOfOf(release, site).toString({ smallestUnit: 'second' }))} UTC, from what each row gives: book-in, book-out, and the kind of facility. Flagged duplicates are left out.
${view.words.number(clocks.length - askable.length)} other clocks of the law book cannot be tested with these fields, or are written from memory and off: whether they were kept is not known.</p>
${askable.length === 0 ? html`<p class="writ-note">No clock of the law book can be answered by these rows.</p>` : kept.map((row, at) => stint(view, site, release, row, at, askable))}`
}

/** The facts of a stint that this release gives, as its audit found; undefined where it did not say. */
const givenFacts = (release: OpenRelease): readonly string[] | undefined =>
  Object.entries(release.summary?.facts ?? {}).find(([subject]) => subject.startsWith('stints'))?.[1]

/** The moment the audit judged open clocks at, or else now. */
function asOfOf(release: OpenRelease, site: Site): Temporal.Instant {
  const text = release.summary?.asOf
  if (text === undefined) return site.asOf()
  return Temporal.Instant.from(/[Zz]$|[+-]\d{2}:\d{2}$/.test(text) ? text : `${text.replace(' ', 'T')}Z`)
}

function stint(view: View, site: Site, release: OpenRelease, row: Row, at: number, askable: readonly Asked[]): Html {
  const asOf = asOfOf(release, site)
  const results = askable.map(({ rule, clock }) => ({
    rule,
    result: evaluate(rule, clock, stintFacts(row, givenFacts(release)), asOf, federalBusinessDays),
  }))
  const running = results.filter(({ result }) => result.state !== 'not-started' && result.state !== 'untestable')
  return html`<section class="writ-card" aria-labelledby="stint-${at}"><h3 id="stint-${at}">${row.facility ?? row.facility_code ?? 'Unnamed facility'}, from ${row.book_in_date_time ? sayMoment(String(row.book_in_date_time)) : 'an unknown time'}</h3>
${running.length === 0 ? html`<p>No clock ran here. Asked of it: ${results.map(({ result }) => `${result.clock} (${stateWords(view, result.state).split(':')[0]?.toLowerCase()})`).join('; ')}.</p>` : running.map(({ rule, result }) => one(view, rule, result))}
</section>`
}

const one = (
  view: View,
  rule: Rule,
  result: ClockResult,
): Html => html`<div class="writ-clock"><h4><a href="${view.to(`/law/${rule.id}`)}">${rule.title}</a></h4>
<p>${stateTag(view, result.state)} ${result.state === 'late' || result.state === 'lapsed' ? severityTag(view, result.severity) : severityTag(view, result.severity, 'name')}</p>
${clockResult(view, result, { state: false })}
<details class="writ-fold"><summary>How it was computed<span class="usa-sr-only">: ${rule.title}</span></summary>${stepList(view, result)}</details></div>`
