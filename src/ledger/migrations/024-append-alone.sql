-- Telling other processes that something was appended wakes every connection that listens for anything, this process's own among them: dear where
-- nobody else is there to hear, as is the rule. So each process that appends holds a lock shared from before it first reads where the ledger stands,
-- and an append tells only where it cannot have that lock to itself. It keeps it until its commit is seen: whoever comes meanwhile waits for that.
do $$
declare
  before text := pg_get_functiondef('ledger.append'::regproc);
  after text := replace(before, 'perform pg_notify(''writ_ledger'', last_seen::text);', 'if not pg_try_advisory_xact_lock(8735412908) then
    perform pg_notify(''writ_ledger'', last_seen::text);
  end if;');
begin
  if after = before then raise 'ledger.append does not tell of what it appended.'; end if;
  execute after;
end
$$;
