import { column, leftOut, required } from './columns.ts'
import type { Format } from './format.ts'

/** Removals by the Criminal Alien Program, Seattle area, FY2017 and FY2018 (request 2018-ICFO-36170), one row a removal. */
export const capRemovals: Format = {
  id: 'cap-removals',
  title: 'Removals by the Criminal Alien Program, Seattle area',
  table: 'removals',
  containers: ['xlsx', 'csv'],
  columns: [
    leftOut('identity-number', 'event_number', 'Event Number'),
    required('text', 'area_of_responsibility', 'Area of Responsibility'),
    leftOut('birth-date', 'date_of_birth', 'Date of Birth'),
    column('text', 'country_of_citizenship', 'Country of Citizenship'),
    column('text', 'gender', 'Gender'),
    required('text', 'removal_case_col', 'Removal Case COL'),
    required('text', 'final_charge_section', 'Final Charge Section'),
    required('day', 'arrest_date', 'Arrest Date'),
  ],
  acts: [{ act: 'Removed', at: [], outcome: 'final_charge_section' }],
  fields: { area: ['area_of_responsibility'], citizenshipCountry: ['country_of_citizenship'], gender: ['gender'] },
  notes: [
    'The table has the date of the arrest and none of the removal: the fiscal year is in the name of the sheet only.',
    "An arrest of 01/01/0001 is the agency's way to write that the date is not known.",
    'No identifier: two equal rows may be two people, and nothing can be linked.',
  ],
}
