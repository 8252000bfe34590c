-- What a commit writes is given as rows, an array for each table, not as an array for each column: of an act alone, taking sixty-five arrays apart
-- cost more than writing what was in them. Clocks and tokens have types of their own, since their tables may be made anew beside the old ones.
create type ledger.given_clock as (
  case_id uuid, subject text, clock text, rule text, office text, officer_id uuid, is_open boolean, state text, started_at timestamptz,
  due_at timestamptz, due_on date, severity text, verified text
);
comment on type ledger.given_clock is 'A clock as ledger.append is given it: columns of derived.clock';
create type ledger.given_token as (kind text, token text, person_id uuid);
comment on type ledger.given_token is 'A token as ledger.append is given it: columns of derived.person_token';

drop function ledger.append;

-- All that one commit writes. It is refused (false) where the ledger is not where the caller last saw it. Positions are given, since hashes are over
-- them too: that they go on from there without a gap is seen by their number, each being within the batch and no two the same.
create function ledger.append(
  seen_position bigint, seen_root bytea, batch_root bytea, entries ledger.entry[], traces ledger.trace[], notices ledger.notice[],
  documents ledger.document[], clocks ledger.given_clock[], tokens ledger.given_token[]
) returns boolean language plpgsql as $$
declare
  last_position bigint;
  last_root bytea;
  last_given bigint := seen_position + cardinality(entries);
  written bigint;
  -- One writer at a time, until its commit is seen: so positions are committed in order, and no reader can skip one.
  held text := pg_advisory_xact_lock(8735412906)::text;
begin
  select batch.last_position, batch.root into last_position, last_root from ledger.batch order by batch.last_position desc limit 1;
  if coalesce(last_position, 0) <> seen_position or coalesce(last_root, decode(repeat('00', 32), 'hex')) <> seen_root then
    return false;
  end if;
  insert into ledger.entry
    select given.* from unnest(entries) given where given.position > seen_position and given.position <= last_given;
  get diagnostics written = row_count;
  if written <> cardinality(entries) then raise 'Entries have positions that are not after the last one.'; end if;
  insert into ledger.trace
    select given.* from unnest(traces) given where given.position > seen_position and given.position <= last_given;
  get diagnostics written = row_count;
  if written <> cardinality(entries) then raise 'There is not one trace for each entry.'; end if;
  insert into ledger.batch values (last_given, seen_position + 1, batch_root);
  if notices is not null then
    insert into ledger.notice select given.* from unnest(notices) given;
  end if;
  if documents is not null then
    insert into ledger.document select given.* from unnest(documents) given;
  end if;
  if clocks is not null then
    insert into derived.clock as kept (case_id, subject, clock, rule, office, officer_id, is_open, state, started_at, due_at, due_on, severity, verified)
      select given.* from unnest(clocks) given
    on conflict (case_id, subject, clock) do update set rule = excluded.rule, office = excluded.office, officer_id = excluded.officer_id,
      is_open = excluded.is_open, state = excluded.state, started_at = excluded.started_at, due_at = excluded.due_at, due_on = excluded.due_on,
      severity = excluded.severity, verified = excluded.verified;
  end if;
  if tokens is not null then
    insert into derived.person_token (kind, token, person_id) select given.* from unnest(tokens) given on conflict do nothing;
  end if;
  -- Told only where another process is there to hear it: 024 says how that is known.
  if not pg_try_advisory_xact_lock(8735412908) then
    perform pg_notify('writ_ledger', last_given::text);
  end if;
  return true;
end
$$;
comment on function ledger.append is 'Writes one batch whole or not at all; false where the ledger has moved on since seen_position. Called by the sequencer only';
revoke all on function ledger.append from public;
grant execute on function ledger.append to writ_app;
