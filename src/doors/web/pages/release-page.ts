import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { html, type Part } from '../html.ts'
import { answerTable } from '../parts/answer-table.ts'
import { bigNumbers } from '../parts/big-numbers.ts'
import { howMade, howMadeBody } from '../parts/how-made.ts'
import { inEnglish, layout } from '../parts/layout.ts'
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
  const words = view.words.releasePages
  return {
    html: layout(view, {
      title: release.title,
      release,
      isInEnglish: view.isEnglish,
      crumbs: [[view.words.nav.releases, '/']],
      body: html`<h1>${inEnglish(view, release.title)}</h1>
${about(view, release)}
${bigNumbers(view, totals)}
<details class="writ-fold"><summary>${view.words.lists.made.title(false)}</summary>${totals.map((answer) => html`<p class="writ-how-title">${view.words.questions(answer.question).title}</p>${howMadeBody(view, answer)}`)}</details>
<h2>${words.acts}</h2>
${answerTable(view, acts, { caption: view.words.questions(acts.question).title, isCaptionHidden: true })}
${howMade(view, acts)}
<h2>${words.byRule}</h2>
<p>${words.byRuleSays}</p>
${answerTable(view, rules, { caption: view.words.questions(rules.question).title, isCaptionHidden: true })}
${howMade(view, rules)}
${standingsTables(view, release)}`,
    }),
  }
}

function about(view: View, release: OpenRelease): Part {
  const { summary } = release
  if (!summary) return ''
  const words = view.words.releasePages
  return html`<p>${words.readFrom(summary.files.length)} ${summary.files.map((file, at) => html`${at > 0 ? ', ' : ''}<span class="writ-id">${file}</span>`)}.
${words.judged} <strong>${summary.asOf}</strong> UTC (${inEnglish(view, summary.asOfFrom)}).</p>`
}
