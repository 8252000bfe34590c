import type { View } from '../web/view.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'

export type OversightWords = typeof en

/** The words of this page in the language of the request. */
export const wordsOf = (view: Pick<View, 'isEnglish'>): OversightWords => (view.isEnglish ? en : es)
