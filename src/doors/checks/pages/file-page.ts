import type { CheckedFile } from '../../../checks/checked-file.ts'
import { saySection } from '../../../checks/foia/foia-fields.ts'
import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { checkPath, filePath, type NumberedFinding, numbered, sayIn, sheetPath, wordsOf } from '../check-view.ts'
import { checkMenu } from '../parts/check-menu.ts'
import { findingList } from '../parts/finding-list.ts'
import { superseded } from '../parts/superseded.ts'

/** One file: its sheets, each with how many findings it has, and its findings. */
export function filePage(view: View, folder: CheckedFolder, file: CheckedFile): Html {
  const words = wordsOf(view)
  const findings = numbered(folder).filter((finding) => finding.file === file.file)
  const sheets = folder.workbooks.get(file.id)?.sheets ?? []
  const table = scrollTable(
    words.sheets,
    html`<thead><tr><th scope="col">${words.sheet}</th><th scope="col" class="writ-right">${words.rows}</th><th scope="col" class="writ-right">${words.findings}</th></tr></thead>
<tbody>${sheets.map(
      ({ name, rows, isHidden }, at) =>
        html`<tr><th scope="row"><a href="${view.to(`${filePath(folder, file)}/sheets/${at + 1}`)}">${name.trim()}</a>${isHidden ? html` <span class="writ-small">${words.hiddenSheet}</span>` : ''}</th><td class="writ-right">${view.words.number(rows.size)}</td><td class="writ-right">${findings.filter(({ sheet }) => sheet === name).length}</td></tr>`,
    )}</tbody>`,
  )
  return layout(view, {
    title: file.file,
    isInEnglish: view.isEnglish,
    menu: checkMenu(view, folder),
    crumbs: [
      [words.title, '/checks'],
      [folder.id, checkPath(folder)],
    ],
    body: html`<h1>${file.file}</h1><p class="writ-sub">${words.kinds[file.kind]}${file.dataOn ? html` · ${words.dataOn} ${file.dataOn}` : ''} · SHA-256 <code>${file.sha256.slice(0, 16)}…</code></p>
${superseded(view, folder, file)}
${sheets.length > 0 ? table : ''}${sectionTable(view, folder, file, findings)}
<h2>${words.findings}</h2>
${findingList(view, folder, findings, words.findings)}`,
  })
}

/** The sections of a FOIA report; nothing for other files. */
function sectionTable(view: View, folder: CheckedFolder, file: CheckedFile, findings: readonly NumberedFinding[]): Part {
  const words = wordsOf(view)
  const report = folder.reports.get(file.id)
  if (!report) return ''
  return scrollTable(
    words.sectionList,
    html`<thead><tr><th scope="col">${words.section}</th><th scope="col" class="writ-right">${words.components}</th><th scope="col" class="writ-right">${words.findings}</th></tr></thead>
<tbody>${report.sections.map(
      ({ name, values }) =>
        html`<tr><th scope="row"><a href="${view.to(sheetPath(folder, file, name) ?? '')}">${sayIn(view, saySection(name))}</a></th><td class="writ-right">${view.words.number(values.length)}</td><td class="writ-right">${findings.filter(({ sheet }) => sheet === name).length}</td></tr>`,
    )}</tbody>`,
  )
}
