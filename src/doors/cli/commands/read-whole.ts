import { Sentence } from '../../../kernel/sentence.ts'

/** @throws Sentence where the text after an option is not a whole number above zero */
export function readWhole(text: string, where: string): number {
  if (/^\d{1,9}$/.test(text) && Number(text) > 0) return Number(text)
  throw new Sentence(`"${text}" after ${where} is not a whole number above zero; write digits only, as in ${where} 10000.`)
}
