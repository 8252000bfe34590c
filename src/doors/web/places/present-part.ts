import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { readAsked } from '../../../audit/questions/read-asked.ts'
import { html, type Part } from '../html.ts'
import { filterForm } from '../parts/filter-form.ts'
import { csvAddress, howMade } from '../parts/how-made.ts'
import { inEnglish } from '../parts/layout.ts'
import { errorSummary } from '../parts/problem.ts'
import type { View } from '../view.ts'
import type { en } from './words/en.ts'

interface Present {
  /** The register and the releases: the first that counts people there is shown. */
  counting: readonly OpenRelease[]
  place: string
  title: string
  capacity: number | null
  words: typeof en
}

/** People present by day: the chart a facility of a release has, over the register's own population file, beside what the place may hold. */
export async function presentPart(view: View, { counting, place, title, capacity, words }: Present): Promise<Part> {
  const population = getQuestion('population')
  const { asked, faults } = readAsked(population, { ...view.query, facility: place })
  const heading = html`<h2>${words.present}</h2>`
  const form = filterForm(view, population, { names: ['from', 'until'], faults })
  if (faults.length > 0) return html`${heading}${errorSummary(view, faults, true)}${form}`
  const found = await firstCounting(counting, place)
  if (!found) return html`${heading}<p class="writ-note">${words.noPresent}</p>`
  const all = await ask(found, population, { ...asked, size: undefined })
  const { populationChart } = await import('../charts/population-chart.ts')
  const most = all.rows.reduce((top, row) => Math.max(top, Number(row.at_midnight ?? 0)), 0)
  return html`${heading}<p>${words.presentFile} ${inEnglish(view, found.title)}.${capacity === null ? '' : ` ${words.capacity(capacity, most)}`}</p>${form}
${await populationChart(view, all, title)}
<p class="writ-actions"><a href="${view.to(`/releases/${found.id}/rows`, { question: 'population', facility: place })}">${words.days(view.words.number(all.total))}</a> <a href="${csvAddress(view, all)}">${words.download}</a></p>
${howMade(view, all)}`
}

/** The first that has a day for the place: the register's own population file, else an audited release. */
async function firstCounting(counting: readonly OpenRelease[], place: string): Promise<OpenRelease | undefined> {
  for (const release of counting) {
    const { rows } = await ask(release, getQuestion('population'), { filters: { facility: place }, page: 1, size: 1 })
    if (rows.length > 0) return release
  }
  return undefined
}
