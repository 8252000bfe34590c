-- The reading log, chained as the ledger is: each line over the one before it, in the order in which they were committed, so that none can be
-- changed, taken out or put in between without showing. Signed where checkpoints are.

create table ledger.reading_link (
  link_id bigint primary key,
  reading_id bigint not null unique,
  previous_hash bytea not null,
  hash bytea not null
);
comment on table ledger.reading_link is 'The chain of the reading log: a row for each line, made by the database as the line is written';
comment on column ledger.reading_link.link_id is 'Place in the chain: 1, 2, 3 without gaps, in order of commit';
comment on column ledger.reading_link.reading_id is 'The line; no foreign key, since the verification looks for each';
comment on column ledger.reading_link.previous_hash is 'Hash of the line before it in the chain; zeros for the first';
comment on column ledger.reading_link.hash is 'SHA-256 over the previous hash and the text of the line (ledger.reading_text)';

create table ledger.reading_checkpoint (
  link_id bigint primary key,
  hash bytea not null,
  signed_at timestamptz not null,
  key_id bytea not null,
  signature bytea not null
);
comment on table ledger.reading_checkpoint is 'Signed statements of what the whole reading log was';
comment on column ledger.reading_checkpoint.link_id is 'Last line covered';
comment on column ledger.reading_checkpoint.hash is 'Its hash in the chain';
comment on column ledger.reading_checkpoint.signed_at is 'When it was signed';
comment on column ledger.reading_checkpoint.key_id is 'The key it was signed with';
comment on column ledger.reading_checkpoint.signature is 'Ed25519 over place, hash, signing time and key';
select ledger.make_append_only(kept) from unnest(array['ledger.reading_link', 'ledger.reading_checkpoint']::regclass[]) kept;
revoke insert on ledger.reading_link from writ_app;

create function ledger.reading_text(line ledger.reading) returns text language sql stable set timezone = 'UTC' set search_path = '' as $$
  select jsonb_build_array(line.reading_id, to_char(line.read_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), line.officer_id, line.positions, line.what, line.outcome,
    line.refused_because, line.purpose, line.case_id, line.person_id, line.document_id, line.fields, line.through_position, line.shared_with,
    line.shared_entry_id, line.session_id, line.door, line.address)::text
$$;
comment on function ledger.reading_text(ledger.reading) is 'All of a line of the reading log, as it enters its hash: a list in JSON, in the order of the columns';
grant execute on function ledger.reading_text(ledger.reading) to writ_app;

create function ledger.link_reading() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  last record;
begin
  -- One at a time, until the commit is seen: so that the chain is one, in the order of commits.
  perform pg_catalog.pg_advisory_xact_lock(8735412907);
  select link.link_id, link.hash into last from ledger.reading_link link order by link.link_id desc limit 1;
  insert into ledger.reading_link
    select coalesce(last.link_id, 0) + 1, new.reading_id, before.hash, sha256(before.hash || convert_to(ledger.reading_text(new), 'UTF8'))
    from (select coalesce(last.hash, decode(repeat('00', 32), 'hex')) as hash) before;
  return null;
end
$$;
comment on function ledger.link_reading() is 'Adds a line of the reading log to its chain';
revoke all on function ledger.link_reading() from public;

-- Lines written before there was a chain enter it in the order of their numbers.
do $$
declare
  line ledger.reading;
  place bigint := 0;
  before bytea := decode(repeat('00', 32), 'hex');
  after bytea;
begin
  for line in select * from ledger.reading order by reading_id loop
    place := place + 1;
    after := sha256(before || convert_to(ledger.reading_text(line), 'UTF8'));
    insert into ledger.reading_link values (place, line.reading_id, before, after);
    before := after;
  end loop;
end
$$;

create trigger link_reading after insert on ledger.reading for each row execute function ledger.link_reading();
alter table ledger.reading enable always trigger link_reading;
