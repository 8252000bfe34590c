import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RoomForTests, roomForTests } from './room-for-tests.ts'

let record: RoomForTests
let clerk: string
let inspector: string
let personId: string
beforeAll(async () => {
  record = await roomForTests()
  clerk = await record.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
  inspector = await record.officer(['inspector'], { office: 'inspection', name: 'Inspector Example' })
  personId = await record.person()
  await record.room.openCase(record.reader(clerk, 'Answering her letter of May'), personId)
  await record.room.openCase(record.reader(clerk, 'no'), personId).catch(() => undefined)
})
afterAll(() => record.close())

describe('an inspector', () => {
  it('reads every line by an officer, refused attempts too, and that they did is a line of the log', async () => {
    const lines = await record.room.inspectReadings(record.reader(inspector, 'The yearly look at the clerk'), { officerId: clerk })
    expect(lines.map(({ what, outcome, purpose }) => [what, outcome, purpose])).toEqual([
      ['case', 'allowed', 'Answering her letter of May'],
      ['case', 'refused', 'no'],
    ])
    const own = await record.lines('officer_id = $1', [inspector])
    expect(own).toMatchObject([
      { what: 'readings', outcome: 'allowed', purpose: 'The yearly look at the clerk', fields: [`officer.${clerk}`] },
    ])
  })

  it('reads every line about a person', async () => {
    const lines = await record.room.inspectReadings(record.reader(inspector, 'A complaint of the person'), { caseId: personId })
    expect(lines.map(({ officerId, purpose }) => [officerId, purpose])).toEqual([
      [clerk, 'Answering her letter of May'],
      [clerk, 'no'],
      [inspector, 'A complaint of the person'],
    ])
  })

  it('is the only one who does: anybody else is refused, and that is logged', async () => {
    await expect(
      record.room.inspectReadings(record.reader(clerk, 'Curious about the inspector'), { officerId: inspector }),
    ).rejects.toThrow(/Only an inspector/)
    expect(await record.lines('officer_id = $1 and what = $2', [clerk, 'readings'])).toMatchObject([{ outcome: 'refused' }])
  })

  it('who is not cleared for a sealed record is told who read it when, and not whose it is, why, or which of its readings there were', async () => {
    const sealed = await record.person({ familyName: 'Sellada' })
    const reading = await record.room.openCase(record.reader(clerk, 'Answering for Sellada'), sealed)
    const restriction = { restriction: 'sealed', under: 'Order X', why: 'An invented order.' }
    await record.act('Restrict', await record.officer(['records-supervisor'], { office: 'records' }), restriction, sealed)
    const inspect = (of: { officerId: string } | { caseId: string }) =>
      record.room.inspectReadings(record.reader(inspector, 'The yearly look at the clerk'), of)
    const line = async () => (await inspect({ officerId: clerk })).find(({ readingId }) => readingId === reading.readingId)
    const kept = { what: 'case', outcome: 'allowed', officerId: clerk, caseId: null, personId: null, fields: [], purpose: 'restricted' }
    expect(await line()).toMatchObject(kept)
    await expect(inspect({ caseId: sealed })).rejects.toThrow('inspected by an inspector who is cleared for it')
    await record.clear(inspector, 'sealed')
    expect(await line()).toMatchObject({ caseId: sealed, personId: sealed, purpose: 'Answering for Sellada' })
    expect((await inspect({ caseId: sealed })).map(({ officerId }) => officerId)).toContain(clerk)
  })
})
