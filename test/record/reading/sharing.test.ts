import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RoomForTests, roomForTests } from './room-for-tests.ts'

let record: RoomForTests
let clerk: string
beforeAll(async () => {
  record = await roomForTests()
  clerk = await record.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
})
afterAll(() => record?.close())

const share = {
  sharedWith: 'Example County Sheriff, 1 Main Street',
  what: 'Entries 1 to 3',
  ground: 'order of a court',
  why: 'Order of an invented day.',
}

describe('sharing a file', () => {
  it('is an act, and stands in the reading log from the same moment: to whom, what and why', async () => {
    const personId = await record.person()
    await record.act('ShareFile', clerk, share, personId)
    const readings = await record.room.readingsOf(record.reader(clerk), personId)
    expect(readings.find(({ what }) => what === 'shared')).toMatchObject({
      officerId: clerk,
      sharedWith: 'Example County Sheriff, 1 Main Street',
      purpose: 'Entries 1 to 3: Order of an invented day.',
    })
  })

  it('of another case of the person shows in both their logs', async () => {
    const personId = await record.person()
    const sharedCaseId = randomUUID()
    await record.act('ShareFile', clerk, { ...share, sharedCaseId }, personId)
    const lines = await record.lines(`what = 'shared' and person_id = $1`, [personId])
    expect(lines.map(({ case_id }) => case_id)).toEqual([sharedCaseId])
    expect((await record.room.readingsOf(record.reader(clerk), personId)).map(({ what }) => what)).toEqual(['readings', 'shared'])
  })

  it('that was refused shares nothing and is not in the log as shared', async () => {
    const personId = await record.person()
    await record.act('Restrict', clerk, { restriction: 'section-1367', under: 'Form I-918', why: 'Applicant.' }, personId)
    await expect(record.act('ShareFile', clerk, share, personId)).rejects.toThrow('8 USC 1367')
    expect(await record.lines(`what = 'shared' and person_id = $1`, [personId])).toEqual([])
  })
})

describe('who read a file', () => {
  it('is told newest first, with position and purpose, and asking is logged too', async () => {
    const personId = await record.person()
    const attorney = await record.officer(['attorney'], { office: 'legal' })
    await record.room.openCase(record.reader(attorney, 'Writing the brief on bond'), personId)
    await record.room.openCase(record.reader(clerk, 'Adding the new passport'), personId)
    const readings = await record.room.readingsOf(record.reader(clerk, 'Answering a request of counsel'), personId)
    expect(readings.map(({ officerId, positions, what, purpose }) => ({ officerId, positions, what, purpose }))).toEqual([
      { officerId: clerk, positions: ['records-officer'], what: 'readings', purpose: 'Answering a request of counsel' },
      { officerId: clerk, positions: ['records-officer'], what: 'case', purpose: 'Adding the new passport' },
      { officerId: attorney, positions: ['attorney'], what: 'case', purpose: 'Writing the brief on bond' },
    ])
  })

  it('is not told to whoever may not open the file', async () => {
    const personId = await record.person()
    const statistician = await record.officer(['statistician'], { office: 'statistics' })
    await expect(record.room.readingsOf(record.reader(statistician), personId)).rejects.toThrow('may not open')
  })
})

describe('the board', () => {
  it('is opened for an office one works in, logged, and for no other', async () => {
    const page = await record.room.openBoard(record.reader(clerk), { office: 'records' })
    expect(page.rows).toEqual([])
    await expect(record.room.openBoard(record.reader(clerk), { office: 'custody' })).rejects.toThrow('not yours to open')
    expect((await record.lines(`what = 'board'`)).map(({ outcome, fields }) => [outcome, fields])).toEqual([
      ['allowed', ['office.records']],
      ['refused', []],
    ])
  })

  it('without an office is that of the one office, or one’s own clocks; never that of everybody', async () => {
    const two = await record.officer(['records-officer'], { office: 'records' })
    await record.act(
      'AppointOfficer',
      record.founderId,
      { name: 'Two Example', position: 'attorney', office: 'legal', fromOn: '2020-01-01', zone: 'UTC' },
      two,
    )
    expect((await record.room.openBoard(record.reader(clerk), {})).rows).toEqual([])
    await expect(record.room.openBoard(record.reader(two), {})).rejects.toThrow('Say of which of your offices: records, legal')
    expect((await record.room.openBoard(record.reader(two), { officerId: two })).rows).toEqual([])
    await expect(record.room.openBoard(record.reader(two), { officerId: clerk })).rejects.toThrow('Say of which')
  })
})
