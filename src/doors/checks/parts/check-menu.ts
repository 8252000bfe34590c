import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { html, type Part } from '../../web/html.ts'
import type { View } from '../../web/view.ts'
import { checkPath, wordsOf } from '../check-view.ts'

/** The parts of one check. */
export function checkMenu(view: View, folder: CheckedFolder): Part {
  const words = wordsOf(view)
  const base = checkPath(folder)
  // Series, facilities and populations are of workbooks alone.
  if (folder.editions.size === 0) return ''
  const items: readonly (readonly [string, string])[] = [
    [words.findings, base],
    [words.series, `${base}/series`],
    [words.facilities, `${base}/facilities`],
    [words.population, `${base}/population`],
  ]
  const here = items.findLast(([, path]) => view.path === path || (path !== base && view.path.startsWith(path)))?.[1]
  return html`<nav class="writ-menu" aria-label="${words.title}"><ul>
${items.map(([name, path]) => html`<li><a href="${view.to(path)}"${path === here ? html` aria-current="page"` : ''}>${name}</a></li>`)}
</ul></nav>`
}
