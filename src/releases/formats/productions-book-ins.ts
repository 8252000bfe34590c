import { column, leftOut, required } from './columns.ts'
import type { Format } from './format.ts'

/** First book-ins of the Seattle area, 2012-01-01 to 2019-07-06, produced in UW v. DHS; one row a book-in. */
export const productionsBookIns: Format = {
  id: 'productions-2012-2019-book-ins',
  title: 'Initial book-ins, Seattle area, 2012-2019',
  table: 'detentions',
  containers: ['xlsx', 'csv'],
  columns: [
    required('day', 'book_in_date', 'Book In Date'),
    leftOut('birth-date', 'date_of_birth', 'Date of Birth'),
    column('text', 'gender', 'Gender'),
    required('text', 'country_of_citizenship', 'Country of Citizenship'),
    required('text', 'detention_facility', 'Detention Facility'),
    column('text', 'apprehension_method', 'Apprehension Method'),
    required('text', 'most_serious_conviction', 'Most Serious Conviction'),
  ],
  acts: [{ act: 'BookedIn', at: ['book_in_date'] }],
  fields: { facility: ['detention_facility'], citizenshipCountry: ['country_of_citizenship'], gender: ['gender'] },
  footnotes: [
    {
      id: 'conviction-before-fy2015',
      says: 'rows before FY2015 with a most serious conviction, which the workbook says was not recorded then',
      breaks: "book_in_date < date '2014-10-01' and most_serious_conviction is not null",
      needs: ['book_in_date', 'most_serious_conviction'],
    },
    {
      id: 'outside-the-production',
      says: 'rows outside 2012-01-01 to 2019-07-06, which the workbook says it covers',
      breaks: "book_in_date not between date '2012-01-01' and date '2019-07-06'",
      needs: ['book_in_date'],
    },
  ],
  notes: [
    'No identifier and no book-out: no stay can be derived.',
    'The workbook says: most serious conviction was not recorded before FY2015; transfers to ORR and prisoners of the Marshals are not in it.',
  ],
}
