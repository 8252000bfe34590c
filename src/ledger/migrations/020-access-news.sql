-- A session is looked up with every request. What was looked up may be used again only as long as every process hears, as it happens, that a
-- session ended or an account changed.

create function access.tell_change() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  perform pg_notify('access_changed', '');
  return null;
end
$$;
comment on function access.tell_change() is 'Tells every process that sessions or accounts it keeps in memory may have changed';
revoke all on function access.tell_change() from public;
create trigger tell_change after update of ended_at or delete on access.session for each statement execute function access.tell_change();
create trigger tell_change after update of closed_at, officer_id, is_demonstration or delete on access.account for each statement execute function access.tell_change();
