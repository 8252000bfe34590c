import type { Chance } from '../chance.ts'
import { SECONDS_A_DAY } from '../stints/window.ts'
import { evenly } from '../weighted.ts'
import type { CellValue, Layout } from '../xlsx/layout.ts'
import type { DemoPerson } from './demo-person.ts'
import { cellsOf } from './released-layout.ts'

const disposition = evenly([
  'Expedited Removal (I-860)',
  'Reinstatement of Deport Order I-871',
  'Warrant of Arrest/Notice to Appear',
  'Other',
])

/** One row for each stay that ended in departure. */
export function demoRemovals(chance: Chance, layout: Layout, people: readonly DemoPerson[], count: number): CellValue[][] {
  return people
    .flatMap(({ stays }) => stays)
    .filter(({ case: its }) => its.departedOn !== null)
    .slice(0, count)
    .map((row) => removal(chance, layout, row))
}

function removal(chance: Chance, layout: Layout, { person, stay, stint, case: its }: DemoPerson['rows'][number]): CellValue[] {
  const { facility } = stint
  return cellsOf(layout, {
    'Departed Date': its.departedOn,
    'Port of Departure': `EXAMPLE PORT ${chance.below(12)}`,
    'Departure Country': person.citizenship,
    'Case AOR': facility.area,
    State: chance.happens(0.763) ? null : facility.state,
    'Case Status': its.status,
    Gender: person.gender,
    'Birth Country': person.birthCountry,
    'Citizenship Country': person.citizenship,
    'Birth Date': '(b)(6), (b)(7)(C)',
    'Birth Year': person.birthYear,
    'Entry Date': its.enteredOn,
    'Entry Status': its.entryStatus,
    'Known Terrorist Yes No': '(b)(7)(E)',
    'Suspected Gang Yes No': '(b)(7)(E)',
    'MSC Charge': its.conviction?.charge ?? null,
    'MSC Charge Date': its.conviction?.chargedOn ?? null,
    'MSC Criminal Charge Status': its.conviction ? 'Convicted' : null,
    'MSC Charge Code': its.conviction?.code ?? null,
    'MSC Conviction Date': its.conviction?.chargedOn ?? null,
    'Case Criminality': its.criminality,
    'Case Threat Level': its.threatLevel,
    'Aggravated Felon Yes No': its.felon,
    'Processing Disposition': disposition(chance),
    'Case Category': its.category,
    'Final Program': its.program,
    'Arresting Agency': 'ICE',
    'Latest Arresting Agency': 'ICE',
    'Latest Apprehension Date': Math.floor(stay.bookIn / SECONDS_A_DAY) - chance.between(0, 2),
    'Final Order Yes No': its.isOrdered ? 'YES' : 'NO',
    'Final Order Date': its.orderedOn,
    'Final Charge Code': its.finalCharge.split(' ')[0] ?? null,
    'Anonymized Identifier': person.number,
  })
}
