import { facilityKindSql } from '../../facility-kind.ts'
import { facilityCode, facilityName, file, hours, moment, person, row, sheet, text, yesNo } from '../columns.ts'
import { equals, exactPerson, facility, inMonth, yesOrNo } from '../filters.ts'
import type { Filter, Question } from '../question.ts'

/** The same as the audit's own, so that the rules are asked alike. */
const kind = facilityKindSql({ code: 'detention_facility_code', name: 'detention_facility' })

const stintFilters = {
  facility: facility('detention_facility_code'),
  month: inMonth('book_in_date_time'),
  duplicate: yesOrNo('Duplicate', 'yes: flagged as a duplicate and kept.', 'coalesce(duplicate_drop_row, false)', 'duplicate'),
  open: yesOrNo('Open', 'yes: the release shows no book-out.', 'book_out_date_time IS NULL', 'open'),
  identified: yesOrNo('With a person id', 'no: the row has no person id.', 'unique_identifier IS NOT NULL', 'identified'),
  stay: equals('Stay', 'The whole id of one stay.', 'stay_ID', 'stay'),
  stint: equals('Stint', 'The whole id of one stint.', 'stint_ID', 'stint'),
  chain: {
    ...equals('Chain', 'Id of one chain of hold rooms.', 'x', 'chain'),
    sql: "(file_original, sheet_original, row) IN (SELECT (file, sheet, row) FROM 'chains.parquet' WHERE chain_id = $chain)",
  },
  person: exactPerson('unique_identifier'),
} satisfies Record<string, Filter>

export const stints: Question = {
  id: 'stints',
  title: 'Stints',
  says: 'One person at one facility, as released. Duplicates are flagged with their reason and kept.',
  sql: `SELECT stint_ID, stay_ID, unique_identifier AS person_id, detention_facility_code AS facility_code, detention_facility AS facility,
  book_in_date_time, book_out_date_time, date_diff('minute', book_in_date_time, book_out_date_time) / 60.0 AS hours_held,
  detention_release_reason, ${kind} AS facility_kind, duplicate_drop_row, duplicate_likely_bond, duplicate_likely_sameday,
  file_original, sheet_original, row
FROM 'stints.parquet'
{where}`,
  filters: stintFilters,
  columns: {
    stint_ID: text('Stint', 'Person, book-in and facility code, joined as the public pipeline does.'),
    stay_ID: text('Stay', 'Person and book-in of the stay.'),
    person_id: person,
    facility_code: facilityCode,
    facility: facilityName,
    book_in_date_time: moment('Booked in', 'As printed; no zone is named.'),
    book_out_date_time: moment('Booked out', 'As printed; empty where the release shows none.'),
    hours_held: hours('Hours held', 'From book-in to book-out.'),
    detention_release_reason: text('Release reason', 'As released.'),
    facility_kind: text('Kind of facility', 'Kinds are kept apart: limits differ between them.'),
    duplicate_drop_row: yesNo('Duplicate', 'Flagged as a duplicate, for either reason below.'),
    duplicate_likely_bond: yesNo('Differs by bond only', 'The same row but for its bond fields.'),
    duplicate_likely_sameday: yesNo('Same day, same place', 'The same person, facility, day and stay.'),
    file_original: file,
    sheet_original: sheet,
    row,
  },
  shown: [
    'person_id',
    'facility_code',
    'facility',
    'book_in_date_time',
    'book_out_date_time',
    'hours_held',
    'detention_release_reason',
    'duplicate_drop_row',
    'file_original',
    'sheet_original',
    'row',
  ],
  sorts: ['book_in_date_time', 'book_out_date_time', 'hours_held'],
  order: ['book_in_date_time', 'stint_ID', 'file_original', 'sheet_original', 'row'],
  paged: true,
}
