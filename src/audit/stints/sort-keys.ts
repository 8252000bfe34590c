/**
 * Columns the public pipeline sorts stints by, after person, book-in and facility code, before it tells duplicates apart.
 * Empty values come first; rows equal in all of them stay in the order of the release. A release that lacks one is sorted by the rest.
 */
export const sortKeys = [
  'detention_release_reason',
  'stay_book_out_date',
  'stay_release_reason',
  'religion',
  'gender',
  'marital_status',
  'birth_year',
  'ethnicity',
  'entry_status',
  'felon',
  'bond_posted_date',
  'bond_posted_amount',
  'case_status',
  'case_category',
  'final_order_yes_no',
  'final_order_date',
  'case_threat_level',
  'book_in_criminality',
  'final_charge',
  'departed_date',
  'departure_country',
  'citizenship_country',
  'final_program',
  'most_serious_conviction_code',
  'msc_charge',
] as const

/** What is released once per bond of a stint: the same stint is told again for each. Beside each, the name of its smallest value over the stint. */
export const bondColumns = {
  initial_bond_set_amount: 'initial_bond_set_amount_lowest_seen',
  initial_bond_set_date: 'initial_bond_set_date_earliest_seen',
  bond_posted_amount: 'bond_posted_amount_lowest_seen',
  bond_posted_date: 'bond_posted_date_earliest_seen',
} as const
