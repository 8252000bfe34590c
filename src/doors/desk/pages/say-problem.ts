import { html } from '../../web/html.ts'
import type { DeskVisit } from '../desk-visit.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** One sentence of what is wrong, and where to go. */
export const sayProblem = (visit: DeskVisit, title: string, sentence: string, status: DeskMade['status'] = 404): DeskMade =>
  deskPage(visit, {
    title,
    ...(status ? { status } : {}),
    body: html`<h1>${title}</h1><p class="usa-intro">${sentence}</p><p><a class="usa-button" href="/desk">Go to your home page</a></p>`,
  })
