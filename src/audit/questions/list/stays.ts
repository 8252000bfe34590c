import { count, facilityCode, hours, moment, number, person, text } from '../columns.ts'
import { exactPerson, facility, inMonth, yesOrNo } from '../filters.ts'
import type { Question } from '../question.ts'

export const stays: Question = {
  id: 'stays',
  title: 'Stays',
  says: 'One chain of stints, as the agency itself numbered it: nothing is joined or split by Writ.',
  sql: `SELECT stay_ID, unique_identifier AS person_id, stay_book_in_date_time, stay_book_out_date_time,
  date_diff('minute', stay_book_in_date_time, stay_book_out_date_time) / 60.0 AS hours_held, n_stints, n_stays,
  detention_facility_codes_all, detention_facility_code_first, detention_facility_code_longest, detention_facility_code_last, stay_release_reason
FROM 'stays.parquet'
{where}`,
  filters: {
    facility: {
      ...facility('x'),
      says: 'Any facility of the stay.',
      sql: "list_contains(string_split(detention_facility_codes_all, '; '), $facility)",
    },
    month: inMonth('stay_book_in_date_time'),
    open: yesOrNo('Open', 'yes: the release shows no book-out.', 'stay_book_out_date_time IS NULL', 'open'),
    person: exactPerson('unique_identifier'),
  },
  columns: {
    stay_ID: text('Stay', 'Person and book-in, joined as the public pipeline does.'),
    person_id: person,
    stay_book_in_date_time: moment('Booked in', 'As printed; no zone is named.'),
    stay_book_out_date_time: moment('Booked out', 'As printed; empty where the release shows none.'),
    hours_held: hours('Hours held', 'From book-in to book-out.'),
    n_stints: count('Stints', 'Stints of the stay, duplicates left out.', {
      question: 'stints',
      where: { stay: 'stay_ID' },
      always: { duplicate: 'no' },
    }),
    n_stays: number('Stays of this person', 'How many the release shows.'),
    detention_facility_codes_all: text('All facilities', 'Codes in order.'),
    detention_facility_code_first: { ...facilityCode, title: 'First facility' },
    detention_facility_code_longest: { ...facilityCode, title: 'Longest at' },
    detention_facility_code_last: { ...facilityCode, title: 'Last facility' },
    stay_release_reason: text('Release reason', 'As released.'),
  },
  shown: [
    'person_id',
    'stay_book_in_date_time',
    'stay_book_out_date_time',
    'hours_held',
    'n_stints',
    'detention_facility_codes_all',
    'stay_release_reason',
  ],
  sorts: ['stay_book_in_date_time', 'hours_held', 'n_stints'],
  order: ['stay_book_in_date_time', 'stay_ID'],
  paged: true,
}
