import type { Words as Both } from '../../publications/numbers/table.ts'
import type { View } from '../web/view.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'

/** The words of these pages in the language of a view. */
export const wordsOf = (view: View): typeof en => (view.isEnglish ? en : es)

export const language = (view: View): keyof Both => (view.isEnglish ? 'en' : 'es')

/** Words given in both languages, in that of a view. */
export const inLanguage = (view: View, words: Both): string => words[language(view)]
