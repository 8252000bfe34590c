import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDb } from '../../audit/duckdb.ts'
import { ask } from '../../audit/questions/ask.ts'
import { getQuestion } from '../../audit/questions/catalogue.ts'
import { type OpenRelease, openReleases } from '../../audit/questions/open-releases.ts'
import type { Summary } from '../../audit/summary.ts'
import { findingsChart } from '../web/charts/findings-chart.ts'
import { html, type Part, raw } from '../web/html.ts'
import { answerTable } from '../web/parts/answer-table.ts'
import type { View } from '../web/view.ts'
import { en } from '../web/words/en.ts'
import { qualitySection } from './quality-section.ts'
import { standingsSection } from './standings-section.ts'

const aloneView: View = { words: en, isEnglish: true, path: '', query: {}, to: () => '#' }

/**
 * Writes `report.html`: one file with its charts, tables and styles inside it, to keep or send.
 * @param dir folder of an audit whose tables, quality.json and summary.json are written
 */
export async function writeReport(database: Pick<DuckDb, 'connection' | 'connect'>, dir: string, summary: Summary): Promise<void> {
  const [release] = await openReleases([{ id: 'report', dir, title: summary.title }], database)
  if (!release) return
  const style = await readFile(join(import.meta.dirname, 'report.css'), 'utf8')
  const page = html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${summary.title}: what the record tells</title><style>${raw(style)}</style></head>
<body><main>
<h1>${summary.title}</h1>
<p>Read from ${summary.files.join(', ')}. Judged as of ${summary.asOf} (${summary.asOfFrom}). Times are as printed in the release, read as UTC.</p>
${await findingsSection(release)}
${standingsSection(summary)}
${release.quality ? qualitySection(release.quality) : ''}
${countsSection(summary)}
<p>Made by Writ ${summary.writ}. Every number above can be made again from the files beside this page with the query shown.
Only a rule with a number in a statute or regulation whose text was read is called a breach. Not legal advice.</p>
</main></body></html>`
  await writeFile(join(dir, 'report.html'), withoutLinks(String(await page)))
}

/** The page stands alone: what would link to a server is plain text. */
const withoutLinks = (page: string): string => page.replaceAll(/<a\b[^>]*>|<\/a>|<span class="usa-sr-only">[^<]*<\/span>/g, '')

function countsSection(summary: Summary): Part {
  return html`<h2>Counts</h2>
<div class="scroll" tabindex="0" role="region" aria-label="Counts"><table><caption>Counts, each with the query that gives it in this folder</caption>
<thead><tr><th scope="col">What</th><th scope="col" class="writ-right">Number</th><th scope="col">Query</th></tr></thead><tbody>
${summary.counts.map((count) => html`<tr><th scope="row">${count.says}</th><td class="writ-right">${en.number(count.value)}</td><td><code>${count.sql}</code></td></tr>`)}
</tbody></table></div>`
}

async function findingsSection(release: OpenRelease): Promise<Part> {
  const byMonth = await ask(release, getQuestion('findings-by-month'))
  const byRule = await ask(release, getQuestion('findings-by-rule'))
  const byFacility = await ask(release, getQuestion('findings-by-facility'), { size: 50 })
  const rooms = await ask(release, getQuestion('hold-rooms-compared'))
  if (byMonth.rows.length === 0) return html`<h2>Findings</h2><p>None: no clock that could be tested was missed.</p>`
  return html`<h2>Findings</h2>
${await findingsChart(aloneView, byMonth)}
<details><summary>The months as a table</summary>${answerTable(aloneView, byMonth, { caption: 'Findings by month' })}</details>
${answerTable(aloneView, byRule, { caption: 'Findings by rule' })}
<h3>Hold rooms: 12 hours, and 72 under the waiver of 2025-06-24 to 2026-06-23, later vacated</h3>
${answerTable(aloneView, rooms, { caption: 'Hold-room stints over each limit' })}
<details><summary>The 50 facilities with most findings</summary>${answerTable(aloneView, byFacility, { caption: 'Findings by facility' })}</details>`
}
