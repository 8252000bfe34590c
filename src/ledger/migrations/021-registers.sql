-- What registers and the page of refusals ask of the whole ledger. Partial, so that everyday acts pay nothing for them: an act that gets a register of
-- its own needs an index of its own, in a migration of its own.

create index entry_of_register on ledger.entry (act, case_id) where outcome = 'recorded' and act in ('RecordCourtOrder', 'RecordCitizenshipClaim',
  'IssueDetainer', 'SetBond', 'RecordRedetermination', 'RequestAccess', 'RecordDeath', 'LogOutsideReport', 'SendComplaint', 'RegisterPlace',
  'RecordEarlierPlace', 'PlaceInSegregation', 'CarryOutSanction', 'FileGrievance');
create index entry_refused on ledger.entry (office, position) where outcome = 'refused';
