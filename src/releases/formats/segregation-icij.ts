import { column, leftOut, required } from './columns.ts'
import type { Format } from './format.ts'

/** Segregation placements of 2012 to 2017, as compiled and published by the International Consortium of Investigative Journalists. */
export const segregationIcij: Format = {
  id: 'segregation-icij',
  title: 'Segregation placements 2012-2017 (ICIJ)',
  table: 'segregation',
  containers: ['csv', 'xlsx'],
  columns: [
    column('text', 'record_id'),
    required('text', 'citizenship'),
    column('text', 'citizenship_id'),
    column('text', 'facility_aor'),
    column('text', 'state'),
    required('text', 'facility'),
    column('text', 'facility_id'),
    required('day', 'placement_date'),
    column('number', 'year'),
    { name: 'placement_reason', aliases: [], kind: 'text', hides: ['health', 'gang', 'sexual-orientation'] },
    { name: 'placement_reason_raw', aliases: [], kind: 'text', hides: ['health', 'gang', 'sexual-orientation'] },
    column('day', 'release_date'),
    required('number', 'days_solitary'),
    leftOut('health', 'mental_illness'),
    leftOut('health', 'no_suicide_watch'),
  ],
  acts: [
    { act: 'PlacedInSegregation', at: ['placement_date'], outcome: 'placement_reason' },
    { act: 'ReleasedFromSegregation', at: ['release_date'], onlyIfFilled: true },
  ],
  fields: { facility: ['facility'], area: ['facility_aor'], state: ['state'], citizenshipCountry: ['citizenship'] },
  orders: [{ earlier: 'placement_date', later: 'release_date', says: 'released before being placed', flag: 'out-before-in' }],
  equalRowsAreOdd: true,
  footnotes: [
    {
      id: 'length-differs',
      says: 'rows whose days in segregation are not the days from placement to release',
      breaks: 'days_solitary <> release_date - placement_date',
      flag: 'impossible-date',
      needs: ['days_solitary', 'release_date', 'placement_date'],
    },
  ],
  notes: [
    'Day and month are swapped in the published dates wherever the day is 12 or less, and some dates at the turn of a year are a year off: "days_solitary", counted before that, then differs from the two dates. Such rows are flagged; nothing is mended.',
    'Reasons that speak of health, of a gang or of sexual orientation are replaced by a mark; how many is in the quality report.',
  ],
}
