import { count, text } from '../columns.ts'
import type { Question } from '../question.ts'
import { findingFilters } from './findings.ts'

export const findingsByKind: Question = {
  id: 'findings-by-kind',
  title: 'Findings by kind of facility',
  says: 'How many findings each kind of facility has. Kinds are kept apart because limits differ between them.',
  sql: `SELECT facility_kind, count(*) AS n
FROM 'findings.parquet'
WHERE facility_kind IS NOT NULL
{and}
GROUP BY facility_kind`,
  filters: findingFilters,
  columns: {
    facility_kind: text('Kind of facility', 'Hold room, detention facility and so on.'),
    n: count('Findings', 'Findings at facilities of this kind.', { question: 'findings', where: { kind: 'facility_kind' } }),
  },
  sorts: ['n', 'facility_kind'],
  order: ['-n', 'facility_kind'],
  paged: false,
}
