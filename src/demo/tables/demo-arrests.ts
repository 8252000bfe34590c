import type { Chance } from '../chance.ts'
import { weighted } from '../weighted.ts'
import type { CellValue, Layout } from '../xlsx/layout.ts'
import type { DemoPerson } from './demo-person.ts'
import { cellsOf } from './released-layout.ts'

const method = weighted([
  ['CAP Local Incarceration', 38],
  ['Located', 16],
  ['Non-Custodial Arrest', 16],
  ['Custodial Arrest', 8],
  ['CAP Federal Incarceration', 6],
  ['287(g) Program', 6],
  ['CAP State Incarceration', 4],
  ['Probation and Parole', 3],
  ['Worksite Enforcement', 2],
  ['Traffic Check', 1],
])

/** One arrest before each stay, an hour to four days earlier; one in fifty is told again as reprocessed within the day. */
export function demoArrests(chance: Chance, layout: Layout, people: readonly DemoPerson[], count: number): CellValue[][] {
  const rows: CellValue[][] = []
  for (const { stays } of people) {
    for (const row of stays) {
      const at = row.stay.bookIn - chance.between(1, 96) * 1800
      rows.push(arrest(chance, layout, row, at, method(chance)))
      if (chance.happens(0.02)) rows.push(arrest(chance, layout, row, at + 3 * 3600, 'ERO Reprocessed Arrest'))
    }
  }
  return rows.slice(0, count)
}

function arrest(chance: Chance, layout: Layout, { person, stint, case: its }: DemoPerson['rows'][number], at: number, how: string) {
  const { facility } = stint
  // The shares of blanks are those of the arrests released in 2025.
  return cellsOf(layout, {
    'Apprehension Date': at,
    'Apprehension Type': 'Administrative',
    State: chance.happens(0.212) ? null : facility.state,
    County: chance.happens(0.5) ? null : facility.county,
    'TOA Current Duty AOR': chance.happens(0.022) ? null : facility.area,
    'Apprehension Final Program': its.program,
    'Arresting Agency': 'ICE',
    'Apprehension Method': how,
    'Apprehension Criminality': its.criminality,
    'Case Status': its.status,
    'Case Category': its.category,
    'Departure Country': its.departedOn === null ? null : person.citizenship,
    'Final Order Yes No': its.isOrdered ? 'YES' : 'NO',
    'Birth Date': '(b)(6), (b)(7)(C)',
    'Birth Year': person.birthYear,
    'Citizenship Country': person.citizenship,
    Gender: person.gender,
    'Departed Date': its.departedOn,
    'Final Order Date': its.orderedOn,
    'Apprehension Site Landmark': chance.happens(0.023) ? null : `EXAMPLE LANDMARK ${chance.below(60)}`,
    'TOA Current Duty Site': facility.site,
    'Case Criminality': its.criminality,
    'Case Threat Level': its.threatLevel,
    'Anonymized Identifier': chance.happens(0.0076) ? null : person.number,
  })
}
