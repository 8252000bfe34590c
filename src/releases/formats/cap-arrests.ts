import { column, leftOut, required } from './columns.ts'
import type { Format } from './format.ts'

/** Arrests by the Criminal Alien Program, Seattle area, FY2017 and FY2018 (request 2018-ICFO-36170), one row an arrest. */
export const capArrests: Format = {
  id: 'cap-arrests',
  title: 'Arrests by the Criminal Alien Program, Seattle area',
  table: 'arrests',
  containers: ['xlsx', 'csv'],
  columns: [
    leftOut('identity-number', 'event_number', 'Event Number'),
    required('text', 'area_of_responsibility', 'Area of Responsibility'),
    column('text', 'apprehension_landmark', 'Apprehension Landmark'),
    column('text', 'operation', 'Operation'),
    required('text', 'processing_disposition', 'Processing Disposition'),
    leftOut('birth-date', 'date_of_birth', 'Date of Birth'),
    column('text', 'country_of_citizenship', 'Country of Citizenship'),
    column('text', 'gender', 'Gender'),
    required('text', 'arrest_method', 'Arrest Method'),
    required('day', 'arrest_date', 'Arrest Date'),
  ],
  acts: [{ act: 'Arrested', at: ['arrest_date'], outcome: 'processing_disposition' }],
  fields: { area: ['area_of_responsibility'], citizenshipCountry: ['country_of_citizenship'], gender: ['gender'] },
  notes: ['No identifier: two equal rows may be two people, and nothing can be linked.'],
}
