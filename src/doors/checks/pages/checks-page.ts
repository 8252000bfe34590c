import { Gravity } from '../../../checks/finding.ts'
import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { type Html, html } from '../../web/html.ts'
import { layout } from '../../web/parts/layout.ts'
import type { View } from '../../web/view.ts'
import { checkPath, wordsOf } from '../check-view.ts'
import { fileTable } from '../parts/file-table.ts'
import { tagOf } from '../parts/finding-list.ts'

/** What was checked, one part a folder. */
export function checksPage(view: View, folders: readonly CheckedFolder[]): Html {
  const words = wordsOf(view)
  return layout(view, {
    title: words.title,
    isInEnglish: view.isEnglish,
    body: html`<h1>${words.title}</h1><p class="usa-intro">${words.lead}</p>
${folders.length === 0 ? html`<p class="writ-note">${words.none}</p>` : ''}
${folders.map(
  (
    folder,
  ) => html`<section class="writ-card" aria-labelledby="check-${folder.id}"><h2 id="check-${folder.id}"><a href="${view.to(checkPath(folder))}">${folder.id}: ${words.count(folder.result.findings.length)}</a></h2>
${folder.id === 'demo-checks' ? html`<p>${words.invented}</p>` : ''}
${fileTable(view, folder)}</section>`,
)}
<h2>${words.severity}</h2>
<dl class="writ-terms">${Gravity.options.map((severity) => html`<div><dt><span class="writ-tag writ-tag--${tagOf[severity]}">${words.gravities[severity]}</span></dt><dd>${words.gravitiesMean[severity]}</dd></div>`)}</dl>`,
  })
}
