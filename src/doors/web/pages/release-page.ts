import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { html, type Part } from '../html.ts'
import { answerTable } from '../parts/answer-table.ts'
import { bigNumbers } from '../parts/big-numbers.ts'
import { howMade, howMadeBody } from '../parts/how-made.ts'
import { layout } from '../parts/layout.ts'
import { standingsTables } from '../parts/standings.ts'
import type { View } from '../view.ts'
import type { Made } from './made.ts'

const counted = [
  'count-entries',
  'count-people',
  'count-stints',
  'count-duplicate-stints',
  'count-stays',
  'count-findings',
  'count-breaches',
]

/** One release in numbers: acts, findings by rule, and the rules that cannot be tested on it. */
export async function releasePage(view: View, release: OpenRelease): Promise<Made> {
  const totals = await Promise.all(counted.map((id) => ask(release, getQuestion(id))))
  const acts = await ask(release, getQuestion('entries-by-act'))
  const rules = await ask(release, getQuestion('findings-by-rule'))
  return {
    html: layout(view, {
      title: release.title,
      release,
      crumbs: [[view.words.nav.releases, '/']],
      body: html`<h1>${release.title}</h1>
${about(release)}
${bigNumbers(view, totals)}
<details class="writ-fold"><summary>How these numbers were made</summary>${totals.map((answer) => html`<p class="writ-how-title">${answer.question.title}</p>${howMadeBody(view, answer)}`)}</details>
<h2>What the rows tell of</h2>
${answerTable(view, acts, { caption: acts.question.title, isCaptionHidden: true })}
${howMade(view, acts)}
<h2>Findings by rule</h2>
<p>Only a miss of a number in a statute or regulation is called a breach. A finding says what the released rows show; reasons and exceptions are not released.</p>
${answerTable(view, rules, { caption: rules.question.title, isCaptionHidden: true })}
${howMade(view, rules)}
${standingsTables(view, release)}`,
    }),
  }
}

function about(release: OpenRelease): Part {
  const { summary } = release
  if (!summary) return ''
  return html`<p>Read from ${summary.files.length === 1 ? 'one file' : `${summary.files.length} files`}: ${summary.files.map((file, at) => html`${at > 0 ? ', ' : ''}<span class="writ-id">${file}</span>`)}.
The record is judged as of <strong>${summary.asOf}</strong> UTC (${summary.asOfFrom}).</p>`
}
