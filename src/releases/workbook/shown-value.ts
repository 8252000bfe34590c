import { instantFromSerial } from '../xlsx/serial-date.ts'
import type { GridCell } from './grid.ts'

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A format without its quoted texts, colours and escapes: what is left says the kind of value. */
const bare = (format: string): string => format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')

/** True where a format shows a serial number as a date. */
export const isDateFormat = (format: string | undefined): boolean => format !== undefined && /[dy]|m{2,}/i.test(bare(format))

export const isPercentFormat = (format: string | undefined): boolean => format !== undefined && bare(format).includes('%')

/** Whether the format shows zero as a dash or as nothing. */
function hidesZero(format: string | undefined): boolean {
  const zero = format?.split(';')[2]
  return zero !== undefined && !/[0#]/.test(bare(zero))
}

/**
 * The value as the spreadsheet shows it: percentages, dates, decimals and dashes for zero follow the cell's number format; of rarer formats
 * the value itself is given.
 */
export function shownValue({ value, format }: GridCell, is1904 = false): string {
  if (typeof value !== 'number') return String(value)
  if (isDateFormat(format)) return shownDate(value, format ?? '', is1904)
  if (value === 0 && hidesZero(format)) return '-'
  const positive = bare(format?.split(';')[0] ?? '')
  const decimals = /0\.(0+)/.exec(positive)?.[1]?.length ?? (/0/.test(positive) ? 0 : 6)
  const percent = isPercentFormat(positive)
  const text = new Intl.NumberFormat('en-US', {
    minimumFractionDigits: /0\./.test(positive) ? decimals : 0,
    maximumFractionDigits: decimals,
    useGrouping: format === undefined ? false : positive.includes(','),
  }).format(percent ? value * 100 : value)
  return `${format !== undefined && /\$/.test(format.split(';')[0] ?? '') ? '$' : ''}${text}${percent ? '%' : ''}`
}

function shownDate(serial: number, format: string, is1904: boolean): string {
  const at = instantFromSerial(serial, is1904)
  if (at === undefined) return String(serial)
  const isMonth = !/d/i.test(bare(format))
  return isMonth ? `${monthNames[at.month - 1]} ${at.year}` : at.toPlainDate().toString()
}

/** The day a cell stands for: a serial number in a date format, or any whole serial from 1990 on where `isDay` is given. */
export function dayOf(cell: GridCell | undefined, is1904: boolean, isDay = false): Temporal.PlainDate | undefined {
  if (typeof cell?.value !== 'number' || !(isDay || isDateFormat(cell.format))) return undefined
  return instantFromSerial(cell.value, is1904)?.toPlainDate()
}
