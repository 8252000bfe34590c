import type { Grid } from '../../releases/workbook/grid.ts'
import type { Chance } from '../chance.ts'
import { gridOf, type Written } from './grid-of.ts'
import { add, round } from './invented-counts.ts'

const names = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm', 'Fir', 'Ginkgo', 'Hazel'] as const

/** The name of an invented facility: a tree, and what it is. */
const facilityName = (at: number): string => `INVENTED ${(names[at] ?? 'Oak').toUpperCase()} CENTER (EXAMPLE)`

/** A whole divided at random into parts that add up to it. */
function divide(chance: Chance, whole: number, parts: number): number[] {
  const weights = Array.from({ length: parts }, () => 0.2 + chance.unit())
  const first = weights.slice(1).map((weight) => round((whole * weight) / add(weights)))
  return [round(whole - add(first)), ...first]
}

/** Invented facilities, each with its population broken down in three ways, as inspected within the year before. */
export function inventedFacilities(chance: Chance, year: number): Grid {
  const heading = [
    ['Name', 'Address', 'City', 'State', 'Zip', 'AOR', 'Type Detailed', 'Male/Female', `FY${year % 100} ALOS`],
    ['Level A', 'Level B', 'Level C', 'Level D', 'Male Crim', 'Male Non-Crim', 'Female Crim', 'Female Non-Crim'],
    ['ICE Threat Level 1', 'ICE Threat Level 2', 'ICE Threat Level 3', 'No ICE Threat Level', 'Mandatory', 'Guaranteed Minimum'],
    ['Last Inspection Type', 'Last Inspection End Date', 'Last Inspection Standard', 'Last Final Rating'],
  ].flat()
  const rows = names.map((name, at): Written[] => {
    const people = chance.between(50, 400)
    const [levels, sexes, threats] = [divide(chance, people, 4), divide(chance, people, 4), divide(chance, people, 4)]
    const inspected = Temporal.PlainDate.from('1899-12-30').until(
      Temporal.PlainDate.from({ year, month: 1 + chance.below(8), day: 15 }),
    ).days
    return [
      ...[facilityName(at), `${100 + at} ${name.toUpperCase()} ROAD`, 'EXAMPLEVILLE', 'ZZ', `0000${at}`, 'EXA', 'EXAMPLE', 'Female/Male'],
      20 + chance.below(30),
      ...levels,
      ...sexes,
      ...threats,
      round(people * 0.6),
      people + 50,
      'ODO',
      { value: inspected, format: 'm/d/yyyy' },
      'NDS 2019',
      'Pass',
    ]
  })
  return gridOf(`Facilities FY${year % 100}`, [
    ['Invented facilities'],
    [`Data Source: Integrated Decision Support (IIDS), 09/30/${year}`],
    [],
    heading,
    ...rows,
  ])
}

/** People in segregation by facility, in two months. */
export function inventedSegregation(chance: Chance, year: number): Grid {
  const rows = ['August', 'September'].flatMap((month): Written[][] => {
    const counts = names.map((_, at): [string, number] => [facilityName(at), chance.between(5, 40)])
    return [
      [`${month} ${year}`],
      ['Facilities', 'Placement Count'],
      ...counts,
      ['Grand Total', add(counts.map(([, count]) => count))],
      [],
      [],
    ]
  })
  return gridOf('Monthly Segregation', rows)
}
