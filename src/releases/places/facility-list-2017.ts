import { column, required } from '../formats/columns.ts'
import type { Format } from '../formats/format.ts'

/** The agency's own list of facilities of 2017-11-06: 1,685 rows, 135 columns, every facility used since fiscal year 2003. */
export const facilityList2017: Format = {
  id: 'facility-list-2017',
  title: 'Facility list of the agency (2017)',
  table: 'places',
  containers: ['xlsx', 'csv'],
  columns: [
    required('text', 'code', 'DETLOC'),
    required('text', 'name', 'Name'),
    column('text', 'address', 'Address'),
    required('text', 'city', 'City'),
    column('text', 'county', 'County'),
    required('text', 'state', 'State'),
    required('text', 'area', 'AOR'),
    required('text', 'docket', 'Docket'),
    column('text', 'contract', 'Type'),
    required('text', 'contract_detailed', 'Type Detailed'),
    column('text', 'capacity', 'Capacity'),
    column('day', 'last_used_on', 'Date of Last Use'),
    required('day', 'first_used_on', 'Date of First Use'),
    column('text', 'guaranteed_minimum', 'Guaranteed Minimum'),
    column('text', 'over_under_72', 'Over/Under 72'),
    column('text', 'contract_standard', 'Contractually Obligated Inspection Standard', 'PBNDS/NDS'),
    column('text', 'last_inspection_standard', 'Last Inspection Standard'),
    column('text', 'last_rating', 'Last Inspection Rating - Final', 'Last Rating - Final'),
    column('day', 'last_inspected_on', 'Last Inspection Date'),
    column('text', 'earlier_rating', 'Second to Last Inspection Rating', 'Second to Last Rating'),
    column('day', 'earlier_inspected_on', 'Second to Last Inspection Date'),
  ],
  acts: [],
  fields: {},
  notes: ['Capacity is the bed space the agency may use, which may be less than the whole; "AS NEEDED" is no number.'],
}
