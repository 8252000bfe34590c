import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { type ComparedMonth, comparePopulation } from '../../../checks/recomputed/compare-population.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { anchorOf, checkPath, sheetPath, wordsOf } from '../check-view.ts'
import { checkMenu } from '../parts/check-menu.ts'
import { facilityRows } from '../parts/facility-rows.ts'
import { populationBand } from '../parts/population-band.ts'

/** The printed average daily population beside the recomputed one, with what the two ways of counting a day mean. */
export async function populationPage(view: View, folder: CheckedFolder): Promise<Html> {
  const words = wordsOf(view)
  const compared = comparePopulation([...folder.editions.values()], folder.result.recomputed)
  return layout(view, {
    title: words.population,
    isInEnglish: view.isEnglish,
    menu: checkMenu(view, folder),
    crumbs: [
      [words.title, '/checks'],
      [folder.id, checkPath(folder)],
    ],
    body: html`<h1>${words.population}</h1><p class="usa-intro">${words.populationLead}</p>
<p>${words.populationWays}</p>
${
  compared.length === 0
    ? html`<p class="writ-note">${words.populationNone}</p>`
    : html`<p class="writ-note">${words.populationSays(compared.length, compared.filter(({ isBetween }) => isBetween).length)}</p>
${await populationBand(view, compared)}${table(view, folder, compared)}<p class="writ-actions"><a href="${checkPath(folder)}/population.csv">${words.csvList}</a></p>`
}${facilityRows(view, folder)}${folder.result.facilities.length > 0 ? html`<p class="writ-actions"><a href="${checkPath(folder)}/population-by-facility.csv">${words.csvList}</a></p>` : ''}`,
  })
}

function table(view: View, folder: CheckedFolder, compared: readonly ComparedMonth[]): Part {
  const words = wordsOf(view)
  const whole = (value: number) => view.words.number(Math.round(value))
  const heads = [words.month, words.file, words.atMidnight, words.published, words.present, words.lies]
  return scrollTable(
    words.population,
    html`<thead><tr>${heads.map((name, at) => html`<th scope="col" class="${at >= 2 && at <= 4 ? 'writ-right' : ''}">${name}</th>`)}</tr></thead>
<tbody>${compared.map(({ month, file, sheet, cell, published, recomputed, isBetween }) => {
      const checked = folder.result.files.find((known) => known.file === file)
      const path = checked && sheetPath(folder, checked, sheet)
      const number = whole(published)
      return html`<tr><th scope="row">${month}</th><td>${file}</td><td class="writ-right">${whole(recomputed.atMidnight)}</td>
<td class="writ-right">${path ? html`<a class="writ-number" href="${view.to(path)}#${anchorOf(cell)}">${number}<span class="usa-sr-only"> ${words.published} ${month}, ${cell}</span></a>` : number}</td><td class="writ-right">${whole(recomputed.present)}</td><td>${isBetween ? words.between : words.outside}</td></tr>\n`
    })}</tbody>`,
    true,
  )
}
