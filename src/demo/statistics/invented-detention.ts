import type { Grid } from '../../releases/workbook/grid.ts'
import type { Chance } from '../chance.ts'
import { gridOf, type Written } from './grid-of.ts'
import { add, addRows, averageRow, countRow, criminalities, months, round, yearOfCounts, yearOfPopulation } from './invented-counts.ts'

/** The people held in a month of the fiscal year, from October on, as an average over its days. */
export type HeldMonth = number

const share = (part: number, whole: number): Written => ({ value: part / whole, format: '0.0%' })

/** The sheet of people detained, booked in and out, of an invented agency. @returns also the book-outs of each month, for other sheets */
export function inventedDetention(chance: Chance, year: number, held: readonly HeldMonth[]): { grid: Grid; bookOuts: number[] } {
  const outs = bookOutRows(chance)
  const rows: Written[][] = [
    ['Invented Agency for the Demonstration'],
    ['No person and no place in this workbook exists.'],
    [],
    ...detained(chance, year),
    [],
    ...bookIns(chance, year),
    [],
    [`Final Book Outs by Release Reason, Month and Criminality: FY${year}`],
    ['Release Reason', 'Criminality', ...months, 'Total'],
    countRow(['Total', null], outs.total),
    ...outs.rows,
    [],
    ...population(chance, year, held),
    ...heldByType(year, held),
  ]
  return { grid: gridOf(`Detention FY${year % 100}`, rows), bookOuts: outs.total }
}

function detained(chance: Chance, year: number): Written[][] {
  const parts = criminalities.map((name) => ({ name, ice: chance.between(400, 600), cbp: chance.between(100, 200) }))
  const row = (name: string, ice: number, cbp: number): Written[] => [
    name,
    ice,
    share(ice, ice + cbp),
    cbp,
    share(cbp, ice + cbp),
    ice + cbp,
  ]
  return [
    [`Currently Detained by Criminality and Arresting Agency: FY${year}`],
    ['Criminality', 'ICE', 'Percent ICE', 'CBP', 'Percent CBP', 'Total'],
    row('Total', add(parts.map(({ ice }) => ice)), add(parts.map(({ cbp }) => cbp))),
    ...parts.map(({ name, ice, cbp }) => row(name, ice, cbp)),
  ]
}

function bookIns(chance: Chance, year: number): Written[][] {
  const [cbp, ice] = [yearOfCounts(chance, 150), yearOfCounts(chance, 700)]
  return [
    [`Initial Book-Ins by Arresting Agency and Month: FY${year}`],
    ['Agency', ...months, 'Total'],
    countRow(['Total'], addRows([cbp, ice])),
    countRow(['CBP'], cbp),
    countRow(['ICE'], ice),
  ]
}

/** Reasons and what share of book-outs each has. */
const reasons: readonly (readonly [string, number])[] = [
  ['Order of Recognizance', 40],
  ['Paroled', 25],
  ['Release to Remove', 500],
  ['Other', 5],
]

function bookOutRows(chance: Chance): { total: number[]; rows: Written[][] } {
  const bonded = ['Bond Set by ICE', 'Bond Set by IJ'].map((name) => ({ name, counts: criminalities.map(() => yearOfCounts(chance, 12)) }))
  const both = criminalities.map((_, at) => addRows(bonded.map(({ counts }) => counts[at] ?? [])))
  const others = reasons.map(([name, near]) => ({ name, counts: criminalities.map(() => yearOfCounts(chance, near)) }))
  const rowsOf = ({ name, counts }: { name: string; counts: number[][] }): Written[][] => [
    countRow([name, 'Total'], addRows(counts)),
    ...criminalities.map((criminality, at) => countRow([null, criminality], counts[at] ?? [])),
  ]
  return {
    total: addRows([both, ...others.map(({ counts }) => counts)].map((counts) => addRows(counts))),
    rows: [{ name: 'Bonded Out', counts: both }, ...bonded, ...others].flatMap(rowsOf),
  }
}

function population(chance: Chance, year: number, held: readonly HeldMonth[]): Written[][] {
  const parts = divideMonths(
    [1, 2, 3, 4, 5, 6].map(() => yearOfPopulation(chance, 300)),
    held,
  )
  const agencies = ['CBP', 'ICE'].map((name, at) => ({ name, counts: parts.slice(at * 3, at * 3 + 3) }))
  const all = criminalities.map((_, at) => addRows(agencies.map(({ counts }) => counts[at] ?? [])))
  const rowsOf = (label: string, counts: number[][]): Written[][] => [
    averageRow(label, addRows(counts)),
    ...criminalities.map((criminality, at) => averageRow(criminality, counts[at] ?? [])),
  ]
  return [
    [`Average Daily Population by Arresting Agency, Month and Criminality: FY${year}`],
    ['Agency', ...months, 'FY Overall'],
    ...agencies.flatMap(({ name, counts }) => rowsOf(`${name} Average`, counts)),
    ...rowsOf('Average', all),
  ]
}

/** Parts of each month in the same proportions, made to add up to the people held in it, where that is given. */
function divideMonths(parts: readonly number[][], held: readonly HeldMonth[]): number[][] {
  if (held.length === 0) return [...parts]
  const sums = addRows(parts)
  const scaled = parts.slice(1).map((part) => part.map((value, at) => round((value * (held[at] ?? 0)) / (sums[at] ?? 1))))
  return [addRows(scaled).map((sum, at) => round((held[at] ?? 0) - sum)), ...scaled]
}

/** The average population as the rows of the invented release have it, where they are given. */
function heldByType(year: number, held: readonly HeldMonth[]): Written[][] {
  if (held.length === 0) return []
  const row = (label: string): Written[] => [label, ...months.map((_, at) => held[at] ?? 0)]
  return [[], [`Average Daily Population by Facility Type and Month: FY${year}`], ['Facility Type', ...months], row('Total'), row('Adult')]
}
