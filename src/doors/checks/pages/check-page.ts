import { Gravity, Sureness } from '../../../checks/finding.ts'
import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { checkPath, wordsOf } from '../check-view.ts'
import { chooseFindings } from '../choose-findings.ts'
import { checkMenu } from '../parts/check-menu.ts'
import { fileTable } from '../parts/file-table.ts'
import { findingList } from '../parts/finding-list.ts'

/** One check: its files, and its findings with filters. */
export function checkPage(view: View, folder: CheckedFolder): Html {
  const words = wordsOf(view)
  const found = chooseFindings(folder, view.query)
  const { findings, files } = folder.result
  const stray = files.flatMap((file) =>
    Object.entries(file.strayNumbers).map(([sheet, count]) => words.stray(count, `${file.file}: ${sheet.trim()}`)),
  )
  const { lang: _, ...query } = view.query
  return layout(view, {
    title: folder.id,
    isInEnglish: view.isEnglish,
    menu: checkMenu(view, folder),
    crumbs: [[words.title, '/checks']],
    body: html`<h1>${words.findings}: ${folder.id}</h1>
${folder.id === 'demo-checks' ? html`<p class="writ-note">${words.invented}</p>` : ''}
${view.isEnglish ? '' : html`<p class="writ-note">${words.fileWords}</p>`}
${fileTable(view, folder)}
${stray.map((says) => html`<p class="writ-note">${says}</p>`)}
${filters(view, folder)}
<p role="status">${words.shown(found.length, findings.length)}</p>
${findingList(view, folder, found, words.findings)}
<p class="writ-actions"><a href="${view.to(`${checkPath(folder)}/findings.csv`, query)}">${words.csv}</a> · <a href="/api/v1${checkPath(folder)}/findings">${words.json}</a></p>`,
  })
}

function filters(view: View, folder: CheckedFolder): Part {
  const words = wordsOf(view)
  const { files, findings } = folder.result
  const checks = [...new Set(findings.map(({ check }) => check))].toSorted()
  const choice = (name: string, label: string, options: readonly (readonly [value: string, says: string])[]) =>
    html`<div class="usa-form-group"><label class="usa-label" for="filter-${name}">${label}</label><select class="usa-select" id="filter-${name}" name="${name}"><option value="">${words.any}</option>${options.map(
      ([value, says]) => html`<option value="${value}"${view.query[name] === value ? html` selected` : ''}>${says}</option>`,
    )}</select></div>`
  return html`<form method="get" action="${checkPath(folder)}" class="writ-filters" aria-label="${words.filter}">
<div class="writ-filters__fields">
${choice(
  'file',
  words.file,
  files.map(({ id, file }) => [id, file] as const),
)}
${choice(
  'severity',
  words.severity,
  Gravity.options.map((value) => [value, words.gravities[value]] as const),
)}
${choice(
  'sure',
  words.sure,
  Sureness.options.map((value) => [value, words.sures[value]] as const),
)}
${choice(
  'check',
  words.check,
  checks.map((value) => [value, words.checks[value]] as const),
)}
</div>${view.isEnglish ? '' : html`<input type="hidden" name="lang" value="es">`}
<div class="writ-filters__buttons"><button class="usa-button" type="submit">${words.apply}</button></div></form>`
}
