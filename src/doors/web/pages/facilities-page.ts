import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { readAsked } from '../../../audit/questions/read-asked.ts'
import { html } from '../html.ts'
import { answerTable } from '../parts/answer-table.ts'
import { filterForm } from '../parts/filter-form.ts'
import { csvAddress, howMade } from '../parts/how-made.ts'
import { layout } from '../parts/layout.ts'
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
  const heading = html`<h1>${view.words.release.facilities}</h1><p class="usa-intro">${view.words.questions(question).says}</p>`
  if (faults.length > 0) {
    return {
      status: 400,
      html: layout(view, {
        title: view.words.release.facilities,
        release,
        isInEnglish: view.isEnglish,
        crumbs,
        body: html`${heading}${errorSummary(view, faults, true)}${form}`,
      }),
    }
  }
  const answer = await ask(release, question, asked)
  const body = html`${heading}${form}${pager(view, answer)}
${answerTable(view, answer, { caption: view.words.release.facilities, isCaptionHidden: true, sortable: {} })}
<p class="writ-actions"><a href="${csvAddress(view, answer)}">${view.words.lists.download}</a></p>
${howMade(view, answer)}`
  return { html: layout(view, { title: view.words.release.facilities, release, crumbs, isInEnglish: view.isEnglish, body }) }
}
