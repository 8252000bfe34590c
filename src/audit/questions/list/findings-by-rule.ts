import { count, hours, rule, severity, verified } from '../columns.ts'
import type { Behind, Question } from '../question.ts'
import { findingFilters } from './findings.ts'

const behind: Behind = { question: 'findings', where: { rule: 'rule', clock: 'clock' } }

export const findingsByRule: Question = {
  id: 'findings-by-rule',
  title: 'Findings by rule',
  says: 'How many subjects missed each clock of each rule.',
  sql: `SELECT rule, clock, severity, verified, count(*) AS n, count(*) FILTER (is_open) AS n_open,
  median(hours_over) AS median_hours_over, max(hours_over) AS max_hours_over
FROM 'findings.parquet'
{where}
GROUP BY rule, clock, severity, verified`,
  filters: findingFilters,
  columns: {
    rule,
    clock: { ...rule, title: 'Clock', says: 'Which clock of the rule.' },
    severity,
    verified,
    n: count('Findings', 'Subjects that missed the clock.', behind),
    n_open: count('Still open', 'Of these, nothing in the release stopped the clock.', { ...behind, always: { open: 'yes' } }),
    median_hours_over: hours('Median hours over', 'Half of the findings are over by less, half by more.'),
    max_hours_over: hours('Most hours over', 'The longest.'),
  },
  shown: ['clock', 'severity', 'verified', 'n', 'n_open', 'median_hours_over', 'max_hours_over'],
  sorts: ['n', 'rule', 'max_hours_over'],
  order: ['-n', 'rule', 'clock'],
  paged: false,
}
