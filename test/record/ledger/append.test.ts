import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/kernel/entry.ts'
import { Conflict, type Ledger } from '../../../src/ledger/ledger.ts'
import { openLedger } from '../../../src/ledger/open-ledger.ts'
import type { RecordDatabase } from '../../../src/ledger/server/record-database.ts'
import { verifyLedger } from '../../../src/ledger/verify/verify-ledger.ts'
import { openTestDatabase } from '../open-test-database.ts'
import { inventAct, inventClock, inventFullAct, newId, officerId } from './invent-act.ts'

let database: RecordDatabase
let drop: () => Promise<void>
let ledger: Ledger
let clock = Temporal.Instant.from('2026-03-01T10:00:00Z')

beforeAll(async () => {
  ;({ database, drop } = await openTestDatabase())
  ledger = await openLedger({ database, now: () => clock })
})

afterAll(async () => {
  const { fault } = await verifyLedger(database.url('app'))
  await ledger.close()
  await drop()
  expect(fault).toBeUndefined()
})

const rows = async (text: string, values: unknown[] = []) => (await database.app.query(text, values)).rows

describe('an act that is appended', () => {
  it('is read back exactly as it was given back, with its place, its time and its link to the entry before', async () => {
    const caseId = newId()
    const first = await ledger.append(inventFullAct(caseId, 0))
    const second = await ledger.append(
      inventAct(caseId, 1, {
        correction: { kind: 'corrects', entryId: first.entryId, reason: 'The hour was wrong.' },
        payload: { n: [1.5, null, 'é'] },
      }),
    )
    expect(first.sequence).toBe(1)
    expect(first.previousHash).toBe('0'.repeat(64))
    expect(second).toMatchObject({
      sequence: 2,
      position: first.position + 1,
      previousHash: first.hash,
      recordedAt: '2026-03-01T10:00:00.000Z',
    })
    expect(asPlain(await ledger.readCase(caseId))).toEqual(asPlain([first, second]))
    expect(asPlain(await ledger.readCase(caseId, 1))).toEqual(asPlain([second]))
    expect(asPlain([await ledger.findEntry(first.entryId)])).toEqual(asPlain([first]))
    expect(asPlain([await ledger.findByKey(officerId, first.idempotencyKey ?? '')])).toEqual(asPlain([first]))
    expect(await ledger.position()).toBe(second.position)
  })

  it('brings its notice, document, clock, token and trace with it', async () => {
    const act = inventFullAct(newId(), 0)
    const { position } = await ledger.append(act)
    expect(await rows('select notice_id, recipient, about, says from ledger.notice where position = $1', [position])).toEqual([
      { notice_id: act.notices[0]?.noticeId, recipient: 'supervisor', about: 'a book-in', says: 'Someone invented was booked in.' },
    ])
    const [document] = await rows('select document_id, form, sha256, sealed from ledger.document where position = $1', [position])
    expect(Buffer.from(document.sealed).toString()).toBe('sealed bytes of a form')
    expect(await rows('select session_id, door, address from ledger.trace where position = $1', [position])).toEqual([
      { session_id: act.trace.sessionId, door: 'web', address: '192.0.2.7' },
    ])
    expect(await rows('select clock, is_open, due_at from derived.clock where case_id = $1', [act.entry.caseId])).toEqual([
      { clock: 'hold-room-12-hours', is_open: true, due_at: '2026-03-01T21:30:00.000Z' },
    ])
    expect(await rows('select kind, token from derived.person_token where person_id = $1', [act.entry.personId])).toHaveLength(1)
    expect(await rows('select sequence, kind from derived.case_head where case_id = $1', [act.entry.caseId])).toEqual([
      { sequence: 1, kind: 'custody' },
    ])
  })

  it('replaces the clocks of its case that it brings again, and leaves the others', async () => {
    const caseId = newId()
    await ledger.append(inventAct(caseId, 0, {}, { clocks: [inventClock(caseId, 'one'), inventClock(caseId, 'two')] }))
    await ledger.append(
      inventAct(caseId, 1, {}, { clocks: [{ ...inventClock(caseId, 'two'), isOpen: false, state: 'met', dueOn: '2026-03-02' }] }),
    )
    expect(await rows('select clock, state, due_on from derived.clock where case_id = $1 order by clock', [caseId])).toEqual([
      { clock: 'one', state: 'running', due_on: null },
      { clock: 'two', state: 'met', due_on: '2026-03-02' },
    ])
  })
})

describe('two acts that saw the same case', () => {
  it('do not both count: one is written, the other is told what it had not seen', async () => {
    const caseId = newId()
    await ledger.append(inventAct(caseId, 0))
    const outcomes = await Promise.allSettled([
      ledger.append(inventAct(caseId, 1, { act: 'Transfer' })),
      ledger.append(inventAct(caseId, 1, { act: 'Release' })),
    ])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    const fault = outcomes.find((outcome) => outcome.status === 'rejected')?.reason
    expect(fault).toBeInstanceOf(Conflict)
    expect(fault.since.map(({ act, sequence }: Entry) => `${act} ${sequence}`)).toEqual(['Transfer 2'])
    expect(fault.message).toContain('Transfer (entry 2)')
    expect(await ledger.readCase(caseId)).toHaveLength(2)
  })

  it('conflict also where the case is opened twice, where it has no such entry yet, and where this process never met the case', async () => {
    const caseId = newId()
    await ledger.append(inventAct(caseId, 0))
    const other = await openLedger({ database, now: () => clock })
    await expect(other.append(inventAct(caseId, 0))).rejects.toBeInstanceOf(Conflict)
    await expect(other.append(inventAct(caseId, 7))).rejects.toBeInstanceOf(Conflict)
    await expect(ledger.append(inventAct(caseId, 0))).rejects.toBeInstanceOf(Conflict)
    await expect(ledger.append(inventAct(newId(), 3))).rejects.toBeInstanceOf(Conflict)
    expect((await other.append(inventAct(caseId, 1))).sequence).toBe(2)
    expect((await ledger.append(inventAct(caseId, 2))).sequence).toBe(3)
    await other.close()
  })
})

describe('an act asked for again with the same key', () => {
  it('gives the first entry, whatever has happened to the case since', async () => {
    const [caseId, idempotencyKey] = [newId(), newId()]
    const first = await ledger.append(inventAct(caseId, 0, { idempotencyKey }))
    await ledger.append(inventAct(caseId, 1))
    const again = await ledger.append(inventAct(caseId, 0, { idempotencyKey }))
    const elsewhere = await ledger.append(inventAct(newId(), 0, { idempotencyKey }))
    expect([again.entryId, elsewhere.entryId]).toEqual([first.entryId, first.entryId])
    expect(await ledger.readCase(caseId)).toHaveLength(2)
  })

  it('is written once where many ask at the same moment, and the others beside them are not held up', async () => {
    const [caseId, idempotencyKey] = [newId(), newId()]
    const same = Array.from({ length: 10 }, () => ledger.append(inventAct(caseId, 0, { idempotencyKey })))
    const others = Array.from({ length: 20 }, () => ledger.append(inventAct(newId(), 0)))
    const entries = await Promise.all(same)
    expect(new Set(entries.map(({ entryId }) => entryId)).size).toBe(1)
    expect(new Set((await Promise.all(others)).map(({ position }) => position)).size).toBe(20)
    expect(await ledger.readCase(caseId)).toHaveLength(1)
  })

  it('is another act where another officer uses the same key', async () => {
    const idempotencyKey = newId()
    const one = await ledger.append(inventAct(newId(), 0, { idempotencyKey }))
    const other = await ledger.append(inventAct(newId(), 0, { idempotencyKey, officerId: newId() }))
    expect(other.entryId).not.toBe(one.entryId)
  })
})

describe('an act that cannot be kept', () => {
  it('is refused by name, alone: acts that wait beside it are written', async () => {
    const document = inventFullAct(newId(), 0)
    await ledger.append(document)
    // The same document twice is seen only by the database.
    const twice = { ...inventFullAct(newId(), 0), documents: document.documents }
    const outcomes = await Promise.allSettled([
      ledger.append(inventAct(newId(), 0)),
      ledger.append(twice),
      ...Array.from({ length: 8 }, () => ledger.append(inventAct(newId(), 0))),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', ...Array(8).fill('fulfilled')])
    await expect(ledger.append(inventAct('not-an-id', 0))).rejects.toThrow('The id of the case "not-an-id" is not a UUID')
    await expect(ledger.append(inventAct(newId(), 0, { occurredAt: 'yesterday' }))).rejects.toThrow('"yesterday" is not an instant')
    await expect(ledger.append(inventAct(newId(), 0, { office: 'a\0b' }))).rejects.toThrow('characters that are not text')
  })
})

describe('the order of the ledger', () => {
  it('is the order of commit for every reader: 1, 2, 3 without gaps, while many append', async () => {
    const seen: number[] = []
    const heard: number[] = []
    ledger.onAppended((entries) => heard.push(...entries.map(({ position }) => position)))
    const start = await ledger.position()
    let isDone = false
    const reading = (async () => {
      for (let position = start; ; ) {
        const wasDone = isDone
        const entries = await ledger.readFrom(position, 7)
        seen.push(...entries.map((entry) => entry.position))
        position = entries.at(-1)?.position ?? position
        if (wasDone && entries.length === 0) return
      }
    })()
    await Promise.all(
      Array.from({ length: 40 }, async () => {
        const caseId = newId()
        for (let sequence = 0; sequence < 10; sequence++) await ledger.append(inventAct(caseId, sequence))
      }),
    )
    isDone = true
    await reading
    const expected = Array.from({ length: 400 }, (_, place) => start + place + 1)
    expect(seen).toEqual(expected)
    expect(heard).toEqual(expected)
  })

  it('holds where the clock is set back: no entry is recorded before the one it follows', async () => {
    const caseId = newId()
    const before = await ledger.append(inventAct(caseId, 0))
    clock = clock.subtract({ hours: 1 })
    const during = await ledger.append(inventAct(caseId, 1))
    clock = clock.add({ hours: 1, seconds: 5 })
    const after = await ledger.append(inventAct(caseId, 2))
    expect([during.recordedAt, after.recordedAt]).toEqual([before.recordedAt, '2026-03-01T10:00:05.000Z'])
  })
})

/** With bytes as hex, since a Buffer and an array of bytes are the same to a reader. */
const asPlain = (entries: readonly (Entry | undefined)[]) =>
  entries.map((entry) => entry && { ...entry, personal: entry.personal && Buffer.from(entry.personal).toString('hex') })
