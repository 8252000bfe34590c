import type { CellValue } from '../numbers/cell.ts'
import type { Unit, Words } from '../numbers/table.ts'

/** The words a cell without a number has: never a zero. */
export const cellWords: Readonly<Record<Exclude<CellValue['kind'], 'number'>, Words>> = {
  'not-yet-counted': { en: 'not yet counted', es: 'aún no contado' },
  'not-collected': { en: 'not collected', es: 'no se recoge' },
  none: { en: 'no cases', es: 'sin casos' },
  withheld: { en: 'withheld', es: 'no se publica' },
}

const decimals: Readonly<Record<Unit, number>> = {
  custodies: 0,
  people: 0,
  stints: 0,
  placements: 0,
  clocks: 0,
  days: 1,
  'people-a-day': 1,
  dollars: 0,
  percent: 1,
}

/** The number as it is printed: rounded once, here. */
export const roundFor = (unit: Unit, value: number): number => {
  const factor = 10 ** decimals[unit]
  return Math.round(value * factor) / factor
}

/** A cell as a page shows it. */
export const printCell = (value: CellValue, unit: Unit, language: keyof Words): string =>
  value.kind === 'number'
    ? roundFor(unit, value.value).toLocaleString(language === 'es' ? 'es-US' : 'en-US', {
        minimumFractionDigits: decimals[unit],
        maximumFractionDigits: decimals[unit],
      })
    : cellWords[value.kind][language]
