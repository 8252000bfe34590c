-- A passkey that was copied ends the sessions of its account: which of the two began them nobody can say.
alter table access.session drop constraint session_ended_because_check;
alter table access.session add constraint session_ended_because_check check (ended_because in (
  'signed-out', 'idle', 'too-long', 'account-closed', 'ended-by-administrator', 'signed-in-again', 'passkey-copied'));
