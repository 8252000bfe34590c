-- A page of the board asks which of its cases have entries whose reading is restricted: a clock that one of them started says what the entry tells.
create index entry_read_by_few on ledger.entry (case_id) where restrictions <> '{}';
comment on index ledger.entry_read_by_few is 'Entries whose reading is restricted, for lists over many cases';

-- A clock that moved with the law book is listed with the rules that changed. Of a change before they were kept only a hash was written down, which
-- says nothing to anybody.
alter table derived.clock_law add column rules json;
comment on column derived.clock_law.rules is 'The rules of that law book: their versions, and hashes to tell a change by; null where they were not kept';
update derived.clock_move set because = regexp_replace(because, 'The law book changed \([0-9a-f]{12} to [0-9a-f]{12}\)\.', 'The law book changed.')
  where because like 'The law book changed (%';

-- Two sign-ins with one passkey may come in the other order than the device counted them. The one that was overtaken is refused, and is no sign of a
-- copy: once for each use, and only with a count between the use and the one before it.
alter table access.passkey add column counter_before bigint, add column is_overtaken boolean not null default false;
comment on column access.passkey.counter_before is 'The count of uses before the last one; null where it was used once or never';
comment on column access.passkey.is_overtaken is 'A sign-in begun before the last use came in after it, with a lower count, and was refused';
