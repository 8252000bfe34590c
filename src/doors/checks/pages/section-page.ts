import type { CheckedFile } from '../../../checks/checked-file.ts'
import { sayField, saySection } from '../../../checks/foia/foia-fields.ts'
import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import type { ReportJson } from '../../../checks/folder/report-json.ts'
import { type Html, html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { checkPath, filePath, numbered, sayIn, wordsOf } from '../check-view.ts'
import { checkMenu } from '../parts/check-menu.ts'
import { quoting } from '../parts/file-words.ts'
import { findingList } from '../parts/finding-list.ts'
import { type Mark, markedCell, marksOf } from '../parts/marks.ts'
import { superseded } from '../parts/superseded.ts'

type Section = ReportJson['sections'][number]

/** A section of a FOIA report as a table, a row for each component, with its findings marked in place and listed under it. */
export function sectionPage(view: View, folder: CheckedFolder, file: CheckedFile, report: ReportJson, section: Section): Html {
  const words = wordsOf(view)
  const findings = numbered(folder).filter((finding) => finding.file === file.file && finding.sheet === section.name)
  return layout(view, {
    title: titleOf(view, section.name),
    isInEnglish: view.isEnglish,
    menu: checkMenu(view, folder),
    crumbs: [
      [words.title, '/checks'],
      [folder.id, checkPath(folder)],
      [file.file, filePath(folder, file)],
    ],
    body: html`<h1>${titleOf(view, section.name)}</h1><p class="writ-sub">${file.file}</p>
${superseded(view, folder, file)}
<p>${words.markedSection}</p>
${table(view, report, section, marksOf(findings))}
${section.footnotes.map((text) => html`<p class="writ-small" lang="en">${text}</p>`)}
<h2>${words.findings}</h2>
${findingList(view, folder, findings, words.findings)}`,
  })
}

/** "Processed request" */
const titleOf = (view: View, name: string): string => sayIn(view, saySection(name)).replace(/^./, (first) => first.toUpperCase())

function table(view: View, { organisations }: ReportJson, { name, values }: Section, marks: ReadonlyMap<string, Mark>): Part {
  const words = wordsOf(view)
  const fields = [...new Set(values.flatMap(({ fields }) => fields.map(([field]) => field)))]
  const rows = values.flatMap(({ organisation: id, fields: own }) => {
    const organisation = organisations.find((one) => one.id === id)
    return organisation ? [{ organisation, own: new Map(own) }] : []
  })
  return scrollTable(
    sayIn(view, saySection(name)),
    html`<thead><tr><th scope="col">${words.component}</th>${fields.map((field) => html`<th scope="col" class="writ-right">${quoting(view, sayIn(view, sayField(field)))}</th>`)}</tr></thead>
<tbody lang="en">${rows.map(
      ({ organisation: { short, name: long, isWhole }, own }) =>
        html`<tr><th scope="row"><abbr title="${long}">${short}</abbr>${isWhole ? html` <span class="writ-small" lang="${view.words.lang}">${words.whole}</span>` : ''}</th>${fields.map(
          (field) => {
            const text = own.get(field) ?? ''
            const kind = text.length > 34 ? 'writ-text' : 'writ-right'
            return markedCell(view, `${short}: ${field}`, text, kind, marks.get(`${short}: ${field}`))
          },
        )}</tr>\n`,
    )}</tbody>`,
    true,
  )
}
