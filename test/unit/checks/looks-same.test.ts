import { expect, it } from 'vitest'
import { looksSame } from '../../../src/checks/register/looks-same.ts'

/** Names as registers have printed them, of agencies that signed on the same day. */
it.each([
  ['Albermarle District Jail', 'Albemarle District Jail'],
  ['Office of the Attorney General', 'Texas Office of the Attorney General'],
  ['City of Miami Springs Police Department', 'Miami Springs Police Department'],
  ['Ft. Myers Police Department', 'Fort Myers Police Department'],
  ['Green Forks Police Department', 'Greens Fork Police Department'],
  ['Wyoming Highway State Patrol', 'Wyoming State Highway Patrol'],
  ["Mantiowoc County Sheriff's Office", "Manitowoc County Sheriff's Office"],
  ['Gulf County BOCC', 'Gulf County Board of County Commissioners'],
])('“%s” may be “%s”', (one, other) => {
  expect(looksSame(one, other)).toBe(true)
})

it.each([
  ['Boca Raton Police Department', 'Lake Clarke Shores Police Department'],
  ["Alder County Sheriff's Office", "Birch County Sheriff's Office"],
  ['Florida Department of Financial Services', 'Boca Raton Police Services Department'],
  ['Wells Police Department', 'Cedar Police Department'],
  ['Police Department', "Sheriff's Office"],
])('“%s” is not “%s”', (one, other) => {
  expect(looksSame(one, other)).toBe(false)
})
