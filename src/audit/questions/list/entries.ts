import { area, day, facilityCode, facilityName, file, moment, number, person, row, sheet, text } from '../columns.ts'
import { equals, exactPerson, facility, inMonth, yesOrNo } from '../filters.ts'
import type { Filter, Question } from '../question.ts'

export const entryFilters = {
  act: equals('Act', 'What happened, e.g. BookedIn.', 'act', 'act', { question: 'entries-by-act', column: 'act' }),
  flag: {
    ...equals('Flag', 'What is odd about the row.', 'flags', 'flag', { question: 'entries-by-flag', column: 'flag' }),
    sql: 'list_contains(flags, $flag)',
  },
  flagged: yesOrNo('Flagged', 'yes: the row carries a flag.', 'len(flags) > 0', 'flagged'),
  facility: facility('facility_code'),
  month: inMonth('coalesce(occurred_at, occurred_on::TIMESTAMP)'),
  area: equals('Area', 'Area of responsibility as released.', 'area', 'area'),
  file: equals('File', 'Name of the released file.', 'file', 'file'),
  sheet: equals('Sheet', 'Name of a sheet of that file.', 'sheet', 'sheet'),
  table: equals('Table', 'The released table, e.g. detentions.', 'source_table', 'table'),
  identified: yesOrNo('With a person id', 'no: the row has no person id.', 'person_id IS NOT NULL', 'identified'),
  person: exactPerson('person_id'),
} satisfies Record<string, Filter>

export const entries: Question = {
  id: 'entries',
  title: 'Entries',
  says: 'Every act that the released rows tell of, one a row, with the file, sheet and row it comes from.',
  sql: `SELECT entry_id, act, occurred_at, coalesce(occurred_on, occurred_at::DATE) AS occurred_on, person_id, facility_code, facility, area, state, program,
  citizenship_country, gender, birth_year, outcome, array_to_string(flags, ', ') AS flags, source_table, release, file, sheet, row
FROM 'entries.parquet'
{where}`,
  filters: entryFilters,
  columns: {
    entry_id: text('Entry', 'Id of the entry.'),
    act: text('Act', 'What happened.'),
    occurred_at: moment('At', 'Printed time; releases name no zone. Empty where only the day is known.'),
    occurred_on: day('On', 'The day.'),
    person_id: person,
    facility_code: facilityCode,
    facility: facilityName,
    area,
    state: text('State', 'State as released.'),
    program: text('Programme', 'Final programme as released.'),
    citizenship_country: text('Citizenship', 'Country of citizenship as released.'),
    gender: text('Gender', 'Gender as released.'),
    birth_year: number('Birth year', 'Year of birth as released.'),
    outcome: text('Outcome', 'What came of it, as released.'),
    flags: text('Flags', 'What is odd about the row; nothing is dropped for it.'),
    source_table: text('Table', 'The released table.'),
    release: text('Release', 'The release as named in the file.'),
    file,
    sheet,
    row,
  },
  shown: ['act', 'occurred_on', 'occurred_at', 'person_id', 'facility_code', 'facility', 'outcome', 'flags', 'file', 'sheet', 'row'],
  sorts: ['occurred_on', 'act', 'facility_code'],
  order: ['occurred_on', 'occurred_at', '-act', 'entry_id'],
  paged: true,
}
