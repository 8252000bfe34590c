import { sayName } from '../../desk/forms/say-name.ts'
import { html, type Part } from '../../web/html.ts'
import type { WindowVisit } from '../window-visit.ts'
import { entryWords } from '../words/entries.ts'
import { entriesEs } from '../words/entries-es.ts'
import { english } from './english.ts'

/** What an act is called once it happened, in plain words of the page's language where there are any. */
export function entryText(visit: Pick<WindowVisit, 'door' | 'words'>, act: string): { text: string; isEnglish: boolean } {
  const name = visit.door.catalogue.acts.get(act)?.entry ?? act
  const known = entryWords[name]
  const own = visit.words.lang === 'es' ? entriesEs[name] : undefined
  if (own !== undefined) return { text: own, isEnglish: false }
  return known ? { text: visit.words.lang === 'es' ? known.es : known.en, isEnglish: false } : { text: sayName(name), isEnglish: true }
}

export function entryPart(visit: Pick<WindowVisit, 'door' | 'words'>, act: string): Part {
  const { text, isEnglish } = entryText(visit, act)
  return isEnglish ? english(visit, text) : html`${text}`
}
