import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { html } from '../html.ts'
import { answerTable } from '../parts/answer-table.ts'
import { howMade } from '../parts/how-made.ts'
import { layout, own } from '../parts/layout.ts'
import { sheetsRead } from '../parts/sheets-read.ts'
import { tableQuality } from '../parts/table-quality.ts'
import type { View } from '../view.ts'
import type { Made } from './made.ts'

/** What was read, what could not be, and what is odd: by file, sheet and column. */
export async function qualityPage(view: View, release: OpenRelease): Promise<Made> {
  const sheets = await ask(release, getQuestion('entries-by-sheet'))
  const flags = await ask(release, getQuestion('entries-by-flag'))
  const { quality } = release
  return {
    html: layout(view, {
      title: view.words.release.quality,
      release,
      crumbs: [
        [view.words.nav.releases, '/'],
        [release.title, `/releases/${release.id}`],
      ],
      body: html`<h1${own(view)}>${view.words.release.quality}</h1>
<p class="usa-intro">What was read, what could not be, and what is odd. Nothing is dropped for being odd: rows are flagged and kept. Some columns go no further on purpose; only their presence is counted.</p>
${quality ? sheetsRead(view, quality) : html`<p class="writ-note">This audit wrote no measures of its own; what follows is counted from its entries.</p>`}
<h2>Entries by file and sheet</h2>
${answerTable(view, sheets, { caption: sheets.question.title, isCaptionHidden: true })}
${howMade(view, sheets)}
<h2>Odd rows</h2>
${answerTable(view, flags, { caption: flags.question.title, isCaptionHidden: true })}
${howMade(view, flags)}
${quality ? await Promise.all(quality.tables.map((table) => tableQuality(view, release, table))) : ''}`,
    }),
  }
}
