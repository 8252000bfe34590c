-- Where people are held, counted by place: follows from the ledger. It may lag behind by a moment, and is caught up from where it stood.

create table derived.held (
  case_id uuid primary key,
  place text not null,
  sequence integer not null
);
comment on table derived.held is 'Who is held where: a row for each case whose person is in a place now';
comment on column derived.held.case_id is 'The case of the custody';
comment on column derived.held.place is 'Code of the place';
comment on column derived.held.sequence is 'The case as of which entry';

create table derived.held_head (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
insert into derived.held_head values (true, 0);
comment on table derived.held_head is 'How far derived.held was counted';
comment on column derived.held_head.only_row is 'There is one row';
comment on column derived.held_head.position is 'Entries up to this position are counted';
