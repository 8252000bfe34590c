import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { type ComparedFacilities, type ComparedFacility, compareFacilityRows } from '../../../checks/recomputed/compare-facility-rows.ts'
import { sayDay } from '../../../checks/say-number.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { View } from '../../web/view.ts'
import { anchorOf, sheetPath, wordsOf } from '../check-view.ts'

/** What every edition of a check prints of each facility beside its rows. */
export const facilityRowsOf = ({ editions, result }: CheckedFolder): ComparedFacilities[] =>
  compareFacilityRows([...editions.values()], result.facilities, result.names)

/** Facility by facility, edition by edition: printed, at midnight, at any time; those without a code that goes by their name are counted and listed. */
export function facilityRows(view: View, folder: CheckedFolder): Part {
  const words = wordsOf(view)
  const compared = facilityRowsOf(folder)
  if (compared.length === 0) return ''
  return html`<h2>${words.byFacility}</h2><p>${words.byFacilityLead}</p>${compared.map((one) => oneEdition(view, folder, one))}`
}

function oneEdition(view: View, folder: CheckedFolder, { file, from, until, isReached, facilities }: ComparedFacilities): Part {
  const words = wordsOf(view)
  const matched = facilities.filter(({ recomputed }) => recomputed !== undefined)
  const says = isReached
    ? words.byFacilitySays(matched.filter(({ isBetween }) => isBetween).length, matched.length, facilities.length - matched.length)
    : words.notReached(dayIn(view, until))
  const unmatched = facilities.filter(({ recomputed }) => recomputed === undefined)
  return html`<h3>${file}</h3><p>${words.averagedOver(dayIn(view, from), dayIn(view, until))} ${says}</p>
${matched.length > 0 ? table(view, folder, file, matched) : ''}
${
  isReached && unmatched.length > 0
    ? html`<details class="writ-how"><summary>${words.unmatched(unmatched.length)}</summary><ul class="usa-list">${unmatched.map(({ name, codes }) => html`<li><span lang="en">${name}</span>: ${codes === 0 ? words.noCode : codes === 1 ? words.noRows : words.codes(codes)}</li>`)}</ul></details>`
    : ''
}`
}

const dayIn = (view: View, day: string): string => sayDay(Temporal.PlainDate.from(day), view.isEnglish ? 'en' : 'es')

function table(view: View, folder: CheckedFolder, file: string, matched: readonly ComparedFacility[]): Part {
  const words = wordsOf(view)
  const heads = [words.facility, words.code, words.atMidnight, words.published, words.present, words.lies]
  const checked = folder.result.files.find((known) => known.file === file)
  const number = (value: number) => view.words.number(Math.round(value * 10) / 10)
  return scrollTable(
    `${words.byFacility}: ${file}`,
    html`<thead><tr>${heads.map((name, at) => html`<th scope="col" class="${at >= 2 && at <= 4 ? 'writ-right' : ''}">${name}</th>`)}</tr></thead>
<tbody>${matched.map(({ name, sheet, cell, published, recomputed, isBetween }) => {
      const path = checked && sheetPath(folder, checked, sheet)
      const printed = number(published)
      return html`<tr><th scope="row" lang="en">${name}</th><td><code>${recomputed?.code ?? ''}</code></td><td class="writ-right">${number(recomputed?.atMidnight ?? 0)}</td>
<td class="writ-right">${path ? html`<a class="writ-number" href="${view.to(path)}#${anchorOf(cell)}">${printed}<span class="usa-sr-only"> ${words.published}, ${name}, ${file}</span></a>` : printed}</td><td class="writ-right">${number(recomputed?.present ?? 0)}</td><td>${isBetween ? words.between : words.outside}</td></tr>\n`
    })}</tbody>`,
    true,
  )
}
