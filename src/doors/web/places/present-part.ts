import { ask } from '../../../audit/questions/ask.ts'
import { getQuestion } from '../../../audit/questions/catalogue.ts'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { readAsked } from '../../../audit/questions/read-asked.ts'
import { html, type Part } from '../html.ts'
import { filterForm } from '../parts/filter-form.ts'
import { csvAddress, howMade } from '../parts/how-made.ts'
import { errorSummary } from '../parts/problem.ts'
import type { View } from '../view.ts'
import type { en } from './words/en.ts'

interface Present {
  register: OpenRelease
  place: string
  title: string
  capacity: number | null
  words: typeof en
}

/** People present by day: the chart a facility of a release has, over the register's own population file, beside what the place may hold. */
export async function presentPart(view: View, { register, place, title, capacity, words }: Present): Promise<Part> {
  const population = getQuestion('population')
  const { asked, faults } = readAsked(population, { ...view.query, facility: place })
  const heading = html`<h2>${words.present}</h2>`
  const form = filterForm(view, population, { names: ['from', 'until'], faults })
  if (faults.length > 0) return html`${heading}${errorSummary(view, faults, true)}${form}`
  const all = await ask(register, population, { ...asked, size: undefined })
  if (!all.isCollected || all.rows.length === 0) return html`${heading}<p class="writ-note">${words.noPresent}</p>`
  const { populationChart } = await import('../charts/population-chart.ts')
  const most = all.rows.reduce((top, row) => Math.max(top, Number(row.at_midnight ?? 0)), 0)
  return html`${heading}<p>${words.presentFile}${capacity === null ? '' : ` ${words.capacity(capacity, most)}`}</p>${form}
${await populationChart(view, all, title)}
<p class="writ-actions"><a href="${view.to(`/releases/${register.id}/rows`, { question: 'population', facility: place })}">${view.words.number(all.total)}</a> · <a href="${csvAddress(view, all)}">${words.download}</a></p>
${howMade(view, all)}`
}
