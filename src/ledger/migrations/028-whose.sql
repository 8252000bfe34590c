-- A correction may say that a case is another person's: the cases of a person are those begun about them, and those corrected to be about them.
drop index ledger.entry_of_person;
create index entry_of_person on ledger.entry (person_id, case_id) where (sequence = 1 or correction_kind = 'corrects') and person_id is not null;
comment on index ledger.entry_of_person is 'Cases begun about a person, or corrected to be about them';

create or replace function ledger.cases_of_as(clearances text, asked_person uuid, most integer) returns setof uuid
language plpgsql set search_path = '' as $$
begin
  perform set_config('writ.clearances', clearances, true);
  return query select entry.case_id from ledger.entry
    where entry.person_id = asked_person and (entry.sequence = 1 or entry.correction_kind = 'corrects')
    group by entry.case_id order by min(entry.position) limit most;
end
$$;
comment on function ledger.cases_of_as(text, uuid, integer) is
  'Cases begun about a person or corrected to be about them, as somebody with these clearances may see, oldest first';
