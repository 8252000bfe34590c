import { type Html, html, type Part } from '../html.ts'
import { layout } from '../parts/layout.ts'
import type { View } from '../view.ts'

/**
 * A page that says in one sentence what is wrong and where to go.
 * @param isOwn true where the sentence is in the language of the page
 */
export function problemPage(view: View, title: string, sentence: Part, isOwn = false): Html {
  return layout(view, {
    title,
    ...(isOwn ? { isInEnglish: view.isEnglish } : {}),
    body: html`<h1>${title}</h1><p class="usa-intro">${sentence}</p><p><a class="usa-button" href="${view.to('/')}">${view.words.problem.home}</a></p>`,
  })
}
