import type { Context } from 'hono'
import { html, type Part } from '../../web/html.ts'
import { scrollTable } from '../../web/parts/answer-table.ts'
import type { DeskVisit } from '../desk-visit.ts'
import type { Choice } from '../forms/form-field.ts'
import { csvOfList } from '../parts/csv-of-list.ts'
import { pageOfList } from '../parts/page-of-list.ts'
import { type DeskMade, deskPage } from './desk-page.ts'

/** Officers by name: to find one, and the id that forms ask for where there are too many to choose from. */
export async function officersPage(visit: DeskVisit): Promise<DeskMade> {
  const { find = '' } = visit.view.query
  const all = await visit.door.officers()
  const found = all.filter(({ says }) => says.toLowerCase().includes(find.trim().toLowerCase()))
  const { shown, pager } = pageOfList(visit, found, ({ value }) => value)
  return deskPage(visit, {
    title: 'Officers',
    body: html`<h1>Officers</h1><p class="usa-intro">Everybody who was ever appointed, by name. What each may do now is in their own case.</p>
<form method="get" action="/desk/officers" class="writ-filters" aria-label="Find an officer"><div class="writ-filters__fields"><div class="usa-form-group"><label class="usa-label" for="find-officer">Part of a name</label><input class="usa-input" id="find-officer" name="find" type="text" autocomplete="off" value="${find}"></div></div>
<div class="writ-filters__buttons"><button class="usa-button" type="submit">Find</button></div></form>
${found.length === 0 ? html`<p class="writ-note">No officer has that in their name.</p>` : html`${table(shown)}${pager}`}
<p class="writ-actions"><a href="/desk/officers.csv">Download CSV (all officers)</a></p>`,
  })
}

const table = (officers: readonly Choice[]): Part =>
  scrollTable(
    'Officers by name',
    html`<thead><tr><th scope="col">Name</th><th scope="col">Id</th></tr></thead>
<tbody>${officers.map(({ value, says }) => html`<tr><th scope="row"><a href="/desk/cases/${value}">${says}</a></th><td><code>${value}</code></td></tr>`)}</tbody>`,
    true,
  )

export const officersCsv = async (visit: DeskVisit, context: Context): Promise<Response> =>
  csvOfList(
    context,
    'officers',
    ['officerId', 'name'],
    (await visit.door.officers()).map(({ value, says }) => ({ officerId: value, name: says })),
  )
