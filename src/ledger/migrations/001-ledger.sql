-- The ledger: entries, what was written beside them, and the seals over all. Nothing here is ever changed or removed.
-- Whatever is stored is covered by a hash: an entry by its own, its notices, documents and trace by the root of its batch, batches by
-- signed checkpoints. No column holds what another one already says.

create table ledger.entry (
  position bigint primary key,
  entry_id uuid not null constraint entry_id_once unique,
  case_id uuid not null,
  case_kind text not null,
  sequence integer not null check (sequence > 0),
  act text not null,
  outcome text not null check (outcome in ('recorded', 'refused')),
  office text not null,
  officer_id uuid not null,
  delegation_id uuid,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  payload json not null,
  person_id uuid,
  personal bytea,
  restrictions text[] not null,
  authorities json not null,
  findings json not null,
  documents json not null,
  correction_kind text check (correction_kind in ('corrects', 'withdraws')),
  corrects_entry_id uuid,
  correction_reason text,
  idempotency_key text,
  previous_hash bytea not null,
  hash bytea not null,
  constraint entry_sequence_once unique (case_id, sequence),
  constraint entry_correction_whole check (num_nulls(correction_kind, corrects_entry_id, correction_reason) in (0, 3))
);
create unique index entry_key_once on ledger.entry (officer_id, idempotency_key) where idempotency_key is not null;
create index entry_first_of_case on ledger.entry (case_kind, case_id) where sequence = 1;

comment on table ledger.entry is 'One official act each. JSON columns keep the text as it was written (json, not jsonb), since the hash is over that text';
comment on column ledger.entry.position is 'Place in the whole ledger: 1, 2, 3 without gaps, in order of commit';
comment on column ledger.entry.entry_id is 'Id of the entry, given by who made it';
comment on column ledger.entry.case_id is 'The case it belongs to';
comment on column ledger.entry.case_kind is 'Kind of the case: custody, person, officer, place, calendar';
comment on column ledger.entry.sequence is 'Place in its case: 1, 2, 3 without gaps';
comment on column ledger.entry.act is 'Name of the act, imperative: BookIn';
comment on column ledger.entry.outcome is 'recorded, or refused: a decision the law did not allow, which changed nothing';
comment on column ledger.entry.office is 'The office that acted';
comment on column ledger.entry.officer_id is 'The officer who acted';
comment on column ledger.entry.delegation_id is 'The delegation acted under, where the power was another''s';
comment on column ledger.entry.occurred_at is 'When it happened, as the officer said';
comment on column ledger.entry.recorded_at is 'When it was written; never before the entry at the position before it';
comment on column ledger.entry.payload is 'Input of the act without personal data';
comment on column ledger.entry.person_id is 'The person whose key seals the personal data';
comment on column ledger.entry.personal is 'Personal data of the input, sealed under the person''s key';
comment on column ledger.entry.restrictions is 'Why reading is restricted; a reader must hold every one of them';
comment on column ledger.entry.authorities is 'The law it was done under: rule, citation, first day of the version in force';
comment on column ledger.entry.findings is 'What the law was not kept in, or may not have been';
comment on column ledger.entry.documents is 'Documents made from the entry, each with the hash of its bytes as served';
comment on column ledger.entry.correction_kind is 'corrects or withdraws, where it stands to an earlier entry of its case';
comment on column ledger.entry.corrects_entry_id is 'The entry it corrects or withdraws';
comment on column ledger.entry.correction_reason is 'Why it corrects or withdraws';
comment on column ledger.entry.idempotency_key is 'Given by the caller; the same officer and key never make a second entry';
comment on column ledger.entry.previous_hash is 'Hash of the entry before it in its case; zeros for the first';
comment on column ledger.entry.hash is 'SHA-256 over the row without this column, as COPY sends it in binary: two bytes that count the columns (25), then each in this order as four bytes of length and its bytes';

create table ledger.trace (
  position bigint primary key,
  session_id text,
  door text not null check (door in ('web', 'api', 'cli', 'system')),
  address text
);
comment on table ledger.trace is 'The audit row of each entry: who asked, through which door. Part of its batch''s root';
comment on column ledger.trace.position is 'The entry; no foreign key, since one statement writes both and the verification looks for each';
comment on column ledger.trace.session_id is 'The sign-in under which it was asked';
comment on column ledger.trace.door is 'web, api, cli, or system where no person asked';
comment on column ledger.trace.address is 'Network address it was asked from';

create table ledger.notice (
  notice_id uuid primary key,
  position bigint not null,
  recipient text not null,
  about text not null,
  says text not null
);
create index notice_of_entry on ledger.notice (position);
comment on table ledger.notice is 'Messages that must reach somebody, written with the act they tell of. Part of the batch''s root. How delivery went is kept elsewhere';
comment on column ledger.notice.notice_id is 'Id of the message';
comment on column ledger.notice.position is 'The entry it tells of';
comment on column ledger.notice.recipient is 'Who must be told';
comment on column ledger.notice.about is 'What it is about, in a few words';
comment on column ledger.notice.says is 'What it says';

create table ledger.document (
  document_id uuid primary key,
  position bigint not null,
  form text not null,
  sha256 bytea not null,
  sealed bytea not null
);
alter table ledger.document alter column sealed set storage external;
create index document_of_entry on ledger.document (position);
comment on table ledger.document is 'Bytes of the documents made from entries, sealed under the person''s key. Part of the batch''s root';
comment on column ledger.document.document_id is 'Id of the document';
comment on column ledger.document.position is 'The entry it was made from';
comment on column ledger.document.form is 'Number of the form: I-200';
comment on column ledger.document.sha256 is 'SHA-256 of the document as served';
comment on column ledger.document.sealed is 'The document, sealed';

create table ledger.batch (
  last_position bigint primary key,
  first_position bigint not null,
  root bytea not null
);
comment on table ledger.batch is 'One row a commit: the seal over the entries written together and over all before them';
comment on column ledger.batch.last_position is 'Last entry of the batch';
comment on column ledger.batch.first_position is 'First entry of the batch: one after the last of the batch before';
comment on column ledger.batch.root is 'SHA-256 over the root of the batch before, its positions, the hashes of its entries, and their traces, notices and documents; src/ledger/append/batch-root.ts says how';

create table ledger.signing_key (
  key_id bytea primary key,
  public_key bytea not null
);
comment on table ledger.signing_key is 'Public keys that checkpoints were signed with';
comment on column ledger.signing_key.key_id is 'SHA-256 of the public key';
comment on column ledger.signing_key.public_key is 'Ed25519 public key, 32 bytes';

create table ledger.checkpoint (
  position bigint primary key,
  root bytea not null,
  signed_at timestamptz not null,
  key_id bytea not null,
  signature bytea not null
);
comment on table ledger.checkpoint is 'Signed statements of what the whole ledger was';
comment on column ledger.checkpoint.position is 'Last entry covered: the last of a batch';
comment on column ledger.checkpoint.root is 'Root of that batch';
comment on column ledger.checkpoint.signed_at is 'When it was signed';
comment on column ledger.checkpoint.key_id is 'The key it was signed with';
comment on column ledger.checkpoint.signature is 'Ed25519 over position, root, signing time and key';

select ledger.make_append_only(kept) from unnest(array[
  'ledger.entry', 'ledger.trace', 'ledger.notice', 'ledger.document', 'ledger.batch', 'ledger.signing_key', 'ledger.checkpoint']::regclass[]) kept;

-- Who may read which entry. Nothing set means no clearance: only entries without restrictions are seen.
alter table ledger.entry enable row level security;
alter table ledger.document enable row level security;
alter table ledger.notice enable row level security;
create policy app_reads on ledger.entry for select to writ_app using (true);
create policy app_appends on ledger.entry for insert to writ_app with check (true);
create policy app_reads on ledger.document for select to writ_app using (true);
create policy app_appends on ledger.document for insert to writ_app with check (true);
create policy app_reads on ledger.notice for select to writ_app using (true);
create policy app_appends on ledger.notice for insert to writ_app with check (true);
create policy reader_is_cleared on ledger.entry for select to writ_reader
  using (restrictions <@ string_to_array(coalesce(current_setting('writ.clearances', true), ''), ','));
create policy reader_is_cleared on ledger.document for select to writ_reader
  using (exists (select from ledger.entry where entry.position = document.position));
create policy reader_is_cleared on ledger.notice for select to writ_reader
  using (exists (select from ledger.entry where entry.position = notice.position));
grant select on ledger.entry, ledger.document, ledger.notice, ledger.batch, ledger.signing_key, ledger.checkpoint to writ_reader;

-- A view, not a table: the index of the ledger answers it, and it cannot come to differ.
create view derived.case_head as
  select entry.case_id, entry.case_kind as kind, head.sequence, head.hash, head.position
  from ledger.entry
  cross join lateral (
    select last.sequence, last.hash, last.position from ledger.entry last where last.case_id = entry.case_id order by last.sequence desc limit 1
  ) head
  where entry.sequence = 1;
comment on view derived.case_head is 'Where each case stands';
comment on column derived.case_head.case_id is 'The case';
comment on column derived.case_head.kind is 'Its kind';
comment on column derived.case_head.sequence is 'Sequence of its last entry, and so how many it has';
comment on column derived.case_head.hash is 'Hash of its last entry';
comment on column derived.case_head.position is 'Position of its last entry';

create table derived.clock (
  case_id uuid not null,
  subject text not null,
  clock text not null,
  rule text not null,
  office text not null,
  officer_id uuid,
  is_open boolean not null,
  state text not null,
  started_at timestamptz,
  due_at timestamptz,
  due_on date,
  severity text not null,
  verified text not null,
  primary key (case_id, subject, clock)
) with (fillfactor = 85);
create index clock_of_office on derived.clock (office, due_at, case_id) where is_open;
create index clock_of_officer on derived.clock (officer_id, due_at, case_id) where is_open and officer_id is not null;
comment on table derived.clock is 'Clocks as they stood after the last entry of their case';
comment on column derived.clock.case_id is 'The case';
comment on column derived.clock.subject is 'What in the case the clock is about';
comment on column derived.clock.clock is 'Id of the clock';
comment on column derived.clock.rule is 'Id of its rule';
comment on column derived.clock.office is 'The office the case is with';
comment on column derived.clock.officer_id is 'The officer the case is with';
comment on column derived.clock.is_open is 'Runs, and nothing has stopped it';
comment on column derived.clock.state is 'What the evaluator said of it';
comment on column derived.clock.started_at is 'When it started';
comment on column derived.clock.due_at is 'When it is due; for days, the first instant after the last of them';
comment on column derived.clock.due_on is 'The last day, for clocks counted in days';
comment on column derived.clock.severity is 'What missing it means';
comment on column derived.clock.verified is 'How far the text of the rule was checked';

create table derived.person_token (
  kind text not null,
  token text not null,
  person_id uuid not null,
  primary key (kind, token, person_id)
);
comment on table derived.person_token is 'Keyed hashes of words by which a person can be found again';
comment on column derived.person_token.kind is 'What the word was: a name, a number';
comment on column derived.person_token.token is 'The keyed hash';
comment on column derived.person_token.person_id is 'The person';

revoke insert, update, delete on derived.case_head from writ_app;
grant select on derived.case_head to writ_reader;

-- All that one commit writes, as arrays of equal length. It is refused (false) where the ledger is not where the caller last saw it.
-- Arrays are unnested in select lists, side by side: as functions in FROM each would be stored away first, which costs one act alone a third.
create function ledger.append(
  seen_position bigint, seen_root bytea, batch_root bytea,
  entry_ids uuid[], case_ids uuid[], case_kinds text[], sequences integer[], acts text[], outcomes text[], offices text[],
  officer_ids uuid[], delegation_ids uuid[], occurred_ats timestamptz[], recorded_ats timestamptz[], payloads json[], person_ids uuid[],
  personals bytea[], restrictions text[], authorities json[], findings json[], documents json[], correction_kinds text[],
  corrects_entry_ids uuid[], correction_reasons text[], idempotency_keys text[], previous_hashes bytea[], hashes bytea[],
  session_ids text[], doors text[], addresses text[],
  notice_ids uuid[], notice_places integer[], notice_recipients text[], notice_abouts text[], notice_says text[],
  document_ids uuid[], document_places integer[], document_forms text[], document_hashes bytea[], document_sealed bytea[],
  clock_case_ids uuid[], clock_subjects text[], clock_clocks text[], clock_rules text[], clock_offices text[], clock_officer_ids uuid[],
  clock_opens boolean[], clock_states text[], clock_started_ats timestamptz[], clock_due_ats timestamptz[], clock_due_ons date[],
  clock_severities text[], clock_verified text[],
  token_kinds text[], token_tokens text[], token_person_ids uuid[]
) returns boolean language plpgsql as $$
declare
  head record;
  last_seen bigint := seen_position + cardinality(entry_ids);
begin
  -- One writer at a time, until its commit is seen: so positions are committed in order, and no reader can skip one.
  perform pg_advisory_xact_lock(8735412906);
  select batch.last_position, batch.root into head from ledger.batch order by batch.last_position desc limit 1;
  if coalesce(head.last_position, 0) <> seen_position or coalesce(head.root, decode(repeat('00', 32), 'hex')) <> seen_root then
    return false;
  end if;
  insert into ledger.entry
    select seen_position + place, entry_id, case_id, case_kind, sequence, act, outcome, office, officer_id, delegation_id, occurred_at, recorded_at,
      payload, person_id, personal, string_to_array(restriction, ','), authority, finding, document, correction_kind, corrects_entry_id,
      correction_reason, idempotency_key, previous_hash, hash
    from (select generate_series(1, cardinality(entry_ids)) as place, unnest(entry_ids) as entry_id, unnest(case_ids) as case_id,
      unnest(case_kinds) as case_kind, unnest(sequences) as sequence, unnest(acts) as act, unnest(outcomes) as outcome, unnest(offices) as office,
      unnest(officer_ids) as officer_id, unnest(delegation_ids) as delegation_id, unnest(occurred_ats) as occurred_at,
      unnest(recorded_ats) as recorded_at, unnest(payloads) as payload, unnest(person_ids) as person_id, unnest(personals) as personal,
      unnest(restrictions) as restriction, unnest(authorities) as authority, unnest(findings) as finding, unnest(documents) as document,
      unnest(correction_kinds) as correction_kind, unnest(corrects_entry_ids) as corrects_entry_id,
      unnest(correction_reasons) as correction_reason, unnest(idempotency_keys) as idempotency_key,
      unnest(previous_hashes) as previous_hash, unnest(hashes) as hash) given;
  insert into ledger.trace
    select seen_position + place, session_id, door, address
    from (select generate_series(1, cardinality(doors)) as place, unnest(session_ids) as session_id, unnest(doors) as door,
      unnest(addresses) as address) given;
  insert into ledger.batch values (last_seen, seen_position + 1, batch_root);
  if notice_ids is not null then
    insert into ledger.notice
      select notice_id, seen_position + place, recipient, about, says
      from (select unnest(notice_ids) as notice_id, unnest(notice_places) as place, unnest(notice_recipients) as recipient,
        unnest(notice_abouts) as about, unnest(notice_says) as says) given;
  end if;
  if document_ids is not null then
    insert into ledger.document
      select document_id, seen_position + place, form, sha256, sealed
      from (select unnest(document_ids) as document_id, unnest(document_places) as place, unnest(document_forms) as form,
        unnest(document_hashes) as sha256, unnest(document_sealed) as sealed) given;
  end if;
  if clock_case_ids is not null then
    insert into derived.clock as kept
      select unnest(clock_case_ids), unnest(clock_subjects), unnest(clock_clocks), unnest(clock_rules), unnest(clock_offices),
        unnest(clock_officer_ids), unnest(clock_opens), unnest(clock_states), unnest(clock_started_ats), unnest(clock_due_ats),
        unnest(clock_due_ons), unnest(clock_severities), unnest(clock_verified)
    on conflict (case_id, subject, clock) do update set rule = excluded.rule, office = excluded.office, officer_id = excluded.officer_id,
      is_open = excluded.is_open, state = excluded.state, started_at = excluded.started_at, due_at = excluded.due_at, due_on = excluded.due_on,
      severity = excluded.severity, verified = excluded.verified;
  end if;
  if token_kinds is not null then
    insert into derived.person_token
      select unnest(token_kinds), unnest(token_tokens), unnest(token_person_ids) on conflict do nothing;
  end if;
  perform pg_notify('writ_ledger', last_seen::text);
  return true;
end
$$;
comment on function ledger.append is 'Writes one batch whole or not at all; false where the ledger has moved on since seen_position. Called by the sequencer only';
revoke all on function ledger.append from public;
grant execute on function ledger.append to writ_app;
