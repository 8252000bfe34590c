import type { Chance } from '../chance.ts'
import type { Written } from './grid-of.ts'

export const months = ['Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'] as const
const days = [31, 30, 31, 31, 28, 31, 30, 31, 30, 31, 31, 30] as const
export const criminalities = ['Convicted Criminal', 'Pending Criminal Charges', 'Other Immigration Violator'] as const

export const add = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/** Rows added up column by column. */
export const addRows = (rows: readonly (readonly number[])[]): number[] =>
  (rows[0] ?? []).map((_, at) => add(rows.map((row) => row[at] ?? 0)))

/** Twelve counts near one another, as months of one year are. */
export const yearOfCounts = (chance: Chance, near: number): number[] =>
  months.map(() => chance.between(Math.round(near * 0.9), Math.round(near * 1.1)))

/** A row of monthly counts with its total. */
export const countRow = (labels: readonly Written[], counts: readonly number[]): Written[] => [...labels, ...counts, add(counts)]

/** The average over the year of monthly averages, each month by its days. */
const overYear = (values: readonly number[]): number => round(add(values.map((value, at) => value * (days[at] ?? 30))) / 365)

/** Averages are printed to six decimals. */
export const round = (value: number): number => Math.round(value * 1e6) / 1e6

/** A row of monthly averages with that of the year. */
export const averageRow = (label: string, values: readonly number[]): Written[] => [label, ...values.map(round), overYear(values)]

/** The average population of a month: people in days over the days of the month, as whole people make it. */
export const yearOfPopulation = (chance: Chance, near: number): number[] =>
  days.map((count) => round(chance.between(Math.round(near * 0.9 * count), Math.round(near * 1.1 * count)) / count))
