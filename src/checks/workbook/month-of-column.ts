import { plain, type TableColumn } from '../tables/table.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const numberOf = (name: string): number => months.indexOf(plain(name).slice(0, 3)) + 1

/**
 * The month a column is of. "Oct 2025" and "2025, October, mid" say their year; "Oct" alone is of the fiscal year, which begins in October.
 * @returns undefined where the column is no month, or its year is not known
 */
export function monthOfColumn({ names }: TableColumn, fiscalYear: number | undefined): Temporal.PlainYearMonth | undefined {
  const words = names.flatMap((name) => name.split(/\s+/))
  const name = words.find((word) => /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*$/i.test(word))
  const year = words.find((word) => /^20\d\d$/.test(word))
  const month = name === undefined ? 0 : numberOf(name)
  if (month === 0) return undefined
  if (year !== undefined) return Temporal.PlainYearMonth.from({ year: Number(year), month })
  if (fiscalYear === undefined) return undefined
  return Temporal.PlainYearMonth.from({ year: month >= 10 ? fiscalYear - 1 : fiscalYear, month })
}
