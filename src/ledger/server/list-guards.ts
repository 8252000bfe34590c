import type { Client } from 'pg'
import type { Asked } from '../read/ask.ts'

/** One thing that guards the record, and how it is. */
export interface Guard {
  what: string
  how: string
}

/** Schemas whose every table is guarded. Of the projections, which are made again by command, only triggers and functions are. */
const guarded = "('ledger', 'vault', 'access')"
const ours = "('ledger', 'vault', 'access', 'derived')"

/** Conditions are printed by the server, which may come to print them otherwise: they are told only by the version whose words `guards.txt` has. */
const printedByMajor = 18

const text = `
  with relation as (
    select c.oid, format('%I.%I', n.nspname, c.relname) as name, n.nspname as schema, c.relowner, c.relrowsecurity, c.relacl
    from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ${ours} and c.relkind in ('r', 'p')
  ), routine as (
    select p.oid, p.proowner, p.prosecdef, p.prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ${ours}
  ), set_off as (
    select format('trigger %I of %s', tgname, name) as what, tgenabled, tgfoid, tgtype,
      substring(pg_get_triggerdef(t.oid) from ' WHEN (.*) EXECUTE ') as condition
    from pg_trigger t join relation on relation.oid = tgrelid where not tgisinternal
  ), admitting as (
    select format('policy %I of %s', polname, name) as what, polpermissive, polcmd, polroles,
      concat_ws(' / ', pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) as condition
    from pg_policy join relation on relation.oid = polrelid
  )
  select 'schema ' || nspname as what, 'belongs to ' || nspowner::regrole as how from pg_namespace where nspname in ${ours}
  union all
  select 'table ' || name, format('belongs to %s%s', relowner::regrole, case when relrowsecurity then ', row-level security on' else '' end)
  from relation where schema in ${guarded}
  union all
  select format('grant on %s to %s', name, case grantee when 0 then 'everybody' else grantee::regrole::text end),
    string_agg(privilege_type, ', ' order by privilege_type)
  from relation, aclexplode(relacl)
  where schema in ${guarded} and (grantee = 0 or grantee in ('writ_app'::regrole, 'writ_reader'::regrole)) group by name, grantee
  union all
  select what, format('%s, runs %s %s %s%s%s%s%s', case tgenabled when 'A' then 'always on' when 'O' then 'on' when 'R' then 'on for replicas' else 'off' end,
    tgfoid::regprocedure, case when tgtype & 1 > 0 then 'each row' else 'each statement' end, case when tgtype & 66 > 0 then 'before' else 'after' end,
    case when tgtype & 4 > 0 then ' insert' end, case when tgtype & 8 > 0 then ' delete' end, case when tgtype & 16 > 0 then ' update' end,
    case when tgtype & 32 > 0 then ' truncate' end)
  from set_off
  union all
  select what, format('%s %s to %s', case when polpermissive then 'allows' else 'narrows' end,
    case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
    (select string_agg(case role when 0 then 'everybody' else role::regrole::text end, ', ' order by role) from unnest(polroles) role))
  from admitting
  union all
  select 'condition of ' || what, condition from (select what, condition from set_off union all select what, condition from admitting) conditional
  where condition is not null and current_setting('server_version_num')::int / 10000 = ${printedByMajor}
  union all
  select format('rule %I of %s', rulename, name), 'there' from pg_rewrite join relation on relation.oid = ev_class
  union all
  select 'function ' || oid::regprocedure, format('belongs to %s%s, %s', proowner::regrole, case when prosecdef then ', acts for its owner' end, md5(prosrc))
  from routine`

/** What guards the record as the database has it now. Any role may ask. */
export async function listGuards(asked: Asked): Promise<readonly Guard[]> {
  const { rows } = await (asked as Client).query<Guard>(text)
  return rows.map(({ what, how }) => ({ what, how: how.replaceAll(/\s+/g, ' ') }))
}
