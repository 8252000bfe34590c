import { html } from '../web/html.ts'
import type { WindowPage } from './window-frame.ts'
import type { WindowVisit } from './window-visit.ts'

/** What went wrong, in a sentence, on a page of its own. */
export const sayProblem = (
  { words, to }: Pick<WindowVisit, 'words' | 'to'>,
  says: string,
  status: WindowPage['status'] = 400,
): WindowPage => ({
  title: words.problem.title,
  status,
  body: html`<h1>${words.problem.title}</h1><p class="writ-note">${says}</p><p><a href="${to('/my-file')}">${words.back}</a></p>`,
})
