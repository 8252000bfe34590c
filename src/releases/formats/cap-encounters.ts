import { column, leftOut, required } from './columns.ts'
import type { Format } from './format.ts'

/** Encounters by the Criminal Alien Program, Seattle area, FY2017 and FY2018 (request 2018-ICFO-36170), one row an encounter. */
export const capEncounters: Format = {
  id: 'cap-encounters',
  title: 'Encounters by the Criminal Alien Program, Seattle area',
  table: 'encounters',
  containers: ['xlsx', 'csv'],
  columns: [
    leftOut('identity-number', 'event_number', 'Event Number'),
    required('text', 'event_area_of_responsibility', 'Event Area of Responsibility'),
    required('text', 'landmark', 'Landmark'),
    column('text', 'operation', 'Operation'),
    required('text', 'processing_disposition', 'Processing Disposition'),
    leftOut('birth-date', 'date_of_birth', 'Date of Birth'),
    required('text', 'country_of_citizenship', 'Country of Citizenship'),
    column('text', 'gender', 'Gender'),
  ],
  acts: [{ act: 'Encountered', at: [], outcome: 'processing_disposition' }],
  fields: { area: ['event_area_of_responsibility'], citizenshipCountry: ['country_of_citizenship'], gender: ['gender'] },
  notes: [
    'The table has no date: the fiscal year is in the name of the sheet only, and no clock can be tested on it.',
    'No identifier: two equal rows may be two people, and nothing can be linked.',
  ],
}
