import { type Html, html, type Part } from '../../web/html.ts'
import type { Asking } from '../window-visit.ts'

/** Words that are in English whatever the language of the page: marked, so that they are read aloud as English. */
export const english = ({ words }: Pick<Asking, 'words'>, part: Part): Html =>
  words.lang === 'en' ? html`${part}` : html`<span lang="en">${part}</span>`
