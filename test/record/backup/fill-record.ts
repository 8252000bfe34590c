import { createHash, generateKeyPairSync } from 'node:crypto'
import type { Client } from 'pg'
import type { NewEntry } from '../../../src/kernel/entry.ts'
import { listTables } from '../../../src/ledger/backup/list-held.ts'
import type { Appending } from '../../../src/ledger/ledger.ts'
import { openLedger } from '../../../src/ledger/open-ledger.ts'
import { readingsOver } from '../../../src/ledger/readings/readings-over.ts'
import { writeReadingCheckpoint } from '../../../src/ledger/seal/reading-checkpoint.ts'
import { signingKeyFrom } from '../../../src/ledger/seal/signing-key.ts'
import { writeCheckpoint } from '../../../src/ledger/seal/write-checkpoint.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'

/** An id made from a word, the same every time. */
const idOf = (word: string) => {
  const hex = createHash('sha256').update(word).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Text that a careless copy would spoil. */
const awkward = 'Ana "Ñandú" O’Invented\tand\na second line \\N \\. \\x41 {a,b} é\u0301 \u{1F5C3}'

const entry = (word: string, caseId: string): NewEntry => ({
  entryId: idOf(`entry ${word}`),
  caseId,
  caseKind: 'custody',
  act: 'BookIn',
  outcome: 'recorded',
  office: 'detention',
  officerId: idOf('officer'),
  delegationId: null,
  occurredAt: '2026-03-01T09:30:00.000Z',
  payload: { says: awkward, none: null, list: [], nested: { deep: [1, 2.5, 'three'] } },
  personId: idOf('person'),
  personal: Buffer.from(awkward.repeat(3)),
  restrictions: word === '1' ? ['asylum', 'minor'] : [],
  authorities: [{ rule: null, cite: '8 CFR 287.3(a)', versionFrom: null }],
  findings: [],
  documents: [],
  correction: null,
  idempotencyKey: `key ${word}`,
})

const appending = (word: string, caseId: string, sequence: number, documentBytes: number): Appending => ({
  entry: entry(word, caseId),
  expectedSequence: sequence,
  clocks: [],
  notices: [{ noticeId: idOf(`notice ${word}`), to: 'supervisor', about: 'book-in', says: awkward }],
  documents: [
    {
      documentId: idOf(`document ${word}`),
      form: 'I-213',
      sha256: createHash('sha256').update(word).digest('hex'),
      sealed: Buffer.alloc(documentBytes, createHash('sha512').update(word).digest()),
    },
  ],
  tokens: [{ personId: idOf('person'), kind: 'name', token: createHash('sha256').update(`token ${word}`).digest('hex') }],
  trace: { sessionId: null, address: '192.0.2.1', door: 'web' },
})

/** Puts into a record entries with all that goes beside them, one of them larger than a part of a backup, and a row in every other table that takes one. */
export async function fillRecord(database: RecordDatabase): Promise<void> {
  const ledger = await openLedger({ database, now: () => Temporal.Instant.from('2026-03-01T10:00:00Z') })
  const [first, second] = [idOf('case one'), idOf('case two')]
  for (let sequence = 0; sequence < 5; sequence++)
    await ledger.append(appending(String(sequence), first, sequence, sequence === 3 ? 6_000_000 : 100))
  await ledger.append(appending('other', second, 0, 1))
  await ledger.close()
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const [key, signedAt] = [signingKeyFrom(pem, 'The key made for this test'), Temporal.Instant.from('2026-03-01T11:00:00Z')]
  await writeCheckpoint(database.app, key, signedAt)
  const trace = { sessionId: null, address: '192.0.2.1', door: 'web' } as const
  await readingsOver(database.reader).log([
    { officerId: idOf('officer'), positions: ['attorney'], what: 'case', purpose: awkward, caseId: first, trace },
  ])
  await writeReadingCheckpoint(database.app, key, signedAt)
  const owner = await database.owner()
  await owner.query('INSERT INTO vault.person_key (person_id, wrapped_key) VALUES ($1, $2)', [idOf('person'), Buffer.alloc(60, 7)])
  for (const { table } of await listTables(owner)) await fillTable(owner, table)
  await owner.end()
}

/** A value of every type the tables use, each as an expression; `null` where a column may be left out. */
const values: Record<string, string> = {
  text: `'${awkward.replaceAll("'", "''")}'`,
  'text[]': "ARRAY['a b', 'c,d', NULL, '\\']",
  uuid: 'gen_random_uuid()',
  bytea: "'\\x00ff0a5c'",
  bigint: '9007199254740991',
  integer: '3',
  boolean: 'true',
  'timestamp with time zone': "'2026-03-01 09:30:00.123456+00'",
  date: "'2026-03-01'",
  json: `'{"b": 1,  "a": null}'`,
  jsonb: `'{"b": 1,  "a": [null]}'`,
}

interface Column {
  name: string
  type: string
  isNeeded: boolean
  /** A word its checks allow, where they list words. */
  listed: string | null
  /** Column of another table it must be found in. */
  refers: { table: string; column: string } | null
}

/**
 * Puts a row into an empty table, knowing only what the catalog says of it: every column filled, or only those that must be, or with plain words.
 * Where its checks take none of these it stays as it is.
 */
async function fillTable(owner: Client, table: string): Promise<void> {
  if ((await owner.query(`SELECT FROM ${table} LIMIT 1`)).rows.length > 0) return
  const { rows } = await owner.query<Column>(
    `SELECT quote_ident(a.attname) AS name, format_type(a.atttypid, NULL) AS type, a.attnotnull AND NOT a.atthasdef AS "isNeeded",
       (SELECT substring(pg_get_constraintdef(k.oid) FROM '''([a-z][^'']*)''::text') FROM pg_constraint k
        WHERE k.conrelid = a.attrelid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum] LIMIT 1) AS listed,
       (SELECT json_build_object('table', k.confrelid::regclass, 'column', f.attname) FROM pg_constraint k
        JOIN pg_attribute f ON f.attrelid = k.confrelid AND f.attnum = k.confkey[1]
        WHERE k.conrelid = a.attrelid AND k.contype = 'f' AND k.conkey = ARRAY[a.attnum]) AS refers
     FROM pg_attribute a WHERE a.attrelid = $1::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attidentity = '' AND a.attgenerated = ''`,
    [table],
  )
  const needed = rows.filter(({ isNeeded }) => isNeeded)
  for (const columns of [rows, needed])
    for (const text of [values.text, "'word'"]) {
      const given = columns.map(({ type, refers, listed }) => {
        if (refers) return `(SELECT ${refers.column} FROM ${refers.table} LIMIT 1)`
        if (listed !== null) return `'${listed}'`
        return type === 'text' ? text : (values[type] ?? 'DEFAULT')
      })
      const filled = await owner
        .query(`INSERT INTO ${table} (${columns.map(({ name }) => name).join(', ')}) VALUES (${given.join(', ')})`)
        .catch(() => undefined)
      if (filled) return
    }
}

/** Every table with its number of rows and a digest of them, whatever their order. */
export async function digestTables(database: RecordDatabase): Promise<Record<string, string>> {
  const owner = await database.owner()
  try {
    const { rows } = await owner.query<{ table: string }>(
      `SELECT c.oid::regclass::text AS table FROM pg_class c WHERE c.relnamespace::regnamespace::text IN ('ledger', 'derived', 'access', 'vault')
       AND c.relkind IN ('r', 'p') AND c.oid <> 'ledger.migration'::regclass ORDER BY 1`,
    )
    const digests: Record<string, string> = {}
    for (const { table } of rows) {
      const digest = await owner.query<{ digest: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' ORDER BY t::text)), '') AS digest FROM ${table} t`,
      )
      digests[table] = digest.rows[0]?.digest ?? ''
    }
    return digests
  } finally {
    await owner.end()
  }
}
