import { count, facilityCode, facilityName, hours, text } from '../columns.ts'
import type { Behind, Question } from '../question.ts'
import { findingFilters } from './findings.ts'

const behind: Behind = { question: 'findings', where: { facility: 'facility_code', named: 'name_alone' } }

export const findingsByFacility: Question = {
  id: 'findings-by-facility',
  title: 'Findings by facility',
  says: 'How many findings each facility has. A large facility has more of everything: this is a count, not a rate and not a ranking.',
  sql: `SELECT facility_code, max(facility) AS facility, CASE WHEN facility_code IS NULL THEN facility END AS name_alone,
  max(facility_kind) AS facility_kind, count(*) AS n,
  count(*) FILTER (severity = 'hard') AS n_hard, median(hours_over) AS median_hours_over
FROM 'findings.parquet'
WHERE coalesce(facility_code, facility) IS NOT NULL
{and}
GROUP BY facility_code, name_alone`,
  filters: findingFilters,
  columns: {
    facility_code: { ...facilityCode, isSparse: true },
    facility: facilityName,
    name_alone: text('Name alone', 'The name, where the release gives no code.'),
    facility_kind: { ...text('Kind', 'Kind of facility.'), isSparse: true },
    n: count('Findings', 'Subjects that missed a clock here.', behind),
    n_hard: count('Breaches', 'Of these, of a number in a statute or regulation.', { ...behind, always: { severity: 'hard' } }),
    median_hours_over: hours('Median hours over', 'Half of the findings are over by less, half by more.'),
  },
  shown: ['facility_code', 'facility', 'facility_kind', 'n', 'n_hard', 'median_hours_over'],
  sorts: ['n', 'facility_code', 'facility'],
  order: ['-n', 'facility_code', 'name_alone'],
  paged: true,
}
