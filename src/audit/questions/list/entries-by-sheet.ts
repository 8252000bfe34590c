import { count, file, number, sheet, text } from '../columns.ts'
import type { Question } from '../question.ts'
import { entryFilters } from './entries.ts'

export const entriesBySheet: Question = {
  id: 'entries-by-sheet',
  title: 'Entries by file and sheet',
  says: 'What was read from each sheet: entries made, the rows they come from, and how many of them are flagged. One row can make two entries (a book-in and a book-out).',
  sql: `SELECT file, sheet, source_table, count(*) AS n, count(DISTINCT row) AS n_rows, min(row) AS first_row, max(row) AS last_row,
  count(*) FILTER (len(flags) > 0) AS n_flagged
FROM 'entries.parquet'
{where}
GROUP BY file, sheet, source_table`,
  filters: entryFilters,
  columns: {
    file,
    sheet,
    source_table: text('Table', 'What the rows are, found from the header.'),
    n: count('Entries', 'Entries made of it.', { question: 'entries', where: { file: 'file', sheet: 'sheet', table: 'source_table' } }),
    n_rows: number('Rows', 'Rows that gave an entry.'),
    first_row: number('First row', 'As a spreadsheet counts.'),
    last_row: number('Last row', 'As a spreadsheet counts.'),
    n_flagged: count('Flagged', 'Entries with at least one flag.', {
      question: 'entries',
      where: { file: 'file', sheet: 'sheet', table: 'source_table' },
      always: { flagged: 'yes' },
    }),
  },
  sorts: [],
  order: ['file', 'sheet', 'source_table'],
  paged: false,
}
