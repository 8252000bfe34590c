import { count, facilityCode, facilityName, hours, text } from '../columns.ts'
import type { Question } from '../question.ts'
import { findingFilters } from './findings.ts'

export const findingsByFacility: Question = {
  id: 'findings-by-facility',
  title: 'Findings by facility',
  says: 'How many findings each facility has. A large facility has more of everything: this is a count, not a rate and not a ranking.',
  sql: `SELECT facility_code, max(facility) AS facility, max(facility_kind) AS facility_kind, count(*) AS n,
  count(*) FILTER (severity = 'hard') AS n_hard, median(hours_over) AS median_hours_over
FROM 'findings.parquet'
WHERE facility_code IS NOT NULL
{and}
GROUP BY facility_code`,
  filters: findingFilters,
  columns: {
    facility_code: facilityCode,
    facility: facilityName,
    facility_kind: text('Kind', 'Kind of facility.'),
    n: count('Findings', 'Subjects that missed a clock here.', { question: 'findings', where: { facility: 'facility_code' } }),
    n_hard: count('Breaches', 'Of these, of a number in a statute or regulation.', {
      question: 'findings',
      where: { facility: 'facility_code' },
      always: { severity: 'hard' },
    }),
    median_hours_over: hours('Median hours over', 'Half of the findings are over by less, half by more.'),
  },
  sorts: ['n', 'facility_code', 'facility'],
  order: ['-n', 'facility_code'],
  paged: true,
}
