import { count, text } from '../columns.ts'
import type { Question } from '../question.ts'
import { entryFilters } from './entries.ts'

export const entriesByFlag: Question = {
  id: 'entries-by-flag',
  title: 'Odd rows by kind',
  says: 'How many entries carry each flag. A row can carry several. Flagged rows are kept.',
  sql: `SELECT flag, count(*) AS n
FROM (SELECT *, unnest(flags) AS flag FROM 'entries.parquet')
{where}
GROUP BY flag`,
  filters: entryFilters,
  columns: {
    flag: text('Flag', 'What is odd about the row.'),
    n: count('Entries', 'Entries that carry the flag.', { question: 'entries', where: { flag: 'flag' } }),
  },
  sorts: ['flag', 'n'],
  order: ['-n', 'flag'],
  paged: false,
}
