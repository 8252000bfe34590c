-- Codes by which a family follows somebody in the public locator. No name is kept, no address, and not who follows: the search itself is kept as
-- a keyed hash, and asked again each time.

create table access.locator_watch (
  code_hash bytea primary key,
  word_kind text not null,
  token text not null,
  begun_at timestamptz not null,
  ends_at timestamptz not null,
  looked_at timestamptz not null,
  seen json not null,
  seen_before json,
  changed_at timestamptz,
  constraint locator_watch_change_whole check (num_nulls(seen_before, changed_at) in (0, 2))
);
create index locator_watch_ends on access.locator_watch (ends_at);
comment on table access.locator_watch is 'Codes by which somebody is followed in the public locator';
comment on column access.locator_watch.code_hash is 'SHA-256 of the code, which is shown once';
comment on column access.locator_watch.word_kind is 'What was searched by: number-and-country or full-name-and-birth';
comment on column access.locator_watch.token is 'Keyed hash of the words searched by; they cannot be found from it';
comment on column access.locator_watch.begun_at is 'When the code was made';
comment on column access.locator_watch.ends_at is 'It works until then, and its row is then removed';
comment on column access.locator_watch.looked_at is 'When it was last used';
comment on column access.locator_watch.seen is 'What was told then, without a name';
comment on column access.locator_watch.seen_before is 'What was told before that changed';
comment on column access.locator_watch.changed_at is 'When the change was first told';

-- Custody cases by when they last told where somebody is: for the list of those nobody can find.
create index entry_tells_place on ledger.entry (case_id, act) where act in ('Release', 'Remove');
