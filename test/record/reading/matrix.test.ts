import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Restriction } from '../../../src/kernel/restriction.ts'
import { type Position, positionIds } from '../../../src/law/officers/positions.ts'
import { MayNotRead } from '../../../src/reading-room/reading-room.ts'
import { strangers, withoutNames } from '../../unit/reading/expected-openers.ts'
import { testTrace } from '../registrar/record-for-tests.ts'
import { type RoomForTests, roomForTests } from './room-for-tests.ts'

let record: RoomForTests
const readers = new Map<Position, string>()
const cases = new Map<string, string>()
const restricted = new Map<Restriction, string>()

beforeAll(async () => {
  record = await roomForTests()
  for (const position of positionIds)
    readers.set(position, await record.officer([position], { office: 'elsewhere', name: `Reader ${position}` }))
  cases.set('person', await record.person({ familyName: 'Matriz' }))
  cases.set('officer', await record.officer(['special-agent'], { office: 'custody', name: 'Read Example' }))
  cases.set('place', await record.place('EXAMPLE1'))
  const clerk = await record.officer(['records-officer'], { office: 'records' })
  for (const restriction of Restriction.options) {
    const personId = await record.person({ familyName: `Matriz-${restriction}` })
    await record.act('Restrict', clerk, { restriction, under: 'Invented order', why: 'For the test of who may read.' }, personId)
    restricted.set(restriction, personId)
  }
})
afterAll(() => record?.close())

async function open(position: Position, caseId: string) {
  const officerId = readers.get(position) ?? ''
  try {
    const view = await record.room.openCase({ officerId, purpose: `Going through the matrix as ${position}`, trace: testTrace }, caseId)
    const names = view.entries.filter(({ entry }) => entry.act === 'RegisterPerson').map(({ input }) => input.familyName)
    const isKept = view.entries.some(({ redacted }) => redacted.length > 0)
    return { answer: isKept ? 'no names' : 'opened', names, withheld: view.withheld }
  } catch (error) {
    if (!(error instanceof MayNotRead)) throw error
    return { answer: 'refused', names: [], withheld: undefined }
  }
}

describe('every position at every kind of case, through the database', () => {
  for (const kind of ['person', 'officer', 'place'])
    it(`${kind}: opened for those on the list, refused to all others, and logged either way`, async () => {
      for (const position of positionIds) {
        const { answer } = await open(position, cases.get(kind) ?? '')
        const isListed = strangers[kind]?.includes(position) || withoutNames[kind]?.includes(position)
        expect([position, answer === 'refused']).toEqual([position, !isListed])
        const [line] = await record.lines('officer_id = $1 and case_id = $2', [readers.get(position), cases.get(kind)])
        expect([position, line?.outcome]).toEqual([position, isListed ? 'allowed' : 'refused'])
      }
    })
})

describe('every position at every restriction, through the database', () => {
  for (const restriction of Restriction.options)
    it(`${restriction}: without the clearance no name is seen; with it, what the position sees anyway`, async () => {
      const personId = restricted.get(restriction) ?? ''
      for (const position of positionIds) {
        const isListed = strangers.person?.includes(position) ?? false
        const uncleared = await open(position, personId)
        const closed = restriction === 'sealed' || restriction === 'conduct'
        expect([position, uncleared.answer]).toEqual([position, !isListed || closed ? 'refused' : 'no names'])
        expect(uncleared.names.filter((name) => name !== undefined)).toEqual([])
        if (uncleared.withheld) expect(uncleared.withheld).toEqual({ count: 1, because: [restriction] })
        await record.clear(readers.get(position) ?? '', restriction)
        const cleared = await open(position, personId)
        expect([position, cleared.answer]).toEqual([position, isListed ? 'opened' : 'refused'])
        if (isListed) expect(cleared.names).toEqual([`Matriz-${restriction}`])
      }
    })
})
