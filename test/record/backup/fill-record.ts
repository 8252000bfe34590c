import { createHash } from 'node:crypto'
import type { NewEntry } from '../../../src/kernel/entry.ts'
import type { Appending } from '../../../src/ledger/ledger.ts'
import { openLedger } from '../../../src/ledger/open-ledger.ts'
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

/** Puts into a record entries with all that goes beside them, one of them larger than a part of a backup, and an account. */
export async function fillRecord(database: RecordDatabase): Promise<void> {
  const ledger = await openLedger({ database, now: () => Temporal.Instant.from('2026-03-01T10:00:00Z') })
  const [first, second] = [idOf('case one'), idOf('case two')]
  for (let sequence = 0; sequence < 5; sequence++)
    await ledger.append(appending(String(sequence), first, sequence, sequence === 3 ? 6_000_000 : 100))
  await ledger.append(appending('other', second, 0, 1))
  await ledger.close()
  const { app } = database
  const account = await app.query<{ account_id: string }>(
    "INSERT INTO access.account (officer_id, sign_in_name, opened_at, opened_by, failures_since_at) VALUES ($1, 'invented', now(), $1, now()) RETURNING account_id",
    [idOf('officer')],
  )
  await app.query(
    "INSERT INTO access.passkey (passkey_id, account_id, public_key, counter, transports, label, added_at) VALUES ($1, $2, $3, 1, '{}', $1, now())",
    [awkward, account.rows[0]?.account_id, Buffer.from([0, 255, 10, 92])],
  )
  await app.query('INSERT INTO vault.person_key (person_id, wrapped_key) VALUES ($1, $2)', [idOf('person'), Buffer.alloc(60, 7)])
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
