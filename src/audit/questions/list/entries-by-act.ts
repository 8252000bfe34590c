import { count, day, text } from '../columns.ts'
import type { Question } from '../question.ts'
import { entryFilters } from './entries.ts'

export const entriesByAct: Question = {
  id: 'entries-by-act',
  title: 'Entries by act',
  says: 'How many of each act the released rows tell of, and the first and last day.',
  sql: `SELECT act, count(*) AS n, count(*) FILTER (person_id IS NULL) AS n_without_person,
  min(coalesce(occurred_on, occurred_at::DATE)) AS first_on, max(coalesce(occurred_on, occurred_at::DATE)) AS last_on
FROM 'entries.parquet'
{where}
GROUP BY act`,
  filters: entryFilters,
  columns: {
    act: text('Act', 'What happened.'),
    n: count('Entries', 'Rows that tell of it.', { question: 'entries', where: { act: 'act' } }),
    n_without_person: count('Without a person id', 'Rows that cannot be joined to any person.', {
      question: 'entries',
      where: { act: 'act' },
      always: { identified: 'no' },
    }),
    first_on: day('First', 'First day told of. An impossible date shows here too.'),
    last_on: day('Last', 'Last day told of.'),
  },
  sorts: ['act', 'n'],
  order: ['act'],
  paged: false,
}
