import { column, required } from './columns.ts'
import type { Format } from './format.ts'

/** Detainers prepared from 2014-10 to 2015-07 (request 15-87693), one row a detainer. */
export const detainersFy2015: Format = {
  id: 'detainers-fy2015',
  title: 'Detainers of fiscal year 2015',
  table: 'detainers',
  containers: ['xlsx', 'csv'],
  columns: [
    required('day', 'prepare_date', 'Prepare Date'),
    required('text', 'detainer_type', 'Detainer Type'),
    required('text', 'detainer_detention_facility', 'Detainer Detention Facility'),
    column('text', 'state', 'State'),
    column('text', 'city', 'City'),
    required('text', 'detainer_lift_reason', 'Detainer Lift Reason'),
  ],
  acts: [{ act: 'DetainerIssued', at: ['prepare_date'], outcome: 'detainer_lift_reason' }],
  fields: { facility: ['detainer_detention_facility'], state: ['state'] },
  notes: [
    'No identifier: two equal rows may be two people, and nothing can be linked.',
    'An empty lift reason is a detainer not lifted when the table was made, or a reason that was not recorded.',
  ],
}
