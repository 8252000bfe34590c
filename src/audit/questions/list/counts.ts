import { count } from '../columns.ts'
import type { Question } from '../question.ts'

const one = (
  id: string,
  title: string,
  says: string,
  sql: string,
  behind?: { question: string; always?: Record<string, string> },
): Question => ({
  id,
  title,
  says,
  sql,
  filters: {},
  columns: { n: count(title, says, behind) },
  sorts: [],
  order: [],
  paged: false,
})

/** The totals of a release, each a question of its own: a release need not hold every file. */
export const counts: readonly Question[] = [
  one('count-entries', 'Entries', 'Acts that the released rows tell of.', "SELECT count(*) AS n FROM 'entries.parquet'", {
    question: 'entries',
  }),
  one(
    'count-people',
    'People',
    'Different person ids seen. Rows without an id are not people here. There is no list of people: a record is reached by its exact id.',
    "SELECT count(DISTINCT person_id) AS n FROM 'entries.parquet'",
  ),
  one('count-stints', 'Stints', 'One person at one facility, duplicates included.', "SELECT count(*) AS n FROM 'stints.parquet'", {
    question: 'stints',
  }),
  one(
    'count-duplicate-stints',
    'Duplicate stints',
    'Flagged as duplicates and kept; left out of stays and findings.',
    "SELECT count(*) AS n FROM 'stints.parquet' WHERE coalesce(duplicate_drop_row, false)",
    { question: 'stints', always: { duplicate: 'yes' } },
  ),
  one('count-stays', 'Stays', 'Chains of stints, as the agency numbered them.', "SELECT count(*) AS n FROM 'stays.parquet'", {
    question: 'stays',
  }),
  one('count-findings', 'Findings', 'Rules missed by a subject, of every severity.', "SELECT count(*) AS n FROM 'findings.parquet'", {
    question: 'findings',
  }),
  one(
    'count-breaches',
    'Breaches',
    'Findings on a number in a statute or regulation.',
    "SELECT count(*) AS n FROM 'findings.parquet' WHERE severity = 'hard'",
    { question: 'findings', always: { severity: 'hard' } },
  ),
]
