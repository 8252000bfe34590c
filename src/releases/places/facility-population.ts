import { column, required } from '../formats/columns.ts'
import type { Format } from '../formats/format.ts'

/** How many people were at each facility on each day, derived by a public pipeline from released stints. */
export const facilityPopulation: Format = {
  id: 'facility-population',
  title: 'People present by facility and day',
  table: 'places',
  containers: ['parquet', 'csv'],
  columns: [
    required('text', 'detention_facility_code'),
    required('day', 'date'),
    required('number', 'n_detained'),
    required('number', 'n_detained_at_midnight'),
    column('number', 'n_detained_male'),
    column('number', 'n_detained_female'),
    column('number', 'n_detained_convicted_criminal'),
    column('number', 'n_detained_possibly_under_18'),
    column('text', 'detention_facility'),
  ],
  acts: [],
  fields: {},
  notes: ['Days on which nobody was there have rows too: a code of this file was not necessarily used.'],
}
