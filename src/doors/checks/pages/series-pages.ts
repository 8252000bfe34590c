import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import type { Series } from '../../../checks/series/series-of.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { type BrokenPoint, brokenPoints } from '../broken-points.ts'
import { anchorOf, checkPath, sayIn, sheetPath, wordsOf } from '../check-view.ts'
import { checkMenu } from '../parts/check-menu.ts'
import { inFileWords } from '../parts/file-words.ts'
import { seriesChart } from '../parts/series-chart.ts'

/** Every series of a check, by table. */
export function seriesListPage(view: View, folder: CheckedFolder, all: readonly Series[]): Html {
  const words = wordsOf(view)
  const rows = all.map((series) => ({ series, breaks: brokenPoints(folder, series).size }))
  return layout(view, {
    title: words.series,
    isInEnglish: view.isEnglish,
    menu: checkMenu(view, folder),
    crumbs: [
      [words.title, '/checks'],
      [folder.id, checkPath(folder)],
    ],
    body: html`<h1>${words.series}</h1><p class="usa-intro">${words.seriesLead}</p>
${scrollTable(
  words.series,
  html`<thead><tr><th scope="col">${words.row}</th><th scope="col">${words.table}</th><th scope="col" class="writ-right">${words.points}</th><th scope="col" class="writ-right">${words.breaks}</th></tr></thead>
<tbody>${rows.map(
    ({ series: { id, row, table, tableEs, points }, breaks }) =>
      html`<tr><th scope="row"><a href="${view.to(`${checkPath(folder)}/series/${id}`)}">${inFileWords(view, row, true)}<span class="usa-sr-only">, ${sayIn(view, { en: table, es: tableEs })}</span></a></th><td class="writ-long">${inFileWords(view, sayIn(view, { en: table, es: tableEs }), table === tableEs)}</td><td class="writ-right">${points.length}</td><td class="writ-right">${breaks}</td></tr>\n`,
  )}</tbody>`,
  true,
)}
<p class="writ-actions"><a href="${checkPath(folder)}/series.csv">${words.csvList}</a></p>`,
  })
}

/** One series: a chart, and a table with a column for each edition. */
export async function seriesPage(view: View, folder: CheckedFolder, series: Series): Promise<Html> {
  const words = wordsOf(view)
  const broken = brokenPoints(folder, series)
  const table = sayIn(view, { en: series.table, es: series.tableEs })
  return layout(view, {
    title: view.isEnglish ? `${series.row}: ${table}` : `«${series.row}»: ${table}`,
    isInEnglish: view.isEnglish,
    menu: checkMenu(view, folder),
    crumbs: [
      [words.title, '/checks'],
      [folder.id, checkPath(folder)],
      [words.series, `${checkPath(folder)}/series`],
    ],
    body: html`<h1 lang="en">${series.row}</h1><p class="writ-sub">${inFileWords(view, table, series.table === series.tableEs)}</p>
${await seriesChart(view, series, broken)}
<h2>${words.editions}</h2>
${editionTable(view, folder, series, broken)}`,
  })
}

function editionTable(view: View, folder: CheckedFolder, { points, row }: Series, broken: ReadonlyMap<string, BrokenPoint>): Part {
  const words = wordsOf(view)
  const files = folder.result.files.filter(({ file }) => points.some(({ values }) => values.some((value) => value.file === file)))
  return scrollTable(
    `${words.editions}: ${view.isEnglish ? row : `«${row}»`}`,
    html`<thead><tr><th scope="col">${words.moment}</th>${files.map(({ file }) => html`<th scope="col" class="writ-right">${file}</th>`)}<th scope="col">${words.isBreak}</th></tr></thead>
<tbody>${points.map(({ at, values }) => {
      const breaks = broken.get(at)
      return html`<tr><th scope="row">${words.momentAt(at)}</th>${files.map((file) => {
        const value = values.find((known) => known.file === file.file)
        const path = value && sheetPath(folder, file, value.sheet)
        const finding = breaks?.findings.find((known) => known.file === file.file)
        if (!value) return html`<td class="writ-right"><span class="writ-small">${words.notPrinted}</span></td>`
        return html`<td class="writ-right${finding ? ` writ-marked writ-marked--${finding.severity}` : ''}"><a class="writ-number" href="${path ? `${view.to(path)}#${anchorOf(finding?.cell ?? value.cell)}` : '#main'}">${value.shown}<span class="usa-sr-only"> ${value.cell}, ${words.momentAt(at)}, ${file.file}</span></a></td>`
      })}<td class="writ-text">${breaks ? saysBreak(view, folder, breaks) : ''}</td></tr>\n`
    })}</tbody>`,
    true,
  )
}

function saysBreak(view: View, folder: CheckedFolder, { isDiffering, findings }: BrokenPoint): Part {
  const words = wordsOf(view)
  const links = findings
    .slice(0, 3)
    .map(
      ({ number, check }) =>
        html` <a href="${view.to(checkPath(folder))}#finding-${number}">${words.brokenFinding} ${number}<span class="usa-sr-only"> (${words.checks[check]})</span></a>`,
    )
  return html`${isDiffering ? words.brokenDiffer : ''}${links}`
}
