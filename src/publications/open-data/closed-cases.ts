/**
 * SQL that makes `closed_case`: cases no row of which is published, with the reason. A whole case is left out where any entry of it, or the person it is
 * about, may not be read by everyone who opens cases: asylum (8 CFR 208.6), 8 USC 1367, minors, sealed by a court, inquiries into officers.
 */
export const closedCasesSql = `
  create or replace table closed_case as
  with told as (select case_id, person_id, unnest(string_split(restrictions, ',')) as reason from restricted)
  select case_id, min(reason) as reason from (
    select case_id, reason from told
    union all select case_person.case_id, reason from case_person join told on told.person_id = case_person.person_id)
  group by case_id`
