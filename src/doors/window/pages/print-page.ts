import { html } from '../../web/html.ts'
import type { OpenFile } from '../open-file.ts'
import { sayMoment } from '../parts/say-when.ts'
import type { WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'
import { complaintsPage } from './complaints-page.ts'
import { correctionsPage } from './corrections-page.ts'
import { documentsPage } from './documents-page.ts'
import { duePage } from './due-page.ts'
import { noticesPage } from './notices-page.ts'
import { readersPage } from './readers-page.ts'
import { recordPage } from './record-page.ts'

const zone = 'America/New_York'

/** The whole file on one page, to print: what the other pages say, one after the other, without their forms. */
export async function printPage(asking: WindowVisit, file: OpenFile): Promise<WindowPage> {
  const visit: WindowVisit = { ...asking, isPrint: true }
  const { print } = visit.words
  const parts = await Promise.all([
    recordPage(visit, file),
    duePage(visit, file),
    documentsPage(visit, file),
    correctionsPage(visit, file),
    noticesPage(visit, file),
    complaintsPage(visit, file),
    readersPage(visit),
  ])
  return {
    title: print.title,
    body: html`<div class="writ-print"><p class="writ-print__head"><strong>${print.title}${file.name ? `: ${file.name}` : ''}</strong>. ${print.printedOn} ${sayMoment(visit, visit.door.now().toString(), zone)}. ${print.says}</p>
${parts.map(({ body }) => html`<section>${body}</section>`)}</div>`,
  }
}
