-- A case that was about nobody at first sealed its entries under its own key. Once it is theirs, an order to expunge takes that key too: it stayed,
-- and what was sealed under it could be opened.

-- Whose a case is by its entries: whom the last of them that names a person names. Null for the record of a person, whose id and key are its own.
create function vault.person_of_case(of_case uuid) returns uuid language sql stable set search_path = '' as $$
  select entry.person_id from ledger.entry where entry.case_id = of_case and entry.outcome = 'recorded' and entry.person_id <> of_case
  order by entry.sequence desc limit 1
$$;
comment on function vault.person_of_case(uuid) is 'The person a case was last said to be about, other than by its own id';
revoke all on function vault.person_of_case(uuid) from public;

-- As in 003, and of the key of a case the order about the person whose case it is.
create or replace function vault.approved_order(person uuid, order_entry uuid) returns table (order_said text, ordered_on date)
language sql stable set search_path = '' as $$
  select concat_ws(', ', ordered.payload ->> 'order', ordered.payload ->> 'court'), (ordered.payload ->> 'orderedOn')::date
  from (values (person), (vault.person_of_case(person))) as theirs (id) join ledger.entry as ordered on ordered.case_id = theirs.id
  where ordered.case_kind = 'person' and ordered.act = 'OrderExpungement' and ordered.outcome = 'recorded'
    and not exists (select from ledger.entry as withdrawal where withdrawal.case_id = theirs.id and withdrawal.corrects_entry_id = order_entry
      and withdrawal.correction_kind = 'withdraws' and withdrawal.outcome = 'recorded')
    and (ordered.entry_id = order_entry or (ordered.corrects_entry_id = order_entry and ordered.correction_kind = 'corrects'))
    and exists (select from ledger.entry as approval where approval.case_id = theirs.id and approval.act = 'ApproveExpungement'
      and approval.outcome = 'recorded' and approval.correction_kind is null
      and approval.payload ->> 'subjectId' = 'expungement:' || order_entry::text)
  order by ordered.sequence desc limit 1
$$;

-- The keys of the cases that are theirs by now, each told to every process.
create function vault.destroy_keys_of_cases(person uuid, order_entry uuid) returns void
language plpgsql set search_path = '' as $$
declare
  of_case uuid;
begin
  for of_case in select distinct entry.case_id from ledger.entry join vault.person_key on person_key.person_id = entry.case_id
    where entry.person_id = person and (entry.sequence = 1 or entry.correction_kind = 'corrects') and entry.case_id <> person
      and person_key.wrapped_key is not null and vault.person_of_case(entry.case_id) = person
  loop
    update vault.person_key set wrapped_key = null, destroyed_at = clock_timestamp(), order_entry_id = order_entry,
      order_said = approved.order_said, ordered_on = approved.ordered_on
      from vault.approved_order(person, order_entry) as approved where person_key.person_id = of_case;
    perform pg_notify('vault_key_destroyed', of_case::text);
  end loop;
end
$$;
comment on function vault.destroy_keys_of_cases(uuid, uuid) is 'Destroys the keys of cases that were about nobody at first and are about the person now, under an order about the person';
revoke all on function vault.destroy_keys_of_cases(uuid, uuid) from public;

create or replace function vault.destroy_person_key(person uuid, order_entry uuid) returns void
language plpgsql security definer set search_path = '' as $$
declare
  approved record;
begin
  select * into approved from vault.approved_order(person, order_entry);
  if not found then
    raise exception 'The ledger holds no approved order % to expunge person %: enter the order, and have another officer approve it.',
      order_entry, person using errcode = 'insufficient_privilege';
  end if;
  insert into vault.person_key (person_id, wrapped_key, destroyed_at, order_entry_id, order_said, ordered_on)
    values (person, null, clock_timestamp(), order_entry, approved.order_said, approved.ordered_on)
    on conflict (person_id) do update set wrapped_key = null, destroyed_at = excluded.destroyed_at,
      order_entry_id = excluded.order_entry_id, order_said = excluded.order_said, ordered_on = excluded.ordered_on
    where person_key.wrapped_key is not null;
  delete from derived.person_token where person_id = person;
  perform pg_notify('vault_key_destroyed', person::text);
  perform vault.destroy_keys_of_cases(person, order_entry);
end
$$;

-- Of the orders carried out before.
select vault.destroy_keys_of_cases(person_id, order_entry_id) from vault.person_key where wrapped_key is null;
