import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg, { type Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from '../../../src/ledger/open-ledger.ts'
import { keepSigningKey, type SigningKey } from '../../../src/ledger/seal/signing-key.ts'
import { writeCheckpoint } from '../../../src/ledger/seal/write-checkpoint.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { exportLedger } from '../../../src/ledger/verify/export-ledger.ts'
import { verifyCopy, verifyLedger, verifyOver } from '../../../src/ledger/verify/verify-ledger.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { flipByte, ledgerTables, readColumns } from './flip-byte.ts'
import { inventAct, inventFullAct, newId } from './invent-act.ts'

let database: RecordDatabase
let drop: () => Promise<void>
let owner: Client
let folder: string
let key: SigningKey
const now = Temporal.Instant.from('2026-03-01T10:00:00Z')
const cases = Array.from({ length: 5 }, newId)
const verify = () => verifyLedger(database.url('app'))

beforeAll(async () => {
  ;({ database, drop } = await openTestDatabase())
  folder = await mkdtemp(join(tmpdir(), 'writ-verify-'))
  key = await keepSigningKey(join(folder, 'keys', 'ledger.pem'))
  await fill()
  owner = await database.owner()
  // As one would who owns the database and means to change the record.
  for (const table of Object.keys(ledgerTables)) await owner.query(`alter table ledger.${table} disable trigger all`)
  const { rows } = await owner.query(
    "select conrelid::regclass::text as table, conname from pg_constraint where connamespace = 'ledger'::regnamespace and contype = 'c' and conrelid <> 'ledger.migration'::regclass",
  )
  for (const { table, conname } of rows) await owner.query(`alter table ${table} drop constraint ${conname}`)
  for (const table of Object.keys(ledgerTables)) await owner.query(`create table derived.kept_${table} as table ledger.${table}`)
})

afterAll(async () => {
  await owner.end()
  await drop()
  await rm(folder, { recursive: true })
})

/** Entries of every kind, in commits of one and of several, with a checkpoint on the way and one at the end. */
async function fill(): Promise<void> {
  const ledger = await openLedger({ database, now: () => now, signingKey: key })
  for (let sequence = 0; sequence < 6; sequence++) {
    const first = sequence === 2 ? await ledger.readCase(cases[0] ?? '') : []
    const correction = first[0] ? ({ kind: 'corrects', entryId: first[0].entryId, reason: 'The place was wrong.' } as const) : null
    await Promise.all(
      cases.map((caseId, place) =>
        ledger.append(place % 2 === 0 ? inventFullAct(caseId, sequence, { correction }) : inventAct(caseId, sequence)),
      ),
    )
    if (sequence === 3) await writeCheckpoint(database.app, key, now)
  }
  await ledger.close()
}

/** Numbers that look like chance and are the same every time. */
function chance(seed: string): (below: number) => number {
  let count = 0
  return (below) => createHash('sha256').update(`${seed} ${count++}`).digest().readUInt32BE() % below
}

describe('verifying the ledger', () => {
  it('finds nothing wrong with what was only appended, and says how far it is signed for', async () => {
    expect(await verify()).toEqual({
      entries: 30,
      cases: 5,
      readings: 0,
      checkpoints: 2,
      signedTo: 30,
      keyIds: [key.keyId.toString('hex')],
      fault: undefined,
    })
  })

  it('finds the same with several threads, and names the same first bad entry', async () => {
    const file = join(folder, 'threads.writ')
    await exportLedger(database.url('app'), file)
    const inThreads = () => verifyLedger(database.url('app'), { threads: 3 })
    expect(await inThreads()).toEqual(await verify())
    expect(await verifyCopy(file, { threads: 3 })).toEqual(await verifyCopy(file, { threads: 1 }))
    for (const change of [
      "update ledger.entry set payload = '{}' where position in (9, 12, 28)",
      'delete from ledger.trace where position = 17',
      "update ledger.entry set recorded_at = '2026-02-28T10:00:00Z' where position = 22",
    ]) {
      await owner.query(change)
      const { fault } = await inThreads()
      expect(fault).toBeDefined()
      expect(fault).toEqual((await verify()).fault)
      await restore()
    }
  })

  it('finds every one of 1,000 single bytes changed anywhere in what is stored', async () => {
    const pick = chance('flips')
    const columns = await readColumns(owner)
    const missed: string[] = []
    const met = new Map<string, number>()
    // A connection of its own for each would take longer than what is tested.
    const reading = new pg.Client(database.url('app'))
    await reading.connect()
    for (let flips = 0; flips < 1_000; ) {
      const column = columns[pick(columns.length)]
      const flip = column && (await flipByte(owner, column, pick))
      if (!flip) continue
      flips++
      met.set(`${column.table}.${column.column}`, (met.get(`${column.table}.${column.column}`) ?? 0) + 1)
      const { fault } = await verifyOver(reading, database.url('app'))
      if (!fault) missed.push(flip.where)
      await flip.undo()
    }
    await reading.end()
    expect(missed).toEqual([])
    expect([...met.keys()].sort()).toEqual(columns.map(({ table, column }) => `${table}.${column}`).sort())
    expect((await verify()).fault).toBeUndefined()
  }, 300_000)

  it('names the first bad entry by position, case and place in the case, and says what differs', async () => {
    await owner.query("update ledger.entry set payload = '{}' where position in (12, 20)")
    const { rows } = await owner.query('select case_id, sequence from ledger.entry where position = 12')
    const [{ case_id: caseId, sequence }] = rows
    expect((await verify()).fault).toEqual({
      position: 12,
      caseId,
      sequence,
      what: `The entry at position 12 (case ${caseId}, entry ${sequence}): its hash is not that of what is stored, so something of it was changed.`,
    })
    await restore()
  })
})

/** What someone might do who wants an act gone, or never to have been refused. */
const tampering: [string, string, RegExp][] = [
  ['an entry taken out', 'delete from ledger.entry where position = 7', /position 7 is missing/],
  ['the last entry taken out', 'delete from ledger.entry where position = 30', /position 30 is missing/],
  ['a trace taken out', 'delete from ledger.trace where position = 9', /beside/],
  ['a notice taken out', 'delete from ledger.notice where position = (select max(position) from ledger.notice)', /beside/],
  ['a document taken out', 'delete from ledger.document where position = (select min(position) from ledger.document)', /beside/],
  [
    'a batch taken out',
    'delete from ledger.batch where last_position = (select max(last_position) from ledger.batch where last_position < 20)',
    /batch/,
  ],
  ['a notice added', "insert into ledger.notice values (gen_random_uuid(), 4, 'a', 'b', 'c')", /beside/],
  ['a notice of no entry', "insert into ledger.notice values (gen_random_uuid(), 400, 'a', 'b', 'c')", /position 400/],
  ['a trace before the first', "insert into ledger.trace values (0, null, 'web', null)", /position 0/],
  ['a null in place of a value', 'update ledger.trace set session_id = null where position = 1', /beside/],
  ['a value in place of a null', 'update ledger.entry set delegation_id = gen_random_uuid() where position = 2', /position 2 /],
  ['an order of a person thrown out', 'update ledger.entry set restrictions = array[]::text[] where position = 1', /position 1 /],
  [
    'two entries exchanged',
    'update ledger.entry set position = -position where position in (3, 4); update ledger.entry set position = 7 + position where position < 0',
    /position 3/,
  ],
  [
    'a checkpoint that nobody signed',
    'insert into ledger.checkpoint select 6, root, signed_at, key_id, signature from ledger.checkpoint where position = 30',
    /signature/,
  ],
]

describe('verifying a ledger that was tampered with', () => {
  it.each(tampering)('finds %s', async (_, change, says) => {
    await owner.query(change)
    const { fault } = await verify()
    expect(fault?.what).toMatch(says)
    await restore()
  })

  it('finds an entry changed with its hash made anew, by the entry after it in its case or the seal of its batch', async () => {
    const { rows } = await owner.query('select position from ledger.entry where sequence = 2 limit 1')
    await owner.query("update ledger.entry set hash = sha256('forged') where position = $1", [rows[0].position])
    expect((await verify()).fault?.position).toBe(rows[0].position)
    await restore()
  })

  it('finds that its end was cut off with all its seals, where something was known of it before', async () => {
    const { rows } = await owner.query(
      "select last_position as position, encode(root, 'hex') as root from ledger.batch where last_position = 30",
    )
    const known = rows[0]
    expect((await verifyLedger(database.url('app'), { known })).fault).toBeUndefined()
    const { rows: ends } = await owner.query('select max(last_position) as cut from ledger.batch where last_position < 30')
    for (const table of ['entry', 'trace', 'notice', 'document', 'checkpoint'])
      await owner.query(`delete from ledger.${table} where position > ${ends[0].cut}`)
    await owner.query('delete from ledger.batch where last_position = 30')
    expect((await verify()).fault).toBeUndefined()
    expect((await verifyLedger(database.url('app'), { known })).fault?.what).toContain('cut off')
    await restore()
  })

  it('finds a ledger signed anew with another key, where it is told which keys to trust', async () => {
    const trusted = [key.publicKey.toString('hex')]
    expect((await verifyLedger(database.url('app'), { trusted })).fault).toBeUndefined()
    const other = await keepSigningKey(join(folder, 'keys', 'other.pem'))
    await owner.query('delete from ledger.checkpoint where position = 30')
    await writeCheckpoint(database.app, other, now)
    expect((await verify()).fault).toBeUndefined()
    expect((await verifyLedger(database.url('app'), { trusted })).fault?.what).toContain('not trusted here')
    await restore()
  })
})

describe('an exported copy', () => {
  it('is verified without the database, and carries its checkpoints and public keys', async () => {
    const file = join(folder, 'copy.writ')
    expect(await exportLedger(database.url('app'), file)).toBe(30)
    // The reading log is not part of a copy, so a copy says nothing of it.
    const { readings: _, ...ofEntries } = await verify()
    expect(await verifyCopy(file)).toEqual(ofEntries)
    expect(await verifyCopy(file, { trusted: [key.publicKey.toString('hex')] })).toMatchObject({ fault: undefined })
  })

  it('does not pass with any of 300 of its bytes changed, or any of its end missing', async () => {
    const file = join(folder, 'copy.writ')
    const spoilt = join(folder, 'spoilt.writ')
    const bytes = await readFile(file)
    const pick = chance('copy')
    const passed: number[] = []
    for (let trial = 0; trial < 300; trial++) {
      const at = pick(bytes.length)
      const changed = Buffer.from(bytes)
      changed[at] = (changed[at] ?? 0) ^ (1 + pick(255))
      await writeFile(spoilt, changed)
      if (await passes(spoilt)) passed.push(at)
    }
    for (let trial = 0; trial < 30; trial++) {
      await writeFile(spoilt, bytes.subarray(0, pick(bytes.length)))
      if (await passes(spoilt)) passed.push(-trial)
    }
    expect(passed).toEqual([])
  })
})

/** A copy that cannot be read is refused in a sentence; anything else is a fault of the verifier. */
async function passes(file: string): Promise<boolean> {
  try {
    return (await verifyCopy(file)).fault === undefined
  } catch (fault) {
    if (fault instanceof Error && fault.name === 'Sentence') return false
    throw fault
  }
}

/** Puts back what the tables held at first. */
async function restore(): Promise<void> {
  for (const table of Object.keys(ledgerTables)) {
    await owner.query(`truncate ledger.${table}`)
    await owner.query(`insert into ledger.${table} select * from derived.kept_${table}`)
  }
  expect((await verify()).fault).toBeUndefined()
}
