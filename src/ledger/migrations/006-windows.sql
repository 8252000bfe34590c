-- How the person and counsel come in to the person's own file. Whether a window is open is not here: it is folded from the person's case in
-- the ledger. Codes are kept as SHA-256 of 80 random bits; what is asked beside a code, as scrypt.

create table access.window_code (
  window_id uuid primary key,
  person_id uuid not null,
  code_hash bytea not null unique,
  made_at timestamptz not null,
  made_by uuid not null,
  first_use_until_at timestamptz not null,
  first_use_salt bytea not null,
  first_use_hash bytea not null,
  phrase_salt bytea,
  phrase_hash bytea,
  phrase_chosen_at timestamptz,
  locked_until_at timestamptz,
  constraint window_phrase_whole check (num_nulls(phrase_salt, phrase_hash, phrase_chosen_at) in (0, 3))
);
comment on table access.window_code is 'The code of a window to one person''s file. A new one takes the place of the old, passphrase and all';
comment on column access.window_code.window_id is 'The entry of the ledger that granted the window';
comment on column access.window_code.person_id is 'The person whose file it is to';
comment on column access.window_code.code_hash is 'SHA-256 of the code, which is shown once';
comment on column access.window_code.made_at is 'When the code was made';
comment on column access.window_code.made_by is 'The officer who made it and handed it over';
comment on column access.window_code.first_use_until_at is 'If it was not used before this moment, it never works';
comment on column access.window_code.first_use_salt is 'Salt of what is asked at the first use';
comment on column access.window_code.first_use_hash is 'scrypt of the year of birth asked at the first use';
comment on column access.window_code.phrase_salt is 'Salt of the passphrase';
comment on column access.window_code.phrase_hash is 'scrypt of the passphrase chosen at the first use';
comment on column access.window_code.phrase_chosen_at is 'When it was chosen: the year of birth opens nothing since';
comment on column access.window_code.locked_until_at is 'Nobody comes in before this moment, after too many failures';

create table access.window_session (
  session_id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  window_id uuid not null references access.window_code,
  address text,
  began_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_ends_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz
);
create index window_session_of_window on access.window_session (window_id) where ended_at is null;
comment on table access.window_session is 'Windows being looked through';
comment on column access.window_session.session_id is 'Id of the session; not a secret';
comment on column access.window_session.token_hash is 'SHA-256 of the secret in the cookie';
comment on column access.window_session.window_id is 'The window';
comment on column access.window_session.address is 'Network address it began from';
comment on column access.window_session.began_at is 'When it began';
comment on column access.window_session.last_seen_at is 'When it was last used, within a minute';
comment on column access.window_session.idle_ends_at is 'When it ends if it is not used';
comment on column access.window_session.ends_at is 'When it ends however much it is used';
comment on column access.window_session.ended_at is 'When it was ended: by signing out, by a new code, or by signing in again';

create table access.window_event (
  event_id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null check (kind in ('code-made', 'phrase-chosen', 'signed-in', 'failed', 'locked', 'refused-locked', 'signed-out')),
  window_id uuid,
  by_officer_id uuid,
  session_id uuid,
  address text,
  says text not null
);
create index window_event_of_window on access.window_event (window_id, event_id desc);
comment on table access.window_event is 'Everything that happened at the windows, for ever. Codes that were tried and belong to none are not kept';
comment on column access.window_event.event_id is 'Place in time';
comment on column access.window_event.at is 'When';
comment on column access.window_event.kind is 'What happened';
comment on column access.window_event.window_id is 'The window, where it is known';
comment on column access.window_event.by_officer_id is 'The officer who made the code';
comment on column access.window_event.session_id is 'The session that began or ended';
comment on column access.window_event.address is 'Network address it came from';
comment on column access.window_event.says is 'What happened, in one sentence';

select ledger.make_append_only('access.window_event');
revoke delete on access.window_code, access.window_session from writ_app;
