import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { placeFacts, placeId } from '../../../src/offices/places/exports.ts'
import { type RecordForTests, recordForTests, testTrace } from '../registrar/record-for-tests.ts'

let record: RecordForTests
let planner: string
beforeAll(async () => {
  record = await recordForTests()
  planner = await record.officer(['detention-compliance-officer'])
})
afterAll(() => record?.close())

const place = {
  code: 'EXMPONE',
  name: 'Example One',
  facilityKind: 'detention',
  zone: 'America/Chicago',
  openedOn: '2026-01-05',
  capacity: 10,
}
const tries = (act: string, input: unknown, caseId: string, officerId = planner) =>
  record.registrar.act({ act, officerId, input, caseId, trace: testTrace })

describe('a place on the record', () => {
  it('is registered once, under the case its code gives', async () => {
    const { entry } = await record.act('RegisterPlace', planner, place, placeId('exmpone'))
    expect(entry.caseId).toBe(placeId('EXMPONE'))
    const again = await tries('RegisterPlace', { ...place, name: 'Another' }, placeId('EXMPONE'))
    expect(again).toMatchObject({ outcome: 'refused', entry: { findings: [{ question: 'where', refuses: true }] } })
  })

  it('changes from a day on, is suspended and reopened, and closes for good', async () => {
    const caseId = placeId('EXMPONE')
    await record.act('ChangeCapacity', planner, { capacity: 20, fromOn: '2026-02-01', why: 'Invented.' }, caseId)
    await record.act('ChangeStandard', planner, { detentionStandard: 'NDS 2025', fromOn: '2026-02-01', why: 'Invented.' }, caseId)
    await record.act('RenamePlace', planner, { name: 'Renamed One', fromOn: '2026-02-01' }, caseId)
    const { entry } = await record.act('SuspendPlace', planner, { suspendedOn: '2026-02-10', why: 'Invented.' }, caseId)
    const subjectId = `place-suspension:${entry.entryId}`
    await record.act('ReopenPlace', planner, { subjectId, reopenedOn: '2026-02-12', why: 'Invented.' }, caseId)
    await record.act('ClosePlace', planner, { closedOn: '2026-03-01', why: 'Invented.' }, caseId)
    const state = await record.registrar.findCase(caseId)
    const on = (day: string) => state && placeFacts(state, day)
    expect(on('2026-01-31')).toMatchObject({ capacity: 10, name: 'Example One', standard: null, closedBecause: null })
    expect(on('2026-02-01')).toMatchObject({ capacity: 20, name: 'Renamed One', standard: 'NDS 2025', zone: 'America/Chicago' })
    expect([on('2026-02-11')?.closedBecause, on('2026-02-12')?.closedBecause]).toEqual(['its use is suspended since 2026-02-10', null])
    const late = await tries('ChangeCapacity', { capacity: 5, fromOn: '2026-03-02', why: 'Invented.' }, caseId)
    expect(late.outcome).toBe('refused')
  })

  it('is nobody else’s to change', async () => {
    const officer = await record.officer(['deportation-officer'])
    await expect(tries('ClosePlace', { closedOn: '2026-03-01', why: 'Invented.' }, placeId('EXMPONE'), officer)).rejects.toThrow('is for:')
  })
})
