import { count, day, facilityCode, facilityName, number } from '../columns.ts'
import { facility } from '../filters.ts'
import type { Filter, Question } from '../question.ts'

const filters = {
  facility: facility('facility_code'),
  name: {
    ...facility('x'),
    title: 'Name holds',
    says: 'Part of a facility name or code.',
    sql: '(contains(lower(facility), lower($name)) OR contains(lower(facility_code), lower($name)))',
  },
} satisfies Record<string, Filter>

export const facilities: Question = {
  id: 'facilities',
  title: 'Facilities',
  says: 'Every facility with a population: the days it is seen, its most people on one day, and its stints.',
  sql: `SELECT facility_code, facility, first_day, last_day, n_days, most_present, mean_at_midnight, coalesce(n_stints, 0) AS n_stints
FROM (
  SELECT facility_code, max_by(facility, day) AS facility, min(day) FILTER (present > 0) AS first_day, max(day) FILTER (present > 0) AS last_day,
    count(*) FILTER (present > 0) AS n_days, max(present) AS most_present, avg(at_midnight) AS mean_at_midnight
  FROM 'population.parquet' GROUP BY facility_code
)
LEFT JOIN (
  SELECT detention_facility_code AS facility_code, count(*) AS n_stints FROM 'stints.parquet' GROUP BY 1
) USING (facility_code)
{where}`,
  filters,
  columns: {
    facility_code: facilityCode,
    facility: facilityName,
    first_day: day('First day', 'First day with someone present.'),
    last_day: day('Last day', 'Last day with someone present.'),
    n_days: count('Days', 'Days with someone present.', {
      question: 'population',
      where: { facility: 'facility_code' },
      always: { occupied: 'yes' },
    }),
    most_present: number('Most in a day', 'Most different people present on one day, at any time of it.'),
    mean_at_midnight: number('Mean at midnight', 'People present at midnight, averaged over the days covered.'),
    n_stints: count('Stints', 'Stints here, duplicates included.', { question: 'stints', where: { facility: 'facility_code' } }),
  },
  sorts: ['facility_code', 'facility', 'most_present', 'mean_at_midnight', 'n_stints'],
  order: ['facility_code'],
  paged: true,
}
