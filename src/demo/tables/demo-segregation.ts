import type { Chance } from '../chance.ts'
import { country } from '../stints/country.ts'
import { exampleFacilities } from '../stints/example-facility.ts'
import { gender } from '../stints/vocabulary.ts'
import { SECONDS_A_DAY, serialDay } from '../stints/window.ts'
import { evenly, weighted } from '../weighted.ts'
import type { CellValue, Layout } from '../xlsx/layout.ts'
import { cellsOf } from './released-layout.ts'

/** Shares of the release of 2018-09-01 to 2023-09-01: 7,023 / 5,205 / 2,036. */
const reportType = weighted([
  ['14 Day', 7023],
  ['72 Hour', 5205],
  ['30 Day Interval', 2036],
])

const reason = weighted([
  ['Disciplinary', 57],
  ['Protective Custody', 20],
  ['Pending Investigation of Disciplinary Violation', 9],
  ['Facility Security Threat', 8],
  ['Detainee Request: Other', 4],
  ['Medical: Observation', 2],
])

const jails = evenly(exampleFacilities.filter(({ isHoldRoom }) => !isHoldRoom))
const FIRST = serialDay('2018-09-01')
const LAST = serialDay('2023-09-01')

/** Segregation reports. Nothing in them names a person: that release has no identifier, and none is invented. */
export function demoSegregation(chance: Chance, layout: Layout, count: number): CellValue[][] {
  return Array.from({ length: count }, () => report(chance, layout))
}

function report(chance: Chance, layout: Layout): CellValue[] {
  const facility = jails(chance)
  const type = reportType(chance)
  const placedOn = chance.between(FIRST, LAST - 60)
  // Mean 27, median 15, longest 817 days in that release; 155 of 14,264 placements are open.
  const days = Math.min(817, Math.round(Math.exp(2.7 + 1.05 * chance.normal())))
  const isOpen = chance.happens(0.011)
  const writtenAfter = chance.happens(0.27) ? chance.between(15, 60) : chance.happens(0.0025) ? -1 : chance.between(0, 14)
  return cellsOf(layout, {
    'Tracking Number': '(b)(7)(E)',
    'Alien Number': '(b)(6), (b)(7)(C)',
    Gender: gender(chance),
    'Country of Citizenship': country(chance),
    'Facility AOR': facility.area,
    Facility: facility.name,
    'Report Type': type,
    'Placement Date': placedOn,
    'Placement Reason': reason(chance),
    'Release Date': isOpen ? null : placedOn + days,
    'Detailed Placement Reason': '(b)(7)(E)(b)(6)(b)(7)(C)',
    'Attorney of Record': chance.happens(0.17) ? 'Yes' : 'No',
    'Attorney Notification': chance.happens(0.07) ? 'Yes' : 'No',
    'Detainee Request Segregation': chance.happens(0.17) ? 'Detainee Request' : 'Facility-Initiated',
    'Compliance with Detention Standards': chance.happens(0.99) ? 'Yes' : 'No',
    'Mental Illness': 'None',
    'Serious Medical Illness': 'No',
    'Serious Disability': 'No',
    'SMI SPI DIS Description': '(b)(6), (b)(7)(C)',
    'FO Recommendation': '(b)(6), (b)(7)(C)',
    Created: (placedOn + writtenAfter) * SECONDS_A_DAY + chance.between(8 * 3600, 18 * 3600),
    // In 135 of 14,264 rows the printed length is not the difference of the two days.
    'Length of Stay': days + (chance.happens(0.01) ? 1 : 0),
  })
}
