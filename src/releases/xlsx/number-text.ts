const decimal = /^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]{1,4})?$/

/** Reads a number as spreadsheets write it, `12`, `-0.5`, `1.2E-3`. @returns undefined where the text is no finite number */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim()
  if (!decimal.test(trimmed)) return undefined
  const value = Number(trimmed)
  return Number.isFinite(value) ? value : undefined
}

/** Reads the place of a shared text, a whole number from 0. @returns NaN where the text is none */
export const parsePlace = (text: string): number => (/^[0-9]{1,10}$/.test(text) ? Number(text) : Number.NaN)

/** The shortest decimal text of a number, without an exponent: `12`, `0.5`, `0.0000001`. */
export function numberText(value: number): string {
  const text = String(value)
  const at = text.indexOf('e')
  if (at < 0) return text
  const isNegative = text.startsWith('-')
  const [whole = '', fraction = ''] = text.slice(isNegative ? 1 : 0, at).split('.')
  const point = whole.length + Number(text.slice(at + 1))
  const figures = whole + fraction
  const shown = point <= 0 ? `0.${'0'.repeat(-point)}${figures}` : figures.padEnd(point, '0')
  return isNegative ? `-${shown}` : shown
}
