-- A jail's own page: which detainers it holds is found by the agency they were issued to; who may look comes in by a key or a link.
-- Whether a way in is open is not here: it is folded from the partner's case in the ledger. Secrets are kept as SHA-256 of 256 random bits.

create index entry_detainer_by_partner on ledger.entry ((payload ->> 'partner')) where act = 'IssueDetainer' and outcome = 'recorded';

create table access.jail_secret (
  secret_hash bytea primary key,
  page_id uuid not null,
  partner text not null,
  kind text not null check (kind in ('key', 'link', 'visit')),
  made_at timestamptz not null,
  made_by uuid,
  ends_at timestamptz not null,
  used_at timestamptz,
  ended_at timestamptz
);
create index jail_secret_of_page on access.jail_secret (page_id);
comment on table access.jail_secret is 'Keys and one-time links to the page of a jail, and the visits begun with them';
comment on column access.jail_secret.secret_hash is 'SHA-256 of the key, the link or the cookie, which is shown once';
comment on column access.jail_secret.page_id is 'The entry of the ledger that opened the way in';
comment on column access.jail_secret.partner is 'Code of the agency';
comment on column access.jail_secret.kind is 'key, link (works once), or visit';
comment on column access.jail_secret.made_at is 'When it was made';
comment on column access.jail_secret.made_by is 'The officer who made it and handed it over; none for a visit';
comment on column access.jail_secret.ends_at is 'From this moment it shows nothing';
comment on column access.jail_secret.used_at is 'When a link was used; the last visit begun with a key';
comment on column access.jail_secret.ended_at is 'When another took its place';

revoke delete on access.jail_secret from writ_app;
