import { type Html, html } from '../html.ts'
import { layout } from '../parts/layout.ts'
import type { View } from '../view.ts'

/** A page that says in one sentence what is wrong and where to go. */
export function problemPage(view: View, title: string, sentence: string): Html {
  return layout(view, {
    title,
    body: html`<h1>${title}</h1><p class="usa-intro">${sentence}</p><p><a class="usa-button" href="${view.to('/')}">${view.words.problem.home}</a></p>`,
  })
}
