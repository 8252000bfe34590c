import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg, { type Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readingsOver } from '../../../src/ledger/readings/readings-over.ts'
import { writeReadingCheckpoint } from '../../../src/ledger/seal/reading-checkpoint.ts'
import { keepSigningKey, type SigningKey } from '../../../src/ledger/seal/signing-key.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { verifyLedger, verifyOver } from '../../../src/ledger/verify/verify-ledger.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { flipByte, readColumns, readingTables } from './flip-byte.ts'

let database: RecordDatabase
let drop: () => Promise<void>
let owner: Client
let folder: string
let key: SigningKey
const tables = Object.keys(readingTables)
const now = Temporal.Instant.from('2026-03-01T10:00:00Z')
const verify = (trusted?: readonly string[]) => verifyLedger(database.url('app'), { threads: 1, ...(trusted && { trusted }) })

const line = (number: number) => ({
  officerId: randomUUID(),
  positions: ['records-officer', 'attorney'],
  what: 'document' as const,
  purpose: `Preparing the review of tomorrow, for the ${number}th time: "é\\"`,
  caseId: randomUUID(),
  personId: randomUUID(),
  documentId: randomUUID(),
  fields: ['RegisterPerson.familyName'],
  throughPosition: number,
  ...(number % 3 === 0 && { refusedBecause: 'You hold no position now.' }),
  trace: { sessionId: 'a session', address: '192.0.2.7', door: 'web' as const },
})

beforeAll(async () => {
  ;({ database, drop } = await openTestDatabase())
  folder = await mkdtemp(join(tmpdir(), 'writ-readings-'))
  key = await keepSigningKey(join(folder, 'keys', 'ledger.pem'))
  const readings = readingsOver(database.reader)
  // Many at once, as from many processes: each waits its turn in the chain, and none is lost from it.
  await Promise.all(Array.from({ length: 40 }, (_, number) => readingsOver(database.reader).log([line(number + 1), line(number + 100)])))
  await writeReadingCheckpoint(database.app, key, now)
  await readings.log([line(200)])
  owner = await database.owner()
  for (const table of tables) {
    await owner.query(`alter table ledger.${table} disable trigger all`)
    await owner.query(`create table derived.kept_${table} as table ledger.${table}`)
  }
})
afterAll(async () => {
  await owner.end()
  await drop()
  await rm(folder, { recursive: true, force: true })
})

/** What is done as one would who owns the database and means to change the log; undone after. */
async function tampered(statements: string, trusted?: readonly string[]): Promise<string | undefined> {
  try {
    await owner.query(statements)
    return (await verify(trusted)).fault?.what
  } finally {
    for (const table of tables) {
      await owner.query(`delete from ledger.${table}`)
      await owner.query(`insert into ledger.${table} overriding system value table derived.kept_${table}`)
    }
  }
}

describe('the reading log', () => {
  it('is chained in the order of commits, and verified with the ledger', async () => {
    expect(await verify()).toMatchObject({ entries: 0, readings: 81, fault: undefined })
    const { rows } = await owner.query<{ first: string; last: string; count: string }>(
      'select min(link_id) as first, max(link_id) as last, count(distinct reading_id) as count from ledger.reading_link',
    )
    expect(rows.map(({ first, last, count }) => [first, last, count].map(Number))).toEqual([[1, 81, 81]])
  })

  it('shows every line that was taken out, put in or moved, and an end that was cut off', async () => {
    const found = [
      await tampered('delete from ledger.reading where reading_id = 7'),
      await tampered('delete from ledger.reading where reading_id = 7; delete from ledger.reading_link where reading_id = 7'),
      await tampered(
        "insert into ledger.reading (officer_id, positions, what, outcome, purpose, fields, door) values (gen_random_uuid(), '{}', 'case', 'allowed', 'None', '{}', 'web')",
      ),
      await tampered(
        'delete from ledger.reading_link where link_id > 60; delete from ledger.reading where reading_id not in (select reading_id from ledger.reading_link)',
      ),
    ]
    expect(found[0]).toMatch(/is in its chain, and the reading is gone/)
    expect(found[1]).toMatch(/is missing/)
    expect(found[2]).toMatch(/its chain knows nothing of it/)
    expect(found[3]).toMatch(/was signed to line 80, and ends at line 60/)
    expect((await verify()).fault).toBeUndefined()
  })

  it('shows a chain made anew, where it was signed before', async () => {
    const again = `
      update ledger.reading set purpose = 'None given' where reading_id = (select reading_id from ledger.reading_link where link_id = 80);
      update ledger.reading_link link set hash = sha256(link.previous_hash || convert_to(ledger.reading_text(reading), 'UTF8'))
        from ledger.reading where reading.reading_id = link.reading_id and link.link_id = 80;
      update ledger.reading_link link set previous_hash = before.hash, hash = sha256(before.hash || convert_to(ledger.reading_text(reading), 'UTF8'))
        from ledger.reading, ledger.reading_link before where reading.reading_id = link.reading_id and link.link_id = 81 and before.link_id = 80`
    expect(await tampered(again)).toMatch(/is of another log/)
    expect((await verify([key.publicKey.toString('hex')])).fault).toBeUndefined()
    expect((await verify(['00'.repeat(32)])).fault?.what).toMatch(/is not known here/)
  })

  it('shows every one of 300 single bytes changed anywhere in it', async () => {
    const { rows } = await owner.query<{ conname: string }>(
      "select conname from pg_constraint where conrelid = 'ledger.reading'::regclass and contype = 'c'",
    )
    for (const { conname } of rows) await owner.query(`alter table ledger.reading drop constraint ${conname}`)
    // Numbers of lines are the database's own to give, and of what was never shared there is nothing to change.
    const columns = (await readColumns(owner, readingTables)).filter(
      ({ table, column }) => table !== 'reading' || !['reading_id', 'shared_with', 'shared_entry_id'].includes(column),
    )
    let seed = 20260301
    const pick = (below: number) => {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff
      return below === 0 ? 0 : (seed >> 8) % below
    }
    const missed: string[] = []
    const met = new Set<string>()
    // A connection of its own for each would take longer than what is tested.
    const reading = new pg.Client(database.url('app'))
    await reading.connect()
    for (let flips = 0; flips < 300; ) {
      const column = columns[pick(columns.length)]
      const flip = column && (await flipByte(owner, column, pick))
      if (!flip) continue
      flips++
      met.add(`${column.table}.${column.column}`)
      if (!(await verifyOver(reading, database.url('app'))).fault) missed.push(flip.where)
      await flip.undo()
    }
    await reading.end()
    expect(missed).toEqual([])
    expect([...met].toSorted()).toEqual(columns.map(({ table, column }) => `${table}.${column}`).toSorted())
    expect((await verify()).fault).toBeUndefined()
  }, 120_000)
})
