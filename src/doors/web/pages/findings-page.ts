import { ask } from '../../../audit/questions/ask.ts'
import type { Asked } from '../../../audit/questions/bind-question.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { readAsked } from '../../../audit/questions/read-asked.ts'
import { type Html, html } from '../html.ts'
import { answerTable } from '../parts/answer-table.ts'
import { filterForm } from '../parts/filter-form.ts'
import { findChoices } from '../parts/find-choices.ts'
import { csvAddress, howMade } from '../parts/how-made.ts'
import { layout } from '../parts/layout.ts'
import { pager } from '../parts/pager.ts'
import { errorSummary } from '../parts/problem.ts'
import type { View } from '../view.ts'
import type { Made } from './made.ts'

const offered = ['rule', 'facility', 'month', 'severity', 'state', 'kind']

/** Findings with filters: a chart by month, its table, the hold rooms' two results side by side, and the rows. */
export async function findingsPage(view: View, release: OpenRelease): Promise<Made> {
  const question = getQuestion('findings')
  const { asked, faults } = readAsked(question, view.query, 25)
  const form = filterForm(view, question, { names: offered, faults, choices: await findChoices(release, question) })
  const shell = (body: Html, status: 200 | 400): Made => ({
    status,
    html: layout(view, {
      title: view.words.release.findings,
      release,
      isInEnglish: view.isEnglish,
      crumbs: [
        [view.words.nav.releases, '/'],
        [release.title, `/releases/${release.id}`],
      ],
      body,
    }),
  })
  const heading = html`<h1>${view.words.release.findings}</h1><p class="usa-intro">${view.words.questions(question).says}</p>`
  if (faults.length > 0) return shell(html`${heading}${errorSummary(view, faults, true)}${form}`, 400)
  const answer = await ask(release, question, asked)
  return shell(
    html`${heading}${form}
${await byMonth(view, release, asked)}
${await holdRooms(view, release, asked)}
${await others(view, release, asked)}
<h2>${view.words.releasePages.theFindings}</h2>
${pager(view, answer)}
${answerTable(view, answer, { caption: view.words.release.findings, isCaptionHidden: true, sortable: {} })}
<p class="writ-actions"><a href="${csvAddress(view, answer)}">${view.words.lists.download}</a></p>
${howMade(view, answer)}`,
    200,
  )
}

async function byMonth(view: View, release: OpenRelease, asked: Asked): Promise<Html> {
  const answer = await ask(release, getQuestion('findings-by-month'), filtersFor('findings-by-month', asked))
  const words = view.words.releasePages
  const { findingsChart } = await import('../charts/findings-chart.ts')
  return html`<h2>${words.month}</h2>${await findingsChart(view, answer)}
<details class="writ-fold"><summary>${words.monthTable}</summary>${answerTable(view, answer, { caption: view.words.questions(answer.question).title, isCaptionHidden: true })}</details>
${howMade(view, answer)}`
}

/** The 12-hour and the 72-hour result are shown together wherever hold rooms are among what is asked. */
async function holdRooms(view: View, release: OpenRelease, asked: Asked): Promise<Html | ''> {
  const rule = asked.filters?.rule
  if (rule !== undefined && !String(rule).startsWith('ero-holdroom')) return ''
  const compared = await ask(release, getQuestion('hold-rooms-compared'), filtersFor('hold-rooms-compared', asked))
  if (compared.rows.length === 0) return ''
  const chains = await ask(release, getQuestion('hold-room-chains'), { ...filtersFor('hold-room-chains', asked), page: 1, size: 5 })
  const [words, rooms] = [view.words.releasePages, view.words.questions(getQuestion('hold-rooms'))]
  return html`<h2>${rooms.title}</h2>
<p>${rooms.says}</p>
${answerTable(view, compared, { caption: view.words.questions(compared.question).title })}
${howMade(view, compared)}
<h3>${words.chains}</h3>
<p>${view.words.questions(chains.question).says}</p>
${answerTable(view, chains, { caption: words.chainsCaption })}
${chains.total > chains.rows.length ? html`<p class="writ-actions"><a href="${view.to(`/releases/${release.id}/rows`, { question: 'hold-room-chains' })}">${words.allChains(view.words.number(chains.total))}</a></p>` : ''}
${howMade(view, chains)}`
}

async function others(view: View, release: OpenRelease, asked: Asked): Promise<Html> {
  const rules = await ask(release, getQuestion('findings-by-rule'), filtersFor('findings-by-rule', asked))
  const facilities = await ask(release, getQuestion('findings-by-facility'), {
    ...filtersFor('findings-by-facility', asked),
    page: 1,
    size: 10,
  })
  const words = view.words.releasePages
  return html`<h2>${words.rule}</h2>${answerTable(view, rules, { caption: view.words.questions(rules.question).title, isCaptionHidden: true })}${howMade(view, rules)}
<h2>${words.facility}</h2><p>${view.words.questions(facilities.question).says}</p>
${answerTable(view, facilities, { caption: words.mostFindings })}
${facilities.total > facilities.rows.length ? html`<p class="writ-actions"><a href="${view.to(`/releases/${release.id}/rows`, { ...textFilters(asked), question: 'findings-by-facility' })}">${words.allFacilities(view.words.number(facilities.total))}</a></p>` : ''}
${howMade(view, facilities)}`
}

/** The filters in use that the other question has too, meaning the same. */
function filtersFor(id: string, asked: Asked): Asked {
  const known = getQuestion(id).filters
  return { filters: Object.fromEntries(Object.entries(asked.filters ?? {}).filter(([name]) => name in known)) }
}

const textFilters = (asked: Asked): Record<string, string> =>
  Object.fromEntries(
    Object.entries(asked.filters ?? {}).flatMap(([name, value]) => (value === null || value === undefined ? [] : [[name, String(value)]])),
  )
