import { count, month } from '../columns.ts'
import type { Behind, Question } from '../question.ts'
import { findingFilters } from './findings.ts'

const behind = (severity: string): Behind => ({ question: 'findings', where: { month: 'month' }, always: { severity } })

export const findingsByMonth: Question = {
  id: 'findings-by-month',
  title: 'Findings by month',
  says: 'How many findings there are for the month in which the clock started. The last months of a release are not complete.',
  sql: `SELECT strftime(started_at, '%Y-%m') AS month, count(*) AS n,
  count(*) FILTER (severity = 'hard') AS n_hard,
  count(*) FILTER (severity = 'target') AS n_target,
  count(*) FILTER (severity = 'policy') AS n_policy,
  count(*) FILTER (severity = 'advisory') AS n_advisory
FROM 'findings.parquet'
WHERE started_at IS NOT NULL
{and}
GROUP BY 1`,
  filters: findingFilters,
  columns: {
    month: month('Month', 'Month in which the clock started.'),
    n: count('Findings', 'All of them.', { question: 'findings', where: { month: 'month' } }),
    n_hard: count('Breach', 'Of a number in a statute or regulation.', behind('hard')),
    n_target: count('Past the target', 'Of "ordinarily", "approximately", "as soon as practicable".', behind('target')),
    n_policy: count('Over the policy limit', 'Of a directive, standard or memo.', behind('policy')),
    n_advisory: count('Past an unchecked limit', 'Of a rule written from memory.', behind('advisory')),
  },
  sorts: ['month', 'n'],
  order: ['month'],
  paged: false,
}
