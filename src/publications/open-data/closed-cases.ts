/** Why a case has no row, in words for the codebook. They are named whether or not there is such a case: that there is one would tell of it. */
export const closedBecause: readonly string[] = [
  'somebody asked for asylum or said they feared to return (8 CFR 208.6)',
  'a victim of violence, trafficking or crime is protected (8 USC 1367)',
  'the person is under 18, or one of the family is',
  'a court sealed it',
  'it is part of an inquiry into an officer',
  'the person has no nationality: such people are few, and counted by place in a table that withholds small numbers',
]

/**
 * SQL that makes `closed_case`: cases no row of which is published. A whole case is left out where any entry of it, or the person it is about, may not be read by everyone who
 * opens cases: asylum (8 CFR 208.6), 8 USC 1367, minors, sealed by a court, inquiries into officers. So is every case of a person without nationality. With them no row is of
 * a class whose small numbers are withheld.
 */
export const closedCasesSql = `
  create or replace table closed_case as
  with told as (
    select case_id, person_id from restricted
    union all select case_id, person_id from class left join case_person using (case_id) where lower(citizenship) = 'stateless')
  select case_id from told
  union select case_person.case_id from case_person join told on told.person_id = case_person.person_id`
