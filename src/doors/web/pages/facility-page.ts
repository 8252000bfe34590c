import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { readAsked } from '../../../audit/questions/read-asked.ts'
import { type Html, html, type Part } from '../html.ts'
import { answerTable } from '../parts/answer-table.ts'
import { filterForm } from '../parts/filter-form.ts'
import { csvAddress, howMade } from '../parts/how-made.ts'
import { inEnglish, layout } from '../parts/layout.ts'
import { errorSummary } from '../parts/problem.ts'
import type { View } from '../view.ts'
import type { Made } from './made.ts'
import { problemPage } from './problem-page.ts'

/**
 * One facility: people present by day, its stints and its findings.
 * @param register the register of places, where one is served: what lists say of the place is there
 */
export async function facilityPage(view: View, release: OpenRelease, code: string, register?: OpenRelease): Promise<Made> {
  const known = await ask(release, getQuestion('facilities'), { filters: { facility: code } })
  const stints = await ask(release, getQuestion('stints'), { filters: { facility: code }, page: 1, size: 10 })
  const findings = await ask(release, getQuestion('findings-by-rule'), { filters: { facility: code } })
  const acts = await ask(release, getQuestion('entries-by-act'), { filters: { facility: code } })
  const facility = known.rows[0]
  if (!facility && acts.rows.length === 0 && stints.total === 0 && findings.rows.length === 0) {
    const { problem } = view.words
    return { html: problemPage(view, problem.notFound, problem.noFacility(code), true), status: 404 }
  }
  const [entry] = facility ? [] : (await ask(release, getQuestion('entries'), { filters: { facility: code }, page: 1, size: 1 })).rows
  const name = String(facility?.facility ?? entry?.facility ?? code)
  const population = getQuestion('population')
  const { asked, faults } = readAsked(population, { ...view.query, facility: code }, 31)
  const form = filterForm(view, population, { names: ['from', 'until'], faults })
  const { one } = view.words.releasePages
  const body = html`<h1>${inEnglish(view, name)}</h1><p class="writ-sub">${one.code} <code>${code}</code>${await toPlace(view, register, code)}</p>
${
  known.rows.length === 0
    ? html`<p class="writ-note">${one.none}</p>`
    : html`${answerTable(view, known, { caption: one.numbers, columns: ['facility_code', 'first_day', 'last_day', 'n_days', 'most_present', 'mean_at_midnight', 'n_stints'] })}
${howMade(view, known)}
<h2>${one.byDay}</h2>
${faults.length > 0 ? errorSummary(view, faults, true) : ''}${form}
${faults.length > 0 ? '' : await byDay(view, release, name, asked)}`
}
<h2>${one.acts}</h2>
${answerTable(view, acts, { caption: one.actsCaption(name), isCaptionHidden: true })}
${howMade(view, acts)}
<h2>${one.findings}</h2>
${answerTable(view, findings, { caption: one.findingsCaption(name) })}
<p class="writ-actions"><a href="${view.to(`/releases/${release.id}/findings`, { facility: code })}">${one.findingsByMonth}</a></p>
${howMade(view, findings)}
<h2>${one.stints}</h2>
${answerTable(view, stints, { caption: one.stintsCaption })}
${stints.total > 0 ? html`<p class="writ-actions"><a class="writ-number" data-rows="${stints.total}" href="${view.to(`/releases/${release.id}/rows`, { question: 'stints', facility: code })}">${one.allStints(view.words.number(stints.total))}</a></p>` : ''}
${howMade(view, stints)}`
  const crumbs = [
    [view.words.nav.releases, '/'],
    [release.title, `/releases/${release.id}`],
    [view.words.release.facilities, `/releases/${release.id}/facilities`],
  ] as const
  return { status: faults.length > 0 ? 400 : 200, html: layout(view, { title: name, release, crumbs, isInEnglish: view.isEnglish, body }) }
}

async function toPlace(view: View, register: OpenRelease | undefined, code: string): Promise<Part> {
  const found =
    register && (await ask(register, getQuestion('places'), { filters: { search: code } })).rows.some((row) => row.code === code)
  return found ? html` · <a href="${view.to(`/places/${encodeURIComponent(code)}`)}">${view.words.releasePages.one.lists}</a>` : ''
}

async function byDay(view: View, release: OpenRelease, name: string, asked: Parameters<typeof ask>[2]): Promise<Html> {
  const question = getQuestion('population')
  const all = await ask(release, question, { ...asked, size: undefined })
  const page = await ask(release, question, asked)
  const { one } = view.words.releasePages
  const { populationChart } = await import('../charts/population-chart.ts')
  return html`${await populationChart(view, all, name)}
<details class="writ-fold"><summary>${one.byDayTable}</summary>
${answerTable(view, page, { caption: one.byDayCaption(name), columns: ['day', 'present', 'at_midnight', 'male', 'female', 'convicted', 'possibly_minor'] })}
<p class="writ-actions"><a href="${view.to(`/releases/${release.id}/rows`, { question: 'population', ...Object.fromEntries(Object.entries(asked?.filters ?? {}).map(([key, value]) => [key, String(value)])) })}">${one.allDays(view.words.number(page.total))}</a>
<a href="${csvAddress(view, page)}">${one.downloadDays}</a></p></details>
${howMade(view, page)}`
}
