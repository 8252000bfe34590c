-- Every list over the cases of people asks whose records were restricted, when it is first opened: without an index the whole ledger is read for it.
create index entry_restricted on ledger.entry (case_id) where outcome = 'recorded' and act = 'Restrict';
comment on index ledger.entry_restricted is 'Records of people that were restricted, for lists that leave them out';
