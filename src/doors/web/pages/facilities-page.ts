import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { readAsked } from '../../../audit/questions/read-asked.ts'
import { html } from '../html.ts'
import { answerTable } from '../parts/answer-table.ts'
import { filterForm } from '../parts/filter-form.ts'
import { csvAddress, howMade } from '../parts/how-made.ts'
import { layout, own } from '../parts/layout.ts'
import { pager } from '../parts/pager.ts'
import { errorSummary } from '../parts/problem.ts'
import type { View } from '../view.ts'
import type { Made } from './made.ts'

/** Every facility of a release, by code unless sorted otherwise: a list, not a ranking. */
export async function facilitiesPage(view: View, release: OpenRelease): Promise<Made> {
  const question = getQuestion('facilities')
  const { asked, faults } = readAsked(question, view.query)
  const form = filterForm(view, question, { names: ['name'], faults })
  const crumbs = [
    [view.words.nav.releases, '/'],
    [release.title, `/releases/${release.id}`],
  ] as const
  const heading = html`<h1${own(view)}>${view.words.release.facilities}</h1><p class="usa-intro">${question.says}</p>`
  if (faults.length > 0) {
    return {
      status: 400,
      html: layout(view, {
        title: view.words.release.facilities,
        release,
        crumbs,
        body: html`${heading}${errorSummary(view, faults, true)}${form}`,
      }),
    }
  }
  const answer = await ask(release, question, asked)
  const body = html`${heading}${form}${pager(view, answer)}
${answerTable(view, answer, { caption: 'Facilities', isCaptionHidden: true, sortable: {} })}
<p class="writ-actions"><a href="${csvAddress(view, answer)}">Download CSV (all rows and columns)</a></p>
${howMade(view, answer)}`
  return { html: layout(view, { title: view.words.release.facilities, release, crumbs, body }) }
}
