import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MayNotRead } from '../../../src/reading-room/reading-room.ts'
import { PEOPLE_MAX, SEARCHES_MAX_PER_HOUR } from '../../../src/reading-room/search-people.ts'
import { type RoomForTests, roomForTests } from './room-for-tests.ts'

let record: RoomForTests
let clerk: string
beforeAll(async () => {
  record = await roomForTests()
  clerk = await record.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
})
afterAll(() => record?.close())

const search = async (query: Record<string, string>, officerId = clerk) => record.room.search(record.reader(officerId), query)

describe('a person is looked up', () => {
  it('by number, by family and given name, by family name and day of birth, however they are written', async () => {
    const personId = await record.person({
      familyName: 'Buscada Ñandú',
      givenNames: 'María José',
      birthOn: '1985-07-09',
      aNumber: 'A 044-444-444',
    })
    for (const query of [
      { identifier: '044444444' },
      { familyName: 'buscada nandu', givenName: 'MARIA JOSE' },
      { familyName: 'Buscada-Nandú', birthOn: '1985-07-09' },
    ])
      expect(await search(query)).toEqual([{ personId, name: 'BUSCADA ÑANDÚ, María José', caseIds: [personId] }])
    expect(await search({ familyName: 'Buscada', givenName: 'María José' })).toEqual([])
    expect(await search({ identifier: '044444444', familyName: 'Buscada Ñandú', givenName: 'Otra' })).toEqual([])
  })

  it('by the name after a correction, and by the one before it', async () => {
    const personId = await record.person({ familyName: 'Antes', givenNames: 'Luz' })
    const now = { familyName: 'Después', givenNames: 'Luz', language: 'es', because: 'document seen', why: 'Passport.' }
    await record.act('CorrectParticulars', clerk, now, personId)
    expect(await search({ familyName: 'Despues', givenName: 'Luz' })).toMatchObject([{ personId, name: 'DESPUÉS, Luz' }])
    expect(await search({ familyName: 'Antes', givenName: 'Luz' })).toMatchObject([{ personId, name: 'DESPUÉS, Luz' }])
  })

  it('no longer by a name whose entry was withdrawn', async () => {
    const personId = await record.person({ familyName: 'Cierta', givenNames: 'Luz' })
    const alias = { familyName: 'Ajena', givenNames: 'Luz', source: 'document' }
    const { entry } = await record.act('AddAlias', clerk, alias, personId)
    expect(await search({ familyName: 'Ajena', givenName: 'Luz' })).toHaveLength(1)
    await record.act('AddAlias', clerk, alias, personId, {
      correction: { kind: 'withdraws', entryId: entry.entryId, reason: 'It was another person’s.' },
    })
    expect(await search({ familyName: 'Ajena', givenName: 'Luz' })).toEqual([])
    expect(await search({ familyName: 'Cierta', givenName: 'Luz' })).toHaveLength(1)
  })

  it.each([[{}], [{ familyName: 'Invented' }], [{ givenName: 'Inés' }], [{ birthOn: '1990-02-28' }], [{ familyName: '', givenName: '' }]])(
    'not by %j: nobody may list or browse',
    async (query) => {
      await record.person()
      await expect(search(query)).rejects.toThrow('nothing is listed')
    },
  )

  it('only when few fit: too many are not shown at all, and not logged as read', async () => {
    for (let count = 0; count <= PEOPLE_MAX; count++) await record.person({ familyName: 'Muchas', givenNames: 'Ana' })
    await expect(search({ familyName: 'Muchas', givenName: 'Ana' })).rejects.toThrow(`More than ${PEOPLE_MAX}`)
    const [last] = (await record.lines(`officer_id = $1`, [clerk])).slice(-1)
    expect(last).toMatchObject({ what: 'search', fields: ['familyName', 'givenName'] })
  })
})

describe('every hit', () => {
  it('is logged as read, beside the search itself, which keeps no word that was searched for', async () => {
    const people = [
      await record.person({ familyName: 'Dos', givenNames: 'Eva' }),
      await record.person({ familyName: 'Dos', givenNames: 'Eva' }),
    ]
    const reader = record.reader(clerk, 'Looking for the sister of a caller')
    const hits = await record.room.search(reader, { familyName: 'Dos', givenName: 'Eva' })
    expect(hits.map(({ personId }) => personId).sort()).toEqual([...people].sort())
    const lines = await record.lines(`purpose like 'Looking for the sister%'`)
    expect(lines.map(({ what }) => what)).toEqual(['search', 'search-hit', 'search-hit'])
    expect(
      lines
        .map(({ case_id }) => case_id)
        .slice(1)
        .sort(),
    ).toEqual([...people].sort())
    expect(lines[0]?.fields).toEqual(['familyName', 'givenName'])
    expect(JSON.stringify(lines)).not.toContain('Dos')
  })

  it('is seen by the person in their own readings', async () => {
    const personId = await record.person({ familyName: 'Vista', givenNames: 'Paz' })
    await record.room.search(record.reader(clerk, 'Looking her up for a transfer'), { familyName: 'Vista', givenName: 'Paz' })
    const readings = await record.room.readingsOf(record.reader(clerk, 'Answering her request for the log'), personId)
    expect(readings.map(({ what, purpose }) => [what, purpose])).toEqual([
      ['readings', 'Answering her request for the log'],
      ['search-hit', 'Looking her up for a transfer'],
    ])
  })

  it('is a name withheld for whoever is not cleared, and is not there at all where the record is sealed', async () => {
    const asylum = await record.person({ familyName: 'Callada', givenNames: 'Eva' })
    const sealed = await record.person({ familyName: 'Callada', givenNames: 'Eva' })
    for (const [personId, restriction] of [
      [asylum, 'asylum'],
      [sealed, 'sealed'],
    ] as const)
      await record.act('Restrict', clerk, { restriction, under: 'Invented order', why: 'For the test.' }, personId)
    const hits = await search({ familyName: 'Callada', givenName: 'Eva' })
    expect(hits).toEqual([{ personId: asylum, name: 'Name withheld (8 CFR 208.6)', caseIds: [asylum] }])
    expect(await record.lines('case_id = $1 and outcome = $2', [sealed, 'refused'])).toMatchObject([
      { what: 'search-hit', officer_id: clerk },
    ])
  })
})

describe('searching', () => {
  it('is not for positions that open no record of a person', async () => {
    const statistician = await record.officer(['statistician'], { office: 'statistics' })
    const personId = await record.person({ familyName: 'Contada', givenNames: 'Eva' })
    expect(await search({ familyName: 'Contada', givenName: 'Eva' }, statistician)).toEqual([])
    expect(await record.lines('officer_id = $1 and case_id = $2', [statistician, personId])).toMatchObject([{ outcome: 'refused' }])
  })

  it(`stops after ${SEARCHES_MAX_PER_HOUR} searches in an hour, also when they come all at once`, async () => {
    const officer = await record.officer(['records-officer'], { office: 'records' })
    const tries = Array.from({ length: SEARCHES_MAX_PER_HOUR + 15 }, () => search({ identifier: 'A000000001' }, officer))
    const settled = await Promise.allSettled(tries)
    const refused = settled.filter((one) => one.status === 'rejected')
    expect(settled.length - refused.length).toBeLessThanOrEqual(SEARCHES_MAX_PER_HOUR)
    expect(refused.length).toBeGreaterThanOrEqual(15)
    for (const one of refused) expect(one.reason).toBeInstanceOf(MayNotRead)
    await expect(search({ identifier: 'A000000001' }, officer)).rejects.toThrow('within an hour')
    expect(await search({ identifier: 'A000000001' })).toEqual([])
  })
})
