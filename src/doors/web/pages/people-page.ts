import type { Context } from 'hono'
import type { OpenRelease } from '../../../audit/questions/open-releases.ts'
import { html } from '../html.ts'
import { layout } from '../parts/layout.ts'
import type { View } from '../view.ts'
import type { Made } from './made.ts'

/** One box for one whole id. There is no list of people and no search by anything else. */
export async function peoplePage(view: View, release: OpenRelease, context: Context): Promise<Made | Response> {
  const person = view.query.person?.trim() ?? ''
  if (person !== '') return context.redirect(view.to(`/releases/${release.id}/people/${encodeURIComponent(person)}`), 303)
  return {
    html: layout(view, {
      title: view.words.release.find,
      release,
      crumbs: [
        [view.words.nav.releases, '/'],
        [release.title, `/releases/${release.id}`],
      ],
      body: html`<h1>Find a record by its exact id</h1>
<p class="usa-intro">Give the whole pseudonymous id of one person, as the release prints it. Parts of an id find nothing, and there is no search over people.</p>
<form method="get" action="${view.path}" class="usa-form writ-filters">
${view.isEnglish ? '' : html`<input type="hidden" name="lang" value="${view.words.lang}">`}
<label class="usa-label" for="person">Person id</label>
<span class="usa-hint" id="hint-person">For example, 40 letters and digits. The same person has another id in another release.</span>
<input class="usa-input" id="person" name="person" type="text" required autocapitalize="off" autocomplete="off" spellcheck="false" aria-describedby="hint-person">
<button class="usa-button" type="submit">Open the record</button>
</form>`,
    }),
  }
}
