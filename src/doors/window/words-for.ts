import { en, type WindowWords } from './words/en.ts'
import { es } from './words/es.ts'

/** @param language as asked for: anything but es is English */
export const wordsFor = (language: string): WindowWords => (language === 'es' ? es : en)
