import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyLedger } from '../../../src/ledger/verify/verify-ledger.ts'
import { catalogue } from '../../../src/offices/catalogue.ts'
import { openRecord } from '../../../src/open-record.ts'
import { checkBoard } from '../../../src/registrar/clocks/check-board.ts'
import { readSettings } from '../../../src/settings.ts'
import { type RecordForTests, recordForTests, testTrace } from './record-for-tests.ts'

const [rightAt, setBackAt, laterAt] = ['2026-03-06T15:00:00Z', '2026-03-06T14:00:00Z', '2026-03-06T15:05:00Z']
const grievance = { about: 'food-or-water', level: 'formal', isEmergency: false, says: 'The water is warm (invented).', language: 'es' }
const arrival = { facility: 'EXMPDET', facilityKind: 'detention', zone: 'America/New_York', from: 'another-place' }

let record: RecordForTests
let keeper: string
let caseId: string

beforeAll(async () => {
  record = await recordForTests()
  record.setClock(rightAt)
  keeper = await record.officer(['detention-officer'])
  await record.place('EXMPDET')
  const personId = await record.person()
  caseId = (await record.act('BookIn', keeper, { ...arrival, personId, occurredAt: '2026-03-06T14:50:00Z' })).entry.caseId
})
afterAll(() => record?.close())

const recordedAt = async () => (await record.ledger.readFrom(0, 10_000)).map((entry) => entry.recordedAt)
const file = (more: object = {}, key?: string) =>
  record.act('FileGrievance', keeper, { ...grievance, ...more }, caseId, key === undefined ? {} : { idempotencyKey: key })

describe('where the clock of the machine is set back an hour', () => {
  it('acts are taken, none is lost or written twice, and the order of the record does not go back', async () => {
    const before = await record.ledger.position()
    await file({}, 'before-1')
    record.setClock(setBackAt)
    const acts = await Promise.all(Array.from({ length: 20 }, (_, number) => file({}, `back-${number}`)))
    expect(new Set(acts.map(({ entry }) => entry.recordedAt))).toEqual(new Set(['2026-03-06T15:00:00.000Z']))
    expect((await file({}, 'before-1')).entry.position).toBe(before + 1)
    expect((await file({}, 'back-7')).entry.hash).toBe(acts[7]?.entry.hash)
    record.setClock(laterAt)
    expect((await file()).entry.recordedAt).toBe('2026-03-06T15:05:00.000Z')
    expect(await record.ledger.position()).toBe(before + 22)
    const all = await recordedAt()
    expect(all).toEqual(all.toSorted())
  })

  it('a moment that is still to come by that clock is refused in a sentence, and nothing is written', async () => {
    record.setClock(setBackAt)
    const before = await record.ledger.position()
    await expect(file({ occurredAt: '2026-03-06T14:30:00Z' })).rejects.toMatchObject({
      name: 'BadInput',
      issues: [{ field: 'occurredAt', message: 'It cannot have happened yet: give a moment that is past.' }],
    })
    expect(await record.ledger.position()).toBe(before)
    expect((await file({ occurredAt: '2026-03-06T13:59:00Z' })).outcome).toBe('recorded')
  })

  it('a process that is started under that clock goes on from the time of the last entry', async () => {
    record.setClock(laterAt)
    const last = (await file()).entry
    const database = { ...record.database, close: async () => {} }
    const masterKey = new Uint8Array(32).fill(7)
    const started = await openRecord(readSettings({}), { database, masterKey, now: () => Temporal.Instant.from(setBackAt) })
    try {
      const request = { act: 'FileGrievance', officerId: keeper, input: grievance, caseId, trace: testTrace }
      const { entry } = await started.registrar.act(request)
      expect([entry.position, entry.recordedAt]).toEqual([last.position + 1, last.recordedAt])
      const reader = { officerId: keeper, purpose: 'To see what was filed', trace: testTrace }
      const view = await started.readingRoom.openCase(reader, caseId)
      expect(view.entries.at(-1)?.entry.entryId).toBe(entry.entryId)
    } finally {
      await started.close()
    }
  })

  it('the chain verifies, and the board says what the ledger says', async () => {
    record.setClock(setBackAt)
    await file()
    expect((await verifyLedger(record.database.url('app'))).fault).toBeUndefined()
    expect(await checkBoard(record.database, catalogue)).not.toHaveProperty('difference')
  })
})
