import { publications } from '../../publications/catalogue.ts'
import type { PublicChange } from '../../publications/publish/list-changes.ts'
import { type Html, html } from '../web/html.ts'
import { layout } from '../web/parts/layout.ts'
import type { View } from '../web/view.ts'
import { inLanguage, wordsOf } from './words-of.ts'

const kindOfChange = (view: View, kind: string): string => {
  const kinds: Readonly<Record<string, string>> = wordsOf(view).changeKind
  return kinds[kind] ?? wordsOf(view).changeKind.other
}

/** A publication by its title, with the tables that are meant; a rule by its id. */
function sayWhat(view: View, what: string): string {
  const publication = publications.find(({ id }) => what === id || what.startsWith(`${id},`))
  return publication ? `${inLanguage(view, publication.title)}${what.slice(publication.id.length)}` : what
}

/** What changed in what is counted and published, newest first, with its feeds. */
export function changesPage(view: View, changes: readonly PublicChange[]): Html {
  const words = wordsOf(view)
  return layout(view, {
    title: words.changes,
    crumbs: [[words.title, '/numbers']],
    isInEnglish: view.isEnglish,
    body: html`<h1>${words.changes}</h1><p class="usa-intro">${words.changesLead}</p>
<p><a href="/changes.atom">${words.feed}</a> · <a href="/changes.json">${words.feedJson}</a> · <a href="/changes.csv">${words.csvList}</a></p>
${
  changes.length === 0
    ? html`<p class="writ-note">${words.changesNone}</p>`
    : html`<dl class="writ-facts">${changes.map(
        ({ kind, on, what, says, es, path }) =>
          html`<dt><time datetime="${on}">${on}</time></dt><dd><strong>${kindOfChange(view, kind)}</strong>: <a href="${view.to(path)}">${sayWhat(view, what)}</a>. ${view.isEnglish || es === undefined ? html`<span lang="en">${says}</span>` : es}</dd>`,
      )}</dl>`
}`,
  })
}
