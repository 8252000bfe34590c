import { column, required } from '../formats/columns.ts'
import type { Format } from '../formats/format.ts'

/** A list of facilities by code with their town, state and field office, as researchers publish it (844 facilities), or as given beside an audit. */
export const facilityListCoded: Format = {
  id: 'facility-list-coded',
  title: 'List of facilities by code',
  table: 'places',
  containers: ['csv', 'parquet'],
  columns: [
    required('text', 'detention_facility_code'),
    column('text', 'name'),
    column('text', 'address_full'),
    required('text', 'city'),
    column('text', 'county'),
    required('text', 'state'),
    column('text', 'field_office'),
  ],
  acts: [],
  fields: {},
  notes: ['Positions on the map are left out: a town is enough to tell places apart.'],
}
