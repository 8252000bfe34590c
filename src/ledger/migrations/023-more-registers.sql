-- Registers of children, of families and of inspections, as 021-registers.sql has the others.

create index entry_of_more_registers on ledger.entry (act, case_id) where outcome = 'recorded' and act in ('NoteMinor', 'NoteFamilyTie',
  'ScheduleInspection', 'RecordDeficiency');
