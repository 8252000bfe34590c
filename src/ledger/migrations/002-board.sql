-- The clock board and the outbox: what is due, and what somebody must be told. Both follow from the ledger; the log of deliveries and the
-- subscriptions are truth of their own.

-- A page of the board is read off an index in order: by due moment, then by row. Clocks without one come last.
alter table derived.clock add column row_id bigint generated always as identity;
comment on column derived.clock.row_id is 'Tells rows due at the same moment apart; another one after a rebuild';
drop index derived.clock_of_office;
drop index derived.clock_of_officer;
create index clock_of_office on derived.clock (office, due_at, row_id) where is_open;
create index clock_of_officer on derived.clock (officer_id, due_at, row_id) where is_open and officer_id is not null;

create table derived.clock_law (
  only_row boolean primary key default true check (only_row),
  law_book text not null,
  holidays json not null,
  suspensions json not null,
  unsure_from bigint
);
comment on table derived.clock_law is 'The law the clocks were last counted by: where it is not the law in force, they are counted again';
comment on column derived.clock_law.only_row is 'There is one row';
comment on column derived.clock_law.law_book is 'Hash of the law book';
comment on column derived.clock_law.holidays is 'Days declared holidays, with their names';
comment on column derived.clock_law.suspensions is 'Rules suspended by courts';
comment on column derived.clock_law.unsure_from is 'Entries soon after this position may have been counted by the law before; null where it is sure that none was';

create table derived.clock_move (
  move_id bigint primary key generated always as identity,
  case_id uuid not null,
  subject text not null,
  clock text not null,
  because text not null,
  state_before text,
  state_after text,
  due_before timestamptz,
  due_after timestamptz,
  moved_at timestamptz not null
);
create index clock_move_of_case on derived.clock_move (case_id, move_id);
comment on table derived.clock_move is 'Clocks that moved because the law, a holiday or a suspension changed, not because of an act in their case';
comment on column derived.clock_move.move_id is 'Number of the move, in order';
comment on column derived.clock_move.case_id is 'The case';
comment on column derived.clock_move.subject is 'What in the case the clock is about';
comment on column derived.clock_move.clock is 'Id of the clock';
comment on column derived.clock_move.because is 'What changed';
comment on column derived.clock_move.state_before is 'How it stood; null where there was no such clock';
comment on column derived.clock_move.state_after is 'How it stands; null where there is no such clock any more';
comment on column derived.clock_move.due_before is 'When it was due';
comment on column derived.clock_move.due_after is 'When it is due now';
comment on column derived.clock_move.moved_at is 'When it was counted again';

create table derived.outbox_head (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
insert into derived.outbox_head values (true, 0);
comment on table derived.outbox_head is 'How far notices were handed on to inboxes and subscribers';
comment on column derived.outbox_head.only_row is 'There is one row';
comment on column derived.outbox_head.position is 'Every notice of entries up to this position was handed on';

create table derived.inbox (
  recipient text not null,
  notice_id uuid not null,
  position bigint not null,
  read_at timestamptz,
  read_by uuid,
  primary key (recipient, position, notice_id),
  constraint inbox_reading_whole check (num_nulls(read_at, read_by) in (0, 2))
);
create index inbox_unread on derived.inbox (recipient) where read_at is null;
create index inbox_of_notice on derived.inbox (notice_id);
comment on table derived.inbox is 'Notices by whom they are for, and whether they were read';
comment on column derived.inbox.recipient is 'Who must be told: officer:<id>, office:<id>, counsel, person, court, partner:<id>';
comment on column derived.inbox.notice_id is 'The notice';
comment on column derived.inbox.position is 'The entry it tells of';
comment on column derived.inbox.read_at is 'When it was first read';
comment on column derived.inbox.read_by is 'The officer who read it';

create table access.subscription (
  subscription_id uuid primary key,
  name text not null,
  url text not null,
  secret bytea not null,
  recipients text[] not null check (cardinality(recipients) > 0),
  abouts text[] not null,
  begun_at timestamptz not null,
  begun_by uuid not null,
  ended_at timestamptz,
  ended_by uuid,
  constraint subscription_ending_whole check (num_nulls(ended_at, ended_by) in (0, 2))
);
comment on table access.subscription is 'Systems of partners that are told of notices by webhook';
comment on column access.subscription.subscription_id is 'Id of the subscription';
comment on column access.subscription.name is 'Whose system it is';
comment on column access.subscription.url is 'Where notices are sent';
comment on column access.subscription.secret is 'The secret deliveries are signed with, wrapped under the master key';
comment on column access.subscription.recipients is 'Notices for these recipients are sent';
comment on column access.subscription.abouts is 'Only notices about these; empty for all';
comment on column access.subscription.begun_at is 'When it was made';
comment on column access.subscription.begun_by is 'The officer who made it';
comment on column access.subscription.ended_at is 'Nothing is sent since';
comment on column access.subscription.ended_by is 'The officer who ended it';

create table derived.delivery (
  subscription_id uuid not null,
  notice_id uuid not null,
  position bigint not null,
  state text not null check (state in ('waiting', 'delivered', 'dead')),
  attempts integer not null,
  attempts_max integer not null,
  next_at timestamptz not null,
  claimed_until_at timestamptz,
  primary key (subscription_id, position, notice_id)
);
create index delivery_waiting on derived.delivery (subscription_id, position, notice_id) include (next_at) where state = 'waiting';
create index delivery_dead on derived.delivery (position) where state = 'dead';
comment on table derived.delivery is 'How delivery of each notice to each subscriber stands';
comment on column derived.delivery.subscription_id is 'The subscription';
comment on column derived.delivery.notice_id is 'The notice';
comment on column derived.delivery.position is 'The entry it tells of: a subscriber hears of entries in their order';
comment on column derived.delivery.state is 'waiting, delivered, or dead: given up until an office asks again';
comment on column derived.delivery.attempts is 'Attempts begun';
comment on column derived.delivery.attempts_max is 'Attempts after which it is given up';
comment on column derived.delivery.next_at is 'Not tried before this moment';
comment on column derived.delivery.claimed_until_at is 'A process is trying it until then';

create table ledger.delivery (
  delivery_id bigint primary key generated always as identity,
  subscription_id uuid not null,
  notice_id uuid not null,
  attempt integer not null check (attempt >= 0),
  at timestamptz not null,
  outcome text not null check (outcome in ('delivered', 'failed', 'unknown', 'asked-again')),
  status integer,
  says text not null,
  officer_id uuid
);
create unique index delivery_attempt_once on ledger.delivery (subscription_id, notice_id, attempt) where outcome <> 'asked-again';
comment on table ledger.delivery is 'Every attempt to deliver a notice, and what came of it';
comment on column ledger.delivery.delivery_id is 'Number of the line';
comment on column ledger.delivery.subscription_id is 'The subscription';
comment on column ledger.delivery.notice_id is 'The notice';
comment on column ledger.delivery.attempt is 'Number of the attempt, from 1';
comment on column ledger.delivery.at is 'When it ended, or was found to have been lost';
comment on column ledger.delivery.outcome is 'delivered, failed, unknown (the process ended meanwhile), or asked-again by an officer';
comment on column ledger.delivery.status is 'Status the subscriber answered with, where it did';
comment on column ledger.delivery.says is 'What came of it, in a sentence';
comment on column ledger.delivery.officer_id is 'The officer who asked again';
select ledger.make_append_only('ledger.delivery');
