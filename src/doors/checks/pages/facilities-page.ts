import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { type Html, html } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { checkPath, sheetPath, wordsOf } from '../check-view.ts'
import { editionPeople } from '../edition-people.ts'
import { checkMenu } from '../parts/check-menu.ts'

/** Every facility that any edition lists, with its population in each edition. */
export function facilitiesPage(view: View, folder: CheckedFolder): Html {
  const words = wordsOf(view)
  const { editions, names } = editionPeople(folder)
  return layout(view, {
    title: words.facilities,
    isInEnglish: view.isEnglish,
    menu: checkMenu(view, folder),
    crumbs: [
      [words.title, '/checks'],
      [folder.id, checkPath(folder)],
    ],
    body: html`<h1>${words.facilities}</h1><p class="usa-intro">${words.facilitiesLead}</p>
${scrollTable(
  words.facilities,
  html`<thead><tr><th scope="col">${words.facility}</th>${editions.map(({ file }) => html`<th scope="col" class="writ-right">${file.file}</th>`)}</tr></thead>
<tbody>${names.map(
    ([key, label]) =>
      html`<tr><th scope="row" lang="en">${label}</th>${editions.map(({ file, sheet, people }) => {
        const held = people.get(key)
        const path = sheetPath(folder, file, sheet)
        if (held === undefined || !path) return html`<td class="writ-right"><span class="writ-small">${words.notListed}</span></td>`
        return html`<td class="writ-right"><a class="writ-number" href="${view.to(path)}">${view.words.number(held)}<span class="usa-sr-only"> ${label}, ${file.file}</span></a></td>`
      })}</tr>\n`,
  )}</tbody>`,
  true,
)}
<p class="writ-actions"><a href="${checkPath(folder)}/facilities.csv">${words.csvList}</a></p>`,
  })
}
