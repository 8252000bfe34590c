import { column, required } from '../formats/columns.ts'
import type { Format } from '../formats/format.ts'

/** Which counties each field office answers for (CC0). A row without a county is the whole state, but for counties named elsewhere. */
export const areasOfResponsibility: Format = {
  id: 'areas-of-responsibility',
  title: 'Areas of responsibility by county',
  table: 'places',
  containers: ['csv'],
  columns: [required('text', 'office_name'), required('text', 'state_name'), required('text', 'county_name'), column('text', 'notes')],
  acts: [],
  fields: {},
  notes: [],
}
