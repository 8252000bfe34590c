import { column, leftOut, required } from './columns.ts'
import type { Format } from './format.ts'

/** Arrests of the Seattle area, 2012-01-01 to 2019-07-06, produced in UW v. DHS; one row an arrest. */
export const productionsArrests: Format = {
  id: 'productions-2012-2019-arrests',
  title: 'Arrests, Seattle area, 2012-2019',
  table: 'arrests',
  containers: ['xlsx', 'csv'],
  columns: [
    required('day', 'arrest_date', 'Arrest Date'),
    leftOut('birth-date', 'date_of_birth', 'Date of Birth'),
    column('text', 'gender', 'Gender'),
    required('text', 'country_of_citizenship', 'Country of Citizenship'),
    leftOut('identity-number', 'event_number', 'Event Number'),
    column('text', 'apprehension_landmark', 'Apprehension Landmark'),
    required('text', 'arrest_method', 'Arrest Method'),
    required('text', 'most_serious_conviction', 'Most Serious Conviction'),
  ],
  acts: [{ act: 'Arrested', at: ['arrest_date'] }],
  fields: { citizenshipCountry: ['country_of_citizenship'], gender: ['gender'] },
  footnotes: [
    {
      id: 'conviction-before-fy2015',
      says: 'rows before FY2015 with a most serious conviction, which the workbook says was not recorded then',
      breaks: "arrest_date < date '2014-10-01' and most_serious_conviction is not null",
      needs: ['arrest_date', 'most_serious_conviction'],
    },
    {
      id: 'outside-the-production',
      says: 'rows outside 2012-01-01 to 2019-07-06, which the workbook says it covers',
      breaks: "arrest_date not between date '2012-01-01' and date '2019-07-06'",
      needs: ['arrest_date'],
    },
  ],
  notes: [
    'No identifier: two equal rows may be two people, and nothing can be linked.',
    'The workbook says: most serious conviction was not recorded before FY2015; FY2012 starts on 2012-01-01 and lacks the 287(g) program.',
  ],
}
