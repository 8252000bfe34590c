import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type RecordForTests, recordForTests } from './record-for-tests.ts'

let record: RecordForTests

beforeAll(async () => {
  record = await recordForTests()
})
afterAll(() => record?.close())

describe('acting', () => {
  it('begins with an officer nobody appointed, once', async () => {
    const state = await record.registrar.findCase(record.founderId)
    expect(state?.subjects.get('officer')?.facts.name).toBe('Founder Example')
  })

  it('appoints, trains, registers', async () => {
    const officer = await record.officer(['deportation-officer'], { credentials: ['warrant-service'] })
    const person = await record.person()
    const place = await record.place('EXAMPLE1')
    expect((await record.entries(officer)).map(({ act }) => act)).toEqual([
      'AppointOfficer',
      'RecordTraining',
      'RecordTraining',
      'IssueCredential',
    ])
    expect((await record.registrar.findCase(person))?.personId).toBe(person)
    expect((await record.registrar.findCase(place))?.subjects.get('place')?.facts.code).toBe('EXAMPLE1')
  })
})
