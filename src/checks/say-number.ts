import type { Language } from './words/bilingual.ts'

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/**
 * A number as prose writes it: whole ones with commas, others with as many decimals as tell them apart (two unless said). Spanish of the
 * United States writes numbers in the same way.
 */
export function sayNumber(value: number, decimals = 2): string {
  if (Number.isInteger(value)) return whole.format(value)
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals }).format(value)
}

/** A share as a percentage: 0.0299 is "2.99%". */
export const sayShare = (share: number): string => `${sayNumber(share * 100)}%`

/** "January", "January and March", "January, March and May"; "enero y marzo", "Ohio e Indiana". */
export function sayList(words: readonly string[], language: Language = 'en'): string {
  const last = words.at(-1)
  if (last === undefined || words.length === 1) return last ?? ''
  const and = language === 'en' ? 'and' : /^\W*h?i(?![aeo])/i.test(last) ? 'e' : 'y'
  return `${words.slice(0, -1).join(', ')} ${and} ${last}`
}

/** "1 value", "2 values"; "1 celda", "2 celdas". */
export const sayCount = (count: number, one: string, many = `${one}s`): string => `${whole.format(count)} ${count === 1 ? one : many}`

/** "April 9, 2026"; "9 de abril de 2026". */
export const sayDay = (day: Temporal.PlainDate, language: Language): string =>
  day.toLocaleString(language === 'es' ? 'es-US' : 'en-US', { year: 'numeric', month: 'long', day: 'numeric' })
