const list = (names: string, type: string): Record<string, string> =>
  Object.fromEntries(
    names
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((name) => [name, type]),
  )
const text = (names: string) => list(names, 'VARCHAR')
const instant = (names: string) => list(names, 'TIMESTAMP')
const day = (names: string) => list(names, 'DATE')
const whole = (names: string) => list(names, 'BIGINT')
const real = (names: string) => list(names, 'DOUBLE')
const yesNo = (names: string) => list(names, 'BOOLEAN')

/** The columns that questions rely on, by file. What a release lacks is shown as not known, not as a fault. */
export const expectedColumns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  entries: {
    ...text(
      'entry_id act source_table person_id facility_code facility area state program citizenship_country gender outcome release file sheet',
    ),
    ...instant('occurred_at'),
    ...day('occurred_on'),
    ...whole('birth_year row'),
    flags: 'VARCHAR[]',
  },
  stints: {
    ...text('unique_identifier detention_facility_code detention_facility detention_release_reason stay_ID stint_ID city state'),
    ...text('file_original sheet_original stay_release_reason gender citizenship_country final_program book_in_aor book_in_criminality'),
    ...instant('book_in_date_time book_out_date_time stay_book_in_date_time stay_book_out_date_time'),
    ...yesNo('duplicate_likely_bond duplicate_likely_sameday duplicate_drop_row duplicate_likely'),
    ...whole('birth_year row'),
  },
  stays: {
    ...text('unique_identifier stay_ID detention_facility_codes_all detention_facility_code_first detention_facility_first'),
    ...text('detention_facility_code_longest detention_facility_longest detention_facility_code_last detention_facility_last'),
    ...text('stay_release_reason gender citizenship_country final_program'),
    ...instant('stay_book_in_date_time stay_book_out_date_time book_in_date_time_first book_out_date_time_last'),
    ...whole('n_stints n_stays birth_year'),
  },
  findings: {
    ...text('finding_id rule clock source_table subject_id person_id facility_code facility facility_kind area state severity verified'),
    ...text('version_status chain_id file sheet'),
    ...instant('started_at due_at ended_at as_of'),
    ...day('due_on version_from version_until'),
    ...real('hours_over chain_hours'),
    ...yesNo('is_open'),
    ...whole('row'),
  },
  population: {
    ...text('facility_code facility'),
    ...day('day'),
    ...whole('present at_midnight male female convicted possibly_minor'),
  },
}
