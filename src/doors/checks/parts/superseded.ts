import type { CheckedFile } from '../../../checks/checked-file.ts'
import type { CheckedFolder } from '../../../checks/folder/read-checked.ts'
import { html, type Part } from '../../web/html.ts'
import type { View } from '../../web/view.ts'
import { filePath, findNewer, wordsOf } from '../check-view.ts'

/** Says on an old edition that it is old, and leads to the latest. */
export function superseded(view: View, folder: CheckedFolder, file: CheckedFile): Part {
  const newer = findNewer(folder, file)
  return newer
    ? html`<p class="writ-note">${wordsOf(view).superseded} <a href="${view.to(filePath(folder, newer))}">${newer.file}</a></p>`
    : ''
}
