import type { Client } from 'pg'

/** The lock `ledger.append` takes: while it is held nothing is appended. */
const appending = 8735412906

/** Makes an empty table beside the live one, of the same columns, without indexes. @param owner acting as the owner of the tables */
export async function makeNextTable(owner: Client): Promise<void> {
  await owner.query(`
    drop table if exists derived.clock_next;
    create table derived.clock_next (like derived.clock including defaults including comments including identity)`)
}

/** Takes the clocks of some cases out of the table beside. */
export async function emptyNextTable(owner: Client, caseIds: readonly string[]): Promise<void> {
  await owner.query('delete from derived.clock_next where case_id = any($1::uuid[])', [[...caseIds]])
}

interface Index {
  name: string
  definition: string
  isPrimary: boolean
}

/** The live table's indexes, made on the table beside it under names of their own. */
export async function indexNextTable(owner: Client): Promise<void> {
  for (const { name, definition } of await readIndexes(owner))
    await owner.query(definition.replace(` ${name} ON derived.clock `, ` ${name}_next ON derived.clock_next `))
  await owner.query('analyze derived.clock_next')
}

async function readIndexes(owner: Client): Promise<readonly Index[]> {
  const { rows } = await owner.query<Index>(
    `select class.relname as name, pg_get_indexdef(index.indexrelid) as definition, index.indisprimary as "isPrimary"
      from pg_index index join pg_class class on class.oid = index.indexrelid where index.indrelid = 'derived.clock'::regclass`,
  )
  return rows
}

/**
 * Puts the table beside in the place of the live one, in one transaction in which nothing is appended.
 * @param catchUp brings the table beside up to the last entry, now that no other can come
 */
export async function swapNextTable(owner: Client, catchUp: () => Promise<void>): Promise<void> {
  await owner.query('begin')
  try {
    await owner.query('select pg_advisory_xact_lock($1)', [appending])
    await catchUp()
    const indexes = await readIndexes(owner)
    const alike = await readTraits(owner)
    await owner.query(`
      drop table derived.clock;
      alter table derived.clock_next rename to clock;
      ${alike.join('\n')}
      ${indexes.map(renaming).join('\n')}`)
    await owner.query('commit')
  } catch (fault) {
    await owner.query('rollback').catch(() => undefined)
    throw fault
  }
}

const renaming = ({ name, isPrimary }: Index): string =>
  isPrimary
    ? `alter table derived.clock add constraint ${name} primary key using index ${name}_next;`
    : `alter index derived.${name}_next rename to ${name};`

/** Statements that give another table of that name what the live one has besides columns and indexes: settings of storage, and who may do what. */
async function readTraits(owner: Client): Promise<readonly string[]> {
  const options = await owner.query<{ options: string | null }>(
    `select array_to_string(reloptions, ', ') as options from pg_class where oid = 'derived.clock'::regclass`,
  )
  const grants = await owner.query<{ grantee: string; privilege: string }>(
    `select quote_ident(grantee) as grantee, privilege_type as privilege from information_schema.role_table_grants
      where table_schema = 'derived' and table_name = 'clock'`,
  )
  return [
    ...options.rows.flatMap((row) => (row.options ? [`alter table derived.clock set (${row.options});`] : [])),
    ...grants.rows.map(({ grantee, privilege }) => `grant ${privilege} on derived.clock to ${grantee};`),
  ]
}
