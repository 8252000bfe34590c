import type { Grid } from '../../releases/workbook/grid.ts'
import { Chance } from '../chance.ts'
import { gridOf, type Written } from './grid-of.ts'
import { add, addRows } from './invented-counts.ts'

const groups = ['Adult Facility People', 'Single Adults with a Positive Fear Determination Still in Custody'] as const
const bands = ['0-180 Days', '181-365 Days', '366-730 Days', 'More than 730 Days'] as const
const near = [800, 120, 40, 10] as const
const monthNames = ['October', 'November', 'December', 'January', 'February', 'March'] as const

/** People in custody by days held, at the middle and end of six months. */
export function inventedCustody(chance: Chance, year: number): Grid {
  const halves = monthNames.flatMap(() => ['mid', 'end'])
  const counts = groups.map(() => bands.map((_, at) => halves.map(() => chance.between(near[at] ?? 1, (near[at] ?? 1) * 2))))
  const rowsOf = (name: string, rows: readonly number[][]): Written[][] => [
    [name],
    ...bands.map((band, at): Written[] => [band, ...(rows[at] ?? [])]),
    ['Total', ...addRows(rows)],
  ]
  const heading: Written[][] = [
    ['Population', ...monthNames.flatMap((_, at): Written[] => [at === 0 ? year - 1 : at === 3 ? year : null, null])],
    [null, ...monthNames.flatMap((name): Written[] => [name, null])],
    [null, ...halves],
  ]
  const all = bands.map((_, at) => addRows(counts.map((rows) => rows[at] ?? [])))
  return gridOf(' ICLOS and Detainees', [
    ['Detainees'],
    [],
    ...heading,
    ...groups.flatMap((name, at) => rowsOf(name, counts[at] ?? [])),
    ...rowsOf('Total', all),
  ])
}

const series = [
  'Parents of USC Arrests',
  'Parents of USC Bookins',
  'Parents of USC Removals',
  'United States Armed Forces Arrests',
] as const

/** Yearly series of the five years up to `year`. A year has the same number in every edition, as past years have. */
export function inventedSemiannual(year: number): Grid {
  const years = Array.from({ length: 5 }, (_, at) => year - 4 + at)
  const rows = series.flatMap((name, at): Written[][] => [
    [`${name} FY${years[0]} - FY${year}`],
    ['Fiscal Year', name.split(' ').at(-1) ?? ''],
    ...years.map((one): Written[] => [`FY${one}`, new Chance(at * 10_000 + one).between(3000, 5000)]),
    [],
  ])
  return gridOf('Semiannual', rows)
}

/** Book-outs with bond for the current month and the twelve before, the last twelve of them those of the detention sheet. */
export function inventedBond(chance: Chance, year: number, bookOuts: readonly number[]): Grid {
  const totals = [chance.between(1500, 1900), ...bookOuts]
  const posted = totals.map((total) => Math.round(total * 0.05))
  const first = Temporal.PlainDate.from({ year: year - 1, month: 9, day: 1 })
  const serials = totals.map((_, at) => Temporal.PlainDate.from('1899-12-30').until(first.add({ months: at })).days)
  const row = (label: string, values: readonly Written[]): Written[] => [label, ...values]
  return gridOf('Monthly Bond Statistics', [
    [`FY${year} Bonded Out Book Outs Count and ALOS - Prior 12 months plus Current Month`],
    [],
    row(
      '',
      serials.map((value) => ({ value, format: 'mmm\\-yyyy' })),
    ),
    row('Total ICE Final Book Outs', totals),
    row('ICE Final Book Outs with Bond Posted', posted),
    row(
      'Bond Posted Book Outs/Releases (%)',
      totals.map((total, at) => ({ value: (posted[at] ?? 0) / total, format: '0.0%' })),
    ),
    row(
      'Average Bond Amount ($)',
      totals.map(() => chance.between(6000, 9000)),
    ),
  ])
}

const reasons = ['Disciplinary', 'Facility Security Threat', 'Medical/Mental Health', 'Protective Custody'] as const

/** Segregation of vulnerable people in the four quarters of the year before. */
export function inventedPlacements(chance: Chance, year: number): Grid {
  const quarters = [1, 2, 3, 4].flatMap((quarter): Written[][] => {
    const rows = reasons.map((reason) => ({ reason, count: chance.between(20, 60), days: 10 + chance.unit() * 5 }))
    const people = add(rows.map(({ count }) => count))
    const weighed = (more: number) => add(rows.map(({ count, days }) => count * (days + more))) / people
    return [
      [`Fiscal Year (FY) ${year - 1} Quarter ${quarter} Data`],
      [
        'Placement Reason',
        'Number of Placements',
        'Average Number of Consecutive Days in Segregation',
        'Average Number of Cumulative Days in Segregation',
      ],
      ...rows.map(({ reason, count, days }): Written[] => [reason, count, days, days + 4]),
      ['Grand Total', people, weighed(0), weighed(4)],
      [],
    ]
  })
  return gridOf('Vulnerable & Special Population', quarters)
}
