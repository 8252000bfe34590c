import { html, type Part } from '../web/html.ts'
import type { View } from '../web/view.ts'
import { wordsOf } from './words-of.ts'

/** The statute a publication rests on, under its own name; how it was looked up, in the language of the page. */
export function sayAuthority(view: View, authority: string): Part {
  const [name = '', fromMemory] = authority.split(/ \((cited from memory)\)$/)
  const note = fromMemory === undefined ? '' : ` (${wordsOf(view).fromMemory})`
  return view.isEnglish ? `${name}${note}` : html`<span lang="en">${name}</span>${note}`
}
