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
  const { find } = view.words.releasePages
  return {
    html: layout(view, {
      title: view.words.release.find,
      release,
      isInEnglish: view.isEnglish,
      crumbs: [
        [view.words.nav.releases, '/'],
        [release.title, `/releases/${release.id}`],
      ],
      body: html`<h1>${find.title}</h1>
<p class="usa-intro">${find.says}</p>
<form method="get" action="${view.path}" class="usa-form writ-filters">
${view.isEnglish ? '' : html`<input type="hidden" name="lang" value="${view.words.lang}">`}
<label class="usa-label" for="person">${find.id}</label>
<span class="usa-hint" id="hint-person">${find.hint}</span>
<input class="usa-input" id="person" name="person" type="text" required autocapitalize="off" autocomplete="off" spellcheck="false" aria-describedby="hint-person">
<button class="usa-button" type="submit">${find.open}</button>
</form>`,
    }),
  }
}
