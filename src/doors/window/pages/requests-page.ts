import { html } from '../../web/html.ts'
import type { OpenFile } from '../open-file.ts'
import { english } from '../parts/english.ts'
import { ownRequests } from '../parts/own-requests.ts'
import type { WindowPage } from '../window-frame.ts'
import type { WindowVisit } from '../window-visit.ts'

/** What can be asked of other desks through this window, each with its form. */
export async function requestsPage(visit: WindowVisit, file: OpenFile, said?: string): Promise<WindowPage> {
  const { requests, record } = visit.words
  const own = ownRequests(visit, file)
  return {
    title: requests.title,
    body: html`<h1>${requests.title}</h1>${said ? html`<p class="writ-note" role="status"><strong>${said}</strong></p>` : ''}<p>${requests.says}</p>
${
  own.length === 0
    ? html`<p class="writ-note">${requests.none}</p>`
    : html`<ul class="writ-notices">${own.map(({ act, of }) => {
        const words = requests.acts[act.act]
        return html`<li><p><a href="${visit.to(`/my-file/requests/${act.act}/${of.state.caseId}`)}"><strong>${words ?? english(visit, act.title)}</strong></a></p>
<p class="writ-small">${english(visit, act.says)} ${record.case}: ${record.caseOf[of.state.kind] ?? of.state.kind} …${of.state.caseId.slice(-8)}</p></li>`
      })}</ul>`
}`,
  }
}
