import { column, leftOut, required } from './columns.ts'
import type { Format } from './format.ts'

/** Removals of the Seattle area, 2012-01-01 to 2019-07-06, produced in UW v. DHS; one row a removal. Expedited and other removals share one layout. */
export const productionsRemovals: Format = {
  id: 'productions-2012-2019-removals',
  title: 'Removals, Seattle area, 2012-2019',
  table: 'removals',
  containers: ['xlsx', 'csv'],
  columns: [
    required('day', 'departed_date', 'Departed Date'),
    leftOut('birth-date', 'date_of_birth', 'Date of Birth'),
    column('text', 'gender', 'Gender'),
    required('text', 'country_of_citizenship', 'Country of Citizenship'),
    leftOut('identity-number', 'event_number', 'Event Number'),
    required('text', 'most_serious_conviction', 'Most Serious Conviction'),
    required('text', 'case_category', 'Case Category'),
  ],
  acts: [{ act: 'Removed', at: ['departed_date'], outcome: 'case_category' }],
  fields: { citizenshipCountry: ['country_of_citizenship'], gender: ['gender'] },
  footnotes: [
    {
      id: 'conviction-before-fy2013',
      says: 'rows before FY2013 with a most serious conviction, which the workbook says was not recorded then',
      breaks: "departed_date < date '2012-10-01' and most_serious_conviction is not null",
      needs: ['departed_date', 'most_serious_conviction'],
    },
    {
      id: 'outside-the-production',
      says: 'rows outside 2012-01-01 to 2019-07-06, which the workbook says it covers',
      breaks: "departed_date not between date '2012-01-01' and date '2019-07-06'",
      needs: ['departed_date'],
    },
    {
      id: 'expedited-by-category',
      says: 'expedited removals of another case category than 8F, 8G, 8H or 8I, or other removals of one of these',
      breaks: "(sheet = 'Expedited Removals') <> regexp_matches(case_category, '^\\[8[FGHI]\\]')",
      needs: ['case_category'],
    },
  ],
  notes: [
    'The sheets of expedited and of other removals have the same columns: case categories 8F, 8G, 8H and 8I are the expedited ones.',
    "The agency's Summary counts a removal in the year its case closed, these rows in the year of departure: totals agree over all years, not year by year.",
    'The workbook says: most serious conviction was not recorded before FY2013. 35 earlier rows have one.',
    'No identifier: two equal rows may be two people, and nothing can be linked.',
  ],
}
