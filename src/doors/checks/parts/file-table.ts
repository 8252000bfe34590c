import type { CheckedFile } from '../../../checks/checked-file.ts'
import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { View } from '../../web/view.ts'
import { checkPath, filePath, wordsOf } from '../check-view.ts'

/** The files of a check, each with what was read of it and how many findings it has. */
export function fileTable(view: View, folder: CheckedFolder): Part {
  const words = wordsOf(view)
  const { files, findings } = folder.result
  const heads = [words.file, words.kind, words.year, words.dataOn, words.read, words.findings]
  const countOf = (file: CheckedFile) => findings.filter((finding) => finding.file === file.file).length
  return scrollTable(
    words.title,
    html`<thead><tr>${heads.map((name, at) => html`<th scope="col" class="${at === 5 ? 'writ-right' : ''}">${name}</th>`)}</tr></thead>
<tbody>${files.map(
      (
        file,
      ) => html`<tr><th scope="row"><a href="${view.to(filePath(folder, file))}">${file.file}</a></th><td>${words.kinds[file.kind]}</td><td>${file.year ?? ''}</td><td>${file.dataOn ?? ''}</td><td>${readOf(view, file)}</td>
<td class="writ-right"><a class="writ-number" href="${view.to(checkPath(folder), { file: file.id })}">${view.words.number(countOf(file))}<span class="usa-sr-only"> ${words.findings}: ${file.file}</span></a></td></tr>\n`,
    )}</tbody>`,
    true,
  )
}

function readOf(view: View, { kind, tables }: CheckedFile): string {
  const words = wordsOf(view)
  return kind === 'workbook' ? words.tables(tables) : kind === 'register' ? words.agreements(tables) : words.sections(tables)
}
