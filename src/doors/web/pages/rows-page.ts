import { ask } from '../../../audit/questions/ask.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { readAsked } from '../../../audit/questions/read-asked.ts'
import { html } from '../html.ts'
import { answerTable } from '../parts/answer-table.ts'
import { filterForm } from '../parts/filter-form.ts'
import { findChoices } from '../parts/find-choices.ts'
import { csvAddress, howMade } from '../parts/how-made.ts'
import { layout } from '../parts/layout.ts'
import { pager } from '../parts/pager.ts'
import { errorSummary } from '../parts/problem.ts'
import type { View } from '../view.ts'
import type { Made } from './made.ts'
import { problemPage } from './problem-page.ts'

/** The rows behind a number: any stored question, with its filters, order and pages in the address. */
export async function rowsPage(view: View, release: OpenRelease): Promise<Made> {
  const { question: id = '', columns, ...query } = view.query
  const question = release.questions.get(id)
  if (!question) {
    const { problem } = view.words
    const sentence = id === '' ? problem.unnamedQuestion : problem.noQuestion(id)
    return { html: problemPage(view, problem.notFound, sentence, true), status: 404 }
  }
  const words = view.words.questions(question)
  const { asked, faults } = readAsked(question, query)
  const form = filterForm(view, question, {
    names: Object.keys(question.filters),
    keep: { question: id },
    faults,
    choices: await findChoices(release, question),
  })
  const shell = (body: Made['html'], status: 200 | 400): Made => ({
    status,
    html: layout(view, {
      title: words.title,
      release,
      isInEnglish: view.isEnglish,
      crumbs: [
        [view.words.nav.releases, '/'],
        [release.title, `/releases/${release.id}`],
      ],
      body,
    }),
  })
  const heading = html`<h1>${words.title}</h1><p class="usa-intro">${words.says}</p>`
  if (faults.length > 0) return shell(html`${heading}${errorSummary(view, faults, true)}${form}`, 400)
  const answer = await ask(release, question, asked)
  const names = columns === 'all' || !question.shown ? Object.keys(question.columns) : question.shown
  const others = Object.keys(question.columns).length
  return shell(
    html`${heading}
${form === '' ? '' : html`<details class="writ-filter-box"${Object.keys(asked.filters ?? {}).length > 0 ? ' open' : ''}><summary>${view.words.lists.filters}</summary>${form}</details>`}
${pager(view, answer)}
${answerTable(view, answer, { caption: words.title, isCaptionHidden: true, columns: names, sortable: {} })}
<p class="writ-actions">${question.shown ? (columns === 'all' ? html`<a href="${view.to(view.path, { ...view.query, columns: '' })}">${view.words.releasePages.fewer}</a>` : html`<a href="${view.to(view.path, { ...view.query, columns: 'all' })}">${view.words.releasePages.allColumns(others)}</a>`) : ''}
<a href="${csvAddress(view, answer)}">${view.words.lists.download}</a></p>
${howMade(view, answer)}`,
    200,
  )
}
