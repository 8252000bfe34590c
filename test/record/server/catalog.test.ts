import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../open-test-database.ts'

let opened: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.drop())

interface Named {
  name: string
}

const ours = "('ledger', 'derived', 'access', 'vault')"
const ask = async (sql: string) => (await opened.database.app.query<Named>(sql)).rows.map(({ name }) => name)

const columns = `
  SELECT format('%s.%s.%s', n.nspname, c.relname, a.attname) AS name, a.attname AS column, c.oid, a.attnum, format_type(a.atttypid, a.atttypmod) AS type
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE n.nspname IN ${ours} AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped`

test('there are tables in every schema that the migrations fill', async () => {
  const schemas = await ask(`SELECT DISTINCT split_part(name, '.', 1) AS name FROM (${columns}) c ORDER BY 1`)
  expect(schemas).toContain('ledger')
  expect(schemas).toContain('access')
})

test('every schema, table and view says what it holds', async () => {
  const silent = await ask(`
    SELECT format('%s.%s', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname IN ${ours} AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition AND obj_description(c.oid, 'pg_class') IS NULL
    UNION ALL SELECT nspname FROM pg_namespace WHERE nspname IN ${ours} AND obj_description(oid, 'pg_namespace') IS NULL`)
  expect(silent).toEqual([])
})

test('every column says what it holds', async () => {
  expect(await ask(`SELECT name FROM (${columns}) c WHERE col_description(oid, attnum) IS NULL ORDER BY 1`)).toEqual([])
})

test('no column holds a time without its zone, a name without its length, or money and measures that lose digits', async () => {
  const loose = ['timestamp without time zone', 'time without time zone', 'money', 'real', 'character']
  const list = loose.map((type) => `'${type}'`).join(', ')
  expect(
    await ask(`SELECT format('%s %s', name, type) AS name FROM (${columns}) c WHERE type IN (${list}) OR type LIKE 'character(%'`),
  ).toEqual([])
})

test('instants end in _at and days in _on', async () => {
  const wrong = await ask(`SELECT format('%s %s', name, type) AS name FROM (${columns}) c
    WHERE (type = 'timestamp with time zone' AND "column" !~ '(^|_)(at|before|after)$') OR (type = 'date' AND "column" !~ '(^|_)(on|day)$')`)
  expect(wrong).toEqual([])
})

test('nothing of bodies, whereabouts, worth or opinions of people has a place', async () => {
  const words =
    'biometric|fingerprint|face|iris|retina|voiceprint|latitude|longitude|lat|lon|lng|gps|geo|geolocation|geofence|coordinates|score|scoring|rank|ranking|risk|threat|dangerousness|twitter|facebook|instagram|tiktok|religion|race|ethnicity'
  expect(await ask(`SELECT name FROM (${columns}) c WHERE name ~ '(^|[._])(${words})s?([._]|$)'`)).toEqual([])
})

test('every table of the ledger belongs to writ_owner, as does everything beside it', async () => {
  const strangers = await ask(`SELECT format('%s.%s %s', n.nspname, c.relname, r.rolname) AS name FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_roles r ON r.oid = c.relowner
    WHERE n.nspname IN ${ours} AND r.rolname <> 'writ_owner'`)
  expect(strangers).toEqual([])
})
