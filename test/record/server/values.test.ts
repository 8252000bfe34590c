import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase } from '../open-test-database.ts'

let opened: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  opened = await openTestDatabase()
})
afterAll(() => opened.drop())

const ask = async (expression: string) =>
  (await opened.database.app.query({ text: `SELECT ${expression} AS value`, rowMode: 'array' })).rows[0]?.[0]

test.each([
  ['42::int8', 42],
  ['9007199254740991::int8', 9007199254740991],
  ['9007199254740993::int8', '9007199254740993'],
  ["'2026-03-01 09:30:00+00'::timestamptz", '2026-03-01T09:30:00.000Z'],
  ["'2026-03-01 04:30:00.123456-05'::timestamptz", '2026-03-01T09:30:00.123Z'],
  ["'2026-03-01 04:30:00.5-05'::timestamptz", '2026-03-01T09:30:00.500Z'],
  ["'2026-03-01'::date", '2026-03-01'],
  ["ARRAY['2026-03-01','2024-02-29']::date[]", ['2026-03-01', '2024-02-29']],
  ["ARRAY['2026-03-01 00:00+00', NULL]::timestamptz[]", ['2026-03-01T00:00:00.000Z', null]],
  ['ARRAY[1, NULL, 3]::int8[]', [1, null, 3]],
  ["'{}'::int8[]", []],
  ["'\\x00ff10'::bytea", new Uint8Array([0, 255, 16])],
  ["ARRAY['\\x00ff'::bytea, ''::bytea, NULL]", [new Uint8Array([0, 255]), new Uint8Array([]), null]],
  ['\'{"a": [1, null]}\'::jsonb', { a: [1, null] }],
  ["ARRAY['a', NULL]::text[]", ['a', null]],
])('%s comes back as said', async (expression, expected) => {
  expect(await ask(expression)).toEqual(expected)
})

test('bytes go in and come out unchanged', async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, i) => i)
  const { rows } = await opened.database.app.query<{ value: Uint8Array }>('SELECT $1::bytea AS value', [bytes])
  expect(rows[0]?.value).toEqual(bytes)
})
