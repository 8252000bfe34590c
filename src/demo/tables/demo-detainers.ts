import type { Chance } from '../chance.ts'
import { SECONDS_A_DAY } from '../stints/window.ts'
import { evenly, weighted } from '../weighted.ts'
import type { CellValue, Layout } from '../xlsx/layout.ts'
import type { DemoPerson } from './demo-person.ts'
import { cellsOf } from './released-layout.ts'

const liftReason = weighted<string | null>([
  [null, 40],
  ['Booked into Detention', 34],
  ['Detainer Declined by LEA', 12],
  ['Lifted', 6],
  ['Case Closed', 3],
  ['Transferred', 2],
  ['Prosecutorial Discretion', 1],
  ['Early Release', 1],
  ['United States Citizen Interviewed', 1],
])

const detainerType = weighted([
  ['I247A - Immigration Detainer - Notice of Action (as of May 2025)', 55],
  ['I247A - Immigration Detainer - Immigration Detainer - Notice of Action', 42],
  ['I247G - Request for Advance Notification of Release', 3],
])

const disposition = evenly(['Detainer', 'Warrant of Arrest/Notice to Appear', 'Other', 'ADMINISTRATIVE DEPORTATION I-851/I-851A'])

/** A detainer at a jail some days before the stay it led to. */
export function demoDetainers(chance: Chance, layout: Layout, people: readonly DemoPerson[], count: number): CellValue[][] {
  return people.slice(0, count).flatMap(({ stays: [row] }) => (row ? [detainer(chance, layout, row)] : []))
}

function detainer(chance: Chance, layout: Layout, { person, stay, stint, case: its }: DemoPerson['rows'][number]): CellValue[] {
  const { facility } = stint
  const lifted = liftReason(chance)
  const preparedOn = Math.floor(stay.bookIn / SECONDS_A_DAY) - chance.between(0, 45)
  const number = chance.below(90)
  return cellsOf(layout, {
    'Detainer Prepare Date': preparedOn,
    'Facility State': facility.state,
    'Facility AOR': chance.happens(0.209) ? null : facility.area,
    'Departure Country': its.departedOn === null ? null : person.citizenship,
    'Departed Date': its.departedOn,
    'Case Status': its.status,
    'Detainer Criminality': its.criminality,
    'Detainer Facility': `EXAMPLE COUNTY JAIL ${number}`,
    'Detainer Facility Code': `X${String(number).padStart(3, '0')}JLX`,
    'Facility City': facility.city,
    'Detainer Threat Level': its.threatLevel,
    Gender: person.gender,
    'Citizenship Country': person.citizenship,
    'Birth Country': person.birthCountry,
    'Birth Date': '(b)(6), (b)(7)(C)',
    'Birth Year': person.birthYear,
    'Entry Status': its.entryStatus,
    'MSC Charge': its.conviction?.charge ?? null,
    'MSC Charge Code': its.conviction?.code ?? null,
    'MSC Charge Date': its.conviction?.chargedOn ?? null,
    'MSC Conviction Date': its.conviction?.chargedOn ?? null,
    'Aggravated Felon Yes No': its.felon,
    'Processing Disposition': disposition(chance),
    'Case Category': its.category,
    'TOA Current Program': its.program,
    'Apprehension Method': 'CAP Local Incarceration',
    'Final Order Yes No': its.isOrdered ? 'YES' : 'NO',
    'Final Order Date': its.orderedOn,
    'Apprehension Date': chance.happens(0.783) ? null : preparedOn,
    'Entry Date': its.enteredOn,
    'Biometric Match Yes No': null,
    'Criminal Street Gang Yes No': '(b)(7)(E)',
    'Detainer Lift Reason': lifted,
    'Detainer Lift Reason Code': lifted === 'Detainer Declined by LEA' ? 'A' : null,
    'Detainer Type': detainerType(chance),
    'TOD Current Duty Site': facility.site,
    'EID DTA ID': '(b)(6), (b)(7)(C)',
    'Anonymized Identifier': chance.happens(0.132) ? null : person.number,
  })
}
