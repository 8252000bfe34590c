import type { View } from '../web/view.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'

export type DeathWords = typeof en

/** The words of these pages in the language of the request. */
export const wordsOf = (view: Pick<View, 'isEnglish'>): DeathWords => (view.isEnglish ? en : es)
