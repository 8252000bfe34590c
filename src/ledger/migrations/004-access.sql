-- Who may come in: accounts of officers, how they prove who they are, their sessions and keys. What an officer may do is not here: it is
-- folded from the officer's case in the ledger, so that no row of these tables can give anybody a power.
-- Secrets are kept as SHA-256 of 32 random bytes; nothing here lets anybody sign in.

create table access.account (
  account_id uuid primary key default gen_random_uuid(),
  officer_id uuid not null,
  sign_in_name text not null check (sign_in_name = lower(sign_in_name)),
  oidc_issuer text,
  oidc_subject text,
  is_demonstration boolean not null default false,
  opened_at timestamptz not null,
  opened_by uuid not null,
  closed_at timestamptz,
  closed_by uuid,
  locked_until_at timestamptz,
  constraint account_provider_whole check (num_nulls(oidc_issuer, oidc_subject) in (0, 2)),
  constraint account_closing_whole check (num_nulls(closed_at, closed_by) in (0, 2))
);
create unique index account_name_once on access.account (sign_in_name) where closed_at is null;
create unique index account_officer_once on access.account (officer_id) where closed_at is null;
create unique index account_provider_once on access.account (oidc_issuer, oidc_subject) where closed_at is null;
comment on table access.account is 'An officer''s way in. One open account an officer; a closed one is kept';
comment on column access.account.account_id is 'Id of the account';
comment on column access.account.officer_id is 'The officer it belongs to: the case of kind officer';
comment on column access.account.sign_in_name is 'Name shown by the passkey, in small letters';
comment on column access.account.oidc_issuer is 'The identity provider, where the officer signs in by one';
comment on column access.account.oidc_subject is 'Who the officer is there: the provider''s own unchanging id';
comment on column access.account.is_demonstration is 'An invented officer''s, entered without proof on a machine nobody else reaches';
comment on column access.account.opened_at is 'When it was opened';
comment on column access.account.opened_by is 'The officer who opened it';
comment on column access.account.closed_at is 'When it was closed; nobody comes in by it since';
comment on column access.account.closed_by is 'The officer who closed it';
comment on column access.account.locked_until_at is 'No sign-in before this moment, after too many failures';

create table access.passkey (
  passkey_id text primary key,
  account_id uuid not null references access.account,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  label text not null,
  added_at timestamptz not null,
  last_used_at timestamptz,
  removed_at timestamptz,
  removed_by uuid
);
create index passkey_of_account on access.passkey (account_id);
comment on table access.passkey is 'Public keys of devices that prove an account. The private halves never leave the devices';
comment on column access.passkey.passkey_id is 'Id the device gave it, base64url';
comment on column access.passkey.account_id is 'The account it proves';
comment on column access.passkey.public_key is 'Public key, COSE';
comment on column access.passkey.counter is 'Uses, as the device counts them; one that goes back is a copy';
comment on column access.passkey.transports is 'How the browser reaches the device: internal, usb';
comment on column access.passkey.label is 'What its owner calls it';
comment on column access.passkey.added_at is 'When it was added';
comment on column access.passkey.last_used_at is 'When it last signed in';
comment on column access.passkey.removed_at is 'When it was taken away; it proves nothing since';
comment on column access.passkey.removed_by is 'The officer who took it away';

create table access.invitation (
  token_hash bytea primary key,
  account_id uuid not null references access.account,
  made_at timestamptz not null,
  made_by uuid not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table access.invitation is 'One-time links by which a passkey is registered';
comment on column access.invitation.token_hash is 'SHA-256 of the secret in the link';
comment on column access.invitation.account_id is 'The account it adds a passkey to';
comment on column access.invitation.made_at is 'When it was made';
comment on column access.invitation.made_by is 'The officer who made it; the account''s own officer where the ledger was empty';
comment on column access.invitation.expires_at is 'When it stops working';
comment on column access.invitation.used_at is 'When it was used; it works once';

create table access.ceremony (
  token_hash bytea primary key,
  kind text not null check (kind in ('oidc', 'passkey', 'register')),
  held json not null,
  expires_at timestamptz not null
);
comment on table access.ceremony is 'Sign-ins begun and not finished, a few minutes each. A row is taken away when it is used';
comment on column access.ceremony.token_hash is 'SHA-256 of the secret in the browser''s cookie';
comment on column access.ceremony.kind is 'oidc, passkey or register';
comment on column access.ceremony.held is 'What the answer is checked against: state, nonce and code verifier, or the challenge';
comment on column access.ceremony.expires_at is 'When it is too late to finish';

create table access.session (
  session_id uuid primary key default gen_random_uuid(),
  token_hash bytea not null unique,
  account_id uuid not null references access.account,
  method text not null check (method in ('oidc', 'passkey', 'demonstration')),
  address text,
  began_at timestamptz not null,
  last_seen_at timestamptz not null,
  idle_ends_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  ended_because text check (ended_because in ('signed-out', 'idle', 'too-long', 'account-closed', 'ended-by-administrator', 'signed-in-again')),
  constraint session_ending_whole check (num_nulls(ended_at, ended_because) in (0, 2))
);
create index session_of_account on access.session (account_id) where ended_at is null;
comment on table access.session is 'Sign-ins that are or were in use';
comment on column access.session.session_id is 'Id of the session; not a secret';
comment on column access.session.token_hash is 'SHA-256 of the secret in the cookie';
comment on column access.session.account_id is 'Whose it is';
comment on column access.session.method is 'How it was proved: oidc, passkey, demonstration';
comment on column access.session.address is 'Network address it began from';
comment on column access.session.began_at is 'When it began';
comment on column access.session.last_seen_at is 'When it was last used, within a minute';
comment on column access.session.idle_ends_at is 'When it ends if it is not used';
comment on column access.session.ends_at is 'When it ends however much it is used';
comment on column access.session.ended_at is 'When it was ended';
comment on column access.session.ended_because is 'Why it was ended';

create table access.api_key (
  key_id uuid primary key default gen_random_uuid(),
  key_hash bytea not null unique,
  officer_id uuid not null,
  label text not null,
  acts text[] not null,
  reads text[] not null,
  made_at timestamptz not null,
  made_by uuid not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid,
  last_used_at timestamptz,
  constraint api_key_revocation_whole check (num_nulls(revoked_at, revoked_by) in (0, 2)),
  constraint api_key_not_for_oneself check (made_by <> officer_id),
  constraint api_key_is_narrow check (cardinality(acts) + cardinality(reads) > 0)
);
create index api_key_of_officer on access.api_key (officer_id);
comment on table access.api_key is 'Keys for programs. A key acts as its officer, and only in what it names';
comment on column access.api_key.key_id is 'Id of the key; not a secret';
comment on column access.api_key.key_hash is 'SHA-256 of the key';
comment on column access.api_key.officer_id is 'The officer it acts as; it can never do what the officer may not';
comment on column access.api_key.label is 'What it is for';
comment on column access.api_key.acts is 'Names of the acts it may do';
comment on column access.api_key.reads is 'What it may read: cases, documents, search, board, readings';
comment on column access.api_key.made_at is 'When it was made';
comment on column access.api_key.made_by is 'The officer who made it: another than the one it acts as';
comment on column access.api_key.expires_at is 'When it stops working';
comment on column access.api_key.revoked_at is 'When it was revoked';
comment on column access.api_key.revoked_by is 'The officer who revoked it';
comment on column access.api_key.last_used_at is 'When it was last used, within a minute';

create table access.sign_in_event (
  event_id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null check (kind in ('signed-in', 'failed', 'locked', 'refused-locked', 'signed-out', 'session-ended', 'unlocked',
    'account-opened', 'account-closed', 'link-made', 'passkey-added', 'passkey-removed', 'key-made', 'key-revoked')),
  account_id uuid,
  by_officer_id uuid,
  session_id uuid,
  key_id uuid,
  method text,
  address text,
  says text not null
);
create index sign_in_event_of_account on access.sign_in_event (account_id, event_id desc);
comment on table access.sign_in_event is 'Everything that happened at the door, for ever. Names that were tried and belong to nobody are not kept: they may be passwords';
comment on column access.sign_in_event.event_id is 'Place in time';
comment on column access.sign_in_event.at is 'When';
comment on column access.sign_in_event.kind is 'What happened';
comment on column access.sign_in_event.account_id is 'The account, where it is known';
comment on column access.sign_in_event.by_officer_id is 'The officer who did it to the account';
comment on column access.sign_in_event.session_id is 'The session that began or ended';
comment on column access.sign_in_event.key_id is 'The API key it is about';
comment on column access.sign_in_event.method is 'oidc, passkey or demonstration';
comment on column access.sign_in_event.address is 'Network address it came from';
comment on column access.sign_in_event.says is 'What happened, in one sentence';

create table access.denial (
  denial_id bigint generated always as identity primary key,
  at timestamptz not null,
  kind text not null check (kind in ('not-permitted', 'may-not-read', 'outside-key', 'no-position', 'forged-form')),
  officer_id uuid,
  session_id uuid,
  door text not null check (door in ('web', 'api', 'cli', 'system')),
  address text,
  about text not null,
  case_id uuid,
  says text not null
);
create index denial_of_officer on access.denial (officer_id, denial_id desc);
comment on table access.denial is 'What somebody who was signed in tried and was not let do or see, for ever';
comment on column access.denial.denial_id is 'Place in time';
comment on column access.denial.at is 'When';
comment on column access.denial.kind is 'Which gate refused it';
comment on column access.denial.officer_id is 'Who tried';
comment on column access.denial.session_id is 'In which session, or by which API key';
comment on column access.denial.door is 'Through which door';
comment on column access.denial.address is 'Network address it came from';
comment on column access.denial.about is 'The act or the page';
comment on column access.denial.case_id is 'The case, where one was named';
comment on column access.denial.says is 'What they were told';

select ledger.make_append_only('access.sign_in_event');
select ledger.make_append_only('access.denial');
-- Accounts are closed, passkeys taken away, sessions ended and keys revoked: each is a column, and no row goes.
revoke delete on access.account, access.passkey, access.invitation, access.session, access.api_key from writ_app;
revoke update on access.ceremony from writ_app;
