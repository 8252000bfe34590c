import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openLedger } from '../../../src/ledger/open-ledger.ts'
import { freshCases } from '../../../src/ledger/read/fresh-cases.ts'
import { type RoomForTests, roomForTests } from './room-for-tests.ts'

let record: RoomForTests
let officerId: string
beforeAll(async () => {
  record = await roomForTests()
  officerId = await record.officer(['records-officer'], { office: 'records', name: 'Fresh Example' })
})
afterAll(() => record.close())

describe('the entries of a case that were read before', () => {
  it('are given again without being read, while the case ends where it did', async () => {
    const read = vi.spyOn(record.ledger, 'readCase')
    const cases = freshCases(record.ledger, record.database.app)
    const [first, again] = [await cases.readCase(officerId), await cases.readCase(officerId)]
    expect(again).toBe(first)
    expect(first).toEqual(await record.ledger.readCase(officerId))
    expect(read).toHaveBeenCalledTimes(2)
    read.mockRestore()
  })

  it('are read anew once somebody wrote in the case, in whichever process', async () => {
    const cases = freshCases(record.ledger, record.database.app)
    const before = await cases.readCase(officerId)
    const last = before.at(-1)
    if (!last) throw new Error('The officer has no entry.')
    const other = await openLedger({ database: record.database, now: record.now })
    const { position: _p, sequence, recordedAt: _r, previousHash: _h, hash: _own, ...entry } = last
    await other.append({
      entry: { ...entry, entryId: crypto.randomUUID(), idempotencyKey: null },
      expectedSequence: sequence,
      clocks: [],
      notices: [],
      documents: [],
      tokens: [],
      trace: { sessionId: null, address: null, door: 'system' },
    })
    await other.close()
    expect((await cases.readCase(officerId)).map((one) => one.sequence)).toEqual([...before.map((one) => one.sequence), sequence + 1])
  })

  it('are none for a case nobody began', async () => {
    const cases = freshCases(record.ledger, record.database.app)
    expect(await cases.readCase(crypto.randomUUID())).toEqual([])
  })
})
