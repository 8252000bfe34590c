import { html, type Part } from '../../web/html.ts'
import type { View } from '../../web/view.ts'

const quotes = /(«[^»]*»)/

/** Words of the file, which is in English: said to be where the page is not. Numbers and codes are of no language. */
export const inFileWords = (view: View, text: string, isOfFile: boolean): Part =>
  isOfFile && !view.isEnglish && /[a-z]{3}/i.test(text) ? html`<span lang="en">${text}</span>` : text

/** A sentence, of which what stands in « » is words of the file. */
export const quoting = (view: View, sentence: string): Part =>
  view.isEnglish
    ? sentence
    : html`${sentence.split(quotes).map((part) => (quotes.test(part) ? html`«<span lang="en">${part.slice(1, -1)}</span>»` : part))}`
