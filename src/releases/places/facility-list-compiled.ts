import { column, required } from '../formats/columns.ts'
import type { Format } from '../formats/format.ts'

/**
 * A list compiled by others from the agency's lists (CC0), one row a place, with how many sources agree on each field. Rows whose id is no code were named by a list
 * that gives no codes.
 */
export const facilityListCompiled: Format = {
  id: 'facility-list-compiled',
  title: 'Compiled list of facilities, with sources per field',
  table: 'places',
  containers: ['csv', 'parquet'],
  columns: [
    required('text', 'id'),
    required('text', 'primary_name'),
    required('text', 'name_agreement'),
    required('text', 'states'),
    column('text', 'address'),
    column('text', 'county'),
    column('text', 'agreement'),
    column('text', 'capacity'),
    column('text', 'facility_function', 'facilityFunction'),
    column('text', 'field_office', 'fieldOffice'),
    column('text', 'first_used', 'firstUsed'),
    column('text', 'last_used', 'lastUsed'),
    column('text', 'holds_over_72h', 'holdsOver72h'),
    column('text', 'guaranteed_minimum_beds', 'guaranteedMinimumBeds'),
    column('text', 'last_final_rating', 'lastFinalRating'),
    column('text', 'last_inspection_end_date', 'lastInspectionEndDate'),
    column('text', 'last_inspection_standard', 'lastInspectionStandard'),
    column('text', 'last_inspection_type', 'lastInspectionType'),
  ],
  acts: [],
  fields: {},
  notes: [
    'Rows whose id is no code (ice-…, biweekly-…) come from lists that name places without codes.',
    'In the rows ice-naval-station-guantanamo-bay to ice-otero-county-processing-center and beyond, state and address are those of another place: the columns had slipped when the list was made.',
  ],
}
