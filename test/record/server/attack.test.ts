import { type Client, Pool } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { connect } from '../../../src/ledger/server/login.ts'
import { openTestDatabase } from '../open-test-database.ts'

/** Every table of the schema `ledger`, as the catalog has it: a new one is attacked without a word here. */
interface Kept {
  table: string
  column: string
}

const opened = await openTestDatabase()
const { database } = opened
let owner: Client
let superuser: Client
const name = new URL(database.url('app')).pathname.slice(1)

const kept = (
  await database.app.query<Kept>(
    `SELECT format('ledger.%I', c.relname) AS table, format('%I', a.attname) AS column
     FROM pg_class c JOIN LATERAL (
       SELECT attname FROM pg_attribute
       WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attidentity = '' AND attgenerated = '' ORDER BY attnum LIMIT 1) a ON true
     WHERE c.relnamespace = 'ledger'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1`,
  )
).rows

beforeAll(async () => {
  owner = await database.owner()
  superuser = await connect({ ...inject('testServer').login, database: name })
})
afterAll(async () => {
  await Promise.all([owner.end(), superuser.end()])
  await opened.drop()
})

/** What became of a statement: `done`, or the code of its refusal. Nothing of it stays. */
async function attempt(who: Pool | Client, ...statements: string[]): Promise<string> {
  const lent = who instanceof Pool ? await who.connect() : undefined
  const client = lent ?? who
  try {
    await client.query('BEGIN')
    for (const statement of statements) await client.query(statement)
    return 'done'
  } catch (fault) {
    return fault instanceof Error && 'code' in fault ? String(fault.code) : String(fault)
  } finally {
    await client.query('ROLLBACK')
    lent?.release()
  }
}

/** 42501: insufficient_privilege. Any other fault would mean that the attack was badly written, not that it was refused. */
const refused = '42501'

const changes = ({ table, column }: Kept) => [
  `UPDATE ${table} SET ${column} = ${column}`,
  `UPDATE ${table} SET ${column} = ${column} WHERE false`,
  `DELETE FROM ${table}`,
  `DELETE FROM ${table} WHERE false`,
  `TRUNCATE ${table} CASCADE`,
  `MERGE INTO ${table} t USING (SELECT 1) s ON true WHEN MATCHED THEN DELETE`,
  `WITH gone AS (DELETE FROM ${table} RETURNING 1) SELECT count(*) FROM gone`,
]

const takings = ({ table, column }: Kept) => [
  `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
  `ALTER TABLE ${table} DISABLE TRIGGER refuse_change`,
  `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
  `ALTER TABLE ${table} ADD COLUMN more text`,
  `ALTER TABLE ${table} DROP COLUMN ${column}`,
  `ALTER TABLE ${table} RENAME TO gone`,
  `ALTER TABLE ${table} OWNER TO CURRENT_USER`,
  `DROP TABLE ${table} CASCADE`,
  `DROP TRIGGER refuse_change ON ${table}`,
  `CREATE RULE instead AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
  `CREATE TRIGGER other BEFORE INSERT ON ${table} EXECUTE FUNCTION ledger.refuse_change()`,
  `CREATE INDEX ON ${table} (${column})`,
  `CREATE POLICY all_see ON ${table} USING (true)`,
  `COMMENT ON TABLE ${table} IS 'nothing'`,
  `LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`,
  `SELECT FROM ${table} FOR UPDATE`,
  `COPY ${table} FROM PROGRAM 'cat /dev/null'`,
  `COPY ${table} FROM '/dev/null'`,
]

const escapes = [
  'SET ROLE writ_owner',
  'SET SESSION AUTHORIZATION writ_owner',
  'SET session_replication_role = replica',
  'ALTER ROLE CURRENT_USER SUPERUSER',
  'ALTER ROLE writ_owner LOGIN PASSWORD NULL',
  'CREATE ROLE other',
  'GRANT writ_owner TO CURRENT_USER',
  'CREATE SCHEMA other',
  'CREATE EXTENSION plperl',
  'CREATE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$',
  'CREATE OR REPLACE FUNCTION ledger.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NEW; END$$',
  'CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS $$SELECT 1$$',
  'CREATE FUNCTION derived.f() RETURNS int LANGUAGE sql AS $$SELECT 1$$',
  'CREATE FUNCTION pg_temp.f() RETURNS int LANGUAGE sql AS $$SELECT 1$$',
  'CREATE TABLE public.entry (n int)',
  'CREATE TABLE ledger.other (n int)',
  'CREATE TEMP TABLE entry (n int)',
  'DROP FUNCTION ledger.refuse_change() CASCADE',
  "SELECT ledger.make_append_only('ledger.migration')",
  'DROP SCHEMA ledger CASCADE',
  'UPDATE pg_catalog.pg_trigger SET tgenabled = $$D$$',
  'DELETE FROM pg_catalog.pg_policy',
  "SELECT pg_read_file('PG_VERSION')",
  "SELECT pg_ls_dir('.')",
  "SELECT lo_import('/etc/hostname')",
  "COPY (SELECT 1) TO PROGRAM 'cat'",
  "COPY (SELECT 1) TO '/dev/null'",
  'ALTER SYSTEM SET fsync = off',
  'SELECT pg_reload_conf()',
  `ALTER DATABASE ${name} SET synchronous_commit = off`,
  'SELECT rolpassword FROM pg_authid',
]

const logins = [
  ['writ_app', database.app],
  ['writ_reader', database.reader],
] as const

test('the catalog gives the tables to attack', () => {
  expect(kept.map(({ table }) => table)).toContain('ledger.migration')
  expect(kept.map(({ table }) => table)).toContain('ledger.entry')
})

describe.each(logins)('%s', (role, pool) => {
  test.each(kept)('can change nothing in $table, nor what guards it', async (each) => {
    for (const statement of [...changes(each), ...takings(each)])
      expect([statement, await attempt(pool, statement)]).toEqual([statement, refused])
  })

  test.each(kept)('cannot give $table to others', async ({ table }) => {
    const held = async () => (await superuser.query(`SELECT relacl::text FROM pg_class WHERE oid = $1::regclass`, [table])).rows
    const before = await held()
    // PostgreSQL warns that nothing was granted, and goes on.
    await pool.query(`GRANT ALL ON ${table} TO PUBLIC, writ_app, writ_reader`).catch(() => {})
    expect(await held()).toEqual(before)
  })

  test.each(escapes)('is refused: %s', async (statement) => {
    // ALTER SYSTEM does not run in a transaction.
    const outcome = statement.startsWith('ALTER SYSTEM')
      ? await pool.query(statement).catch(({ code }: { code: string }) => code)
      : await attempt(pool, statement)
    expect(outcome).toBe(refused)
  })

  test('has no power by grant that the ledger does not mean it to have', async () => {
    const { rows } = await superuser.query<{ table: string; power: string }>(
      `SELECT c.oid::regclass::text AS table, power
       FROM pg_class c, unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER', 'MAINTAIN']) power
       WHERE c.relnamespace = 'ledger'::regnamespace AND c.relkind IN ('r', 'p') AND has_table_privilege($1, c.oid, power)`,
      [role],
    )
    expect(rows.filter(({ power }) => !['INSERT', 'SELECT'].includes(power))).toEqual([])
    if (role === 'writ_app') expect(rows).toContainEqual({ table: 'ledger.entry', power: 'INSERT' })
  })
})

test('writ_app cannot say that a migration was applied, nor set numbering back', async () => {
  expect(await attempt(database.app, "INSERT INTO ledger.migration (name, sha256) VALUES ('x', repeat('0', 64))")).toBe(refused)
  const { rows } = await superuser.query<{ name: string }>(
    "SELECT format('%I.%I', schemaname, sequencename) AS name FROM pg_sequences WHERE schemaname IN ('ledger', 'derived', 'access', 'vault')",
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const { name } of rows) expect([name, await attempt(database.app, `SELECT setval('${name}', 1)`)]).toEqual([name, refused])
})

describe('writ_reader', () => {
  test('cannot add to the ledger, readings aside', async () => {
    const { rows } = await superuser.query<{ table: string }>(
      `SELECT c.oid::regclass::text AS table FROM pg_class c
       WHERE c.relnamespace = 'ledger'::regnamespace AND c.relkind IN ('r', 'p')
         AND (has_table_privilege('writ_reader', c.oid, 'INSERT') OR has_any_column_privilege('writ_reader', c.oid, 'INSERT'))`,
    )
    expect(rows.map(({ table }) => table).filter((table) => !/reading|reader|read_/.test(table))).toEqual([])
  })

  test('cannot switch row-level security off to see more', async () => {
    expect(await attempt(database.reader, 'SET row_security = off', 'SELECT * FROM ledger.entry')).toBe(refused)
  })
})

describe('the owner of the tables', () => {
  test.each(kept)('is refused every change of $table', async (each) => {
    for (const statement of changes(each)) expect([statement, await attempt(owner, statement)]).toEqual([statement, refused])
  })
})

describe('even who sets up the server', () => {
  test.each(kept)('is refused by the triggers of $table, also where replication is said to be at work', async (each) => {
    for (const statement of changes(each)) {
      expect([statement, await attempt(superuser, 'SET LOCAL session_replication_role = replica', statement)]).toEqual([statement, refused])
    }
  })
})

test('a table that was not made append-only would be seen', async () => {
  await owner.query('CREATE TABLE ledger.unguarded (n integer)')
  expect(await attempt(owner, 'DELETE FROM ledger.unguarded')).toBe('done')
})

describe('functions', () => {
  test('that act for their owner name the schemas they look in', async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `SELECT p.oid::regprocedure::text AS name FROM pg_proc p
       WHERE p.pronamespace::regnamespace::text IN ('ledger', 'derived', 'access', 'vault', 'public') AND p.prosecdef
         AND NOT EXISTS (SELECT FROM unnest(p.proconfig) setting WHERE setting LIKE 'search_path=%')`,
    )
    expect(rows).toEqual([])
  })
})
