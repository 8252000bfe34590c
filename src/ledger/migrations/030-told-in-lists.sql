-- A page of the board asks which of its cases have entries whose reading is restricted: a clock that one of them started says what the entry tells.
create index entry_read_by_few on ledger.entry (case_id) where restrictions <> '{}';
comment on index ledger.entry_read_by_few is 'Entries whose reading is restricted, for lists over many cases';
