import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publicReaderId } from '../../../src/reading-room/locator/public-reader.ts'
import { type RecordForTests, recordForTests } from '../registrar/record-for-tests.ts'

const zone = 'America/New_York'
const byNumber = (aNumber: string) => ({ aNumber, countryOfBirth: 'Mexico' })

let record: RecordForTests
let officer: string
let keeper: string
let clerk: string

beforeAll(async () => {
  record = await recordForTests()
  officer = await record.officer(['deportation-officer'], { credentials: ['warrant-service'] })
  keeper = await record.officer(['detention-officer', 'supervisory-detention-officer'])
  clerk = await record.officer(['records-officer', 'records-supervisor', 'attorney', 'detention-compliance-officer'])
  await record.place('EXAA')
  await record.place('EXBB')
  await record.place('EXHOSP', { facilityKind: 'hospital' })
})
afterAll(() => record.close())

let numbers = 0
/** An invented person, by a number of their own. */
async function somebody(given: Record<string, unknown> = {}) {
  const aNumber = `A${String(900_000_000 + ++numbers)}`
  const personId = await record.person({ familyName: `Inventada ${numbers}`, aNumber, countryOfBirth: 'México', ...given })
  return { personId, aNumber }
}

const arrestInput = (personId: string, occurredAt: string) => ({
  personId,
  occurredAt,
  zone,
  place: 'An invented corner',
  arrestingOfficerId: officer,
  isArrestWithoutWarrant: true,
  violationGrounds: 'Invented.',
  escapeFactors: 'Invented.',
  isToldWhy: true,
})
const arrest = (personId: string, occurredAt: string) =>
  record.act('Arrest', officer, arrestInput(personId, occurredAt)).then(({ entry }) => entry.caseId)

const bookIn = (caseId: string, occurredAt: string, facility = 'EXAA', facilityKind = 'detention') =>
  record
    .act('BookIn', keeper, { occurredAt, facility, facilityKind, zone, from: 'arrest' }, caseId)
    .then(({ entry }) => `stint:${entry.entryId}`)

const bookOut = (caseId: string, subjectId: string, occurredAt: string, to: string) =>
  record.act('BookOut', keeper, { subjectId, occurredAt, to }, caseId)

const restrict = (personId: string, restriction: string) =>
  record.act('Restrict', clerk, { restriction, under: 'An invented order', why: 'An invented reason.' }, personId)

/** Morning of Friday 6 March 2026, UTC. */
const [five, six, seven, eight] = [
  '2026-03-06T05:00:00.000Z',
  '2026-03-06T06:00:00.000Z',
  '2026-03-06T07:00:00.000Z',
  '2026-03-06T08:00:00.000Z',
]

describe('the public locator', () => {
  it('follows a person from the arrest to the release, each answer with its age', async () => {
    const { personId, aNumber } = await somebody()
    const locate = () => record.locator.locate(byNumber(aNumber))
    expect(await locate()).toMatchObject({ kind: 'nothing-to-tell' })
    const caseId = await arrest(personId, five)
    expect(await locate()).toEqual({ kind: 'arrested', at: five, zone, asOf: '2026-03-06T15:00:00.000Z' })
    const stint = await bookIn(caseId, six)
    expect(await locate()).toMatchObject({ kind: 'held', at: six, place: { name: 'Example Place EXAA', telephone: null } })
    await bookOut(caseId, stint, seven, 'another-place')
    expect(await locate()).toMatchObject({ kind: 'in-transit', at: seven, place: { name: 'Example Place EXAA' } })
    await bookIn(caseId, eight, 'EXBB')
    expect(await locate()).toMatchObject({ kind: 'held', place: { name: 'Example Place EXBB' } })
    record.setClock('2026-03-06T16:00:00Z')
    const input = { occurredAt: '2026-03-06T15:30:00.000Z', isPropertyReturned: true }
    await record.act('Release', keeper, input, caseId)
    expect(await locate()).toEqual({ kind: 'released', at: input.occurredAt, how: 'free', zone, asOf: '2026-03-06T16:00:00.000Z' })
  })

  it('gives the telephone a place published, and neither names a hospital nor says it is one', async () => {
    const { personId, aNumber } = await somebody()
    const caseId = await arrest(personId, five)
    const stint = await bookIn(caseId, six)
    await record.act('PublishTelephone', clerk, { code: 'EXAA', telephone: '+1 555 0100' })
    expect(await record.locator.locate(byNumber(aNumber))).toMatchObject({ place: { telephone: '+1 555 0100' } })
    await bookOut(caseId, stint, seven, 'hospital')
    await bookIn(caseId, eight, 'EXHOSP', 'hospital')
    const answer = await record.locator.locate(byNumber(aNumber))
    expect(answer).toMatchObject({ kind: 'held', place: { name: null, telephone: null } })
    expect(JSON.stringify(answer)).not.toMatch(/hosp/i)
  })

  it('finds whoever an arrest was of once it is corrected, and tells of whoever was named by mistake no more', async () => {
    const [mistaken, theirs] = [await somebody(), await somebody()]
    const caseId = await arrest(mistaken.personId, five)
    const [arrested] = await record.entries(caseId)
    expect(await record.locator.locate(byNumber(mistaken.aNumber))).toMatchObject({ kind: 'arrested' })
    const correction = { kind: 'corrects', entryId: arrested?.entryId ?? '', reason: 'The numbers were mixed up.' } as const
    await record.act('Arrest', officer, arrestInput(theirs.personId, five), caseId, { correction })
    expect(await record.locator.locate(byNumber(theirs.aNumber))).toMatchObject({ kind: 'arrested', at: five })
    expect(await record.locator.locate(byNumber(mistaken.aNumber))).toMatchObject({ kind: 'nothing-to-tell' })
  })

  it('finds by the whole name and day of birth, whatever the accents and the order of two family names', async () => {
    const { personId } = await somebody({ familyName: 'Ñandú-Fingida', givenNames: 'José Luis', birthOn: '1971-05-09' })
    await arrest(personId, five)
    const locate = (familyName: string, givenNames = 'Jose Luis', birthOn = '1971-05-09') =>
      record.locator.locate({ familyName, givenNames, birthOn })
    expect(await locate('FINGIDA NANDU')).toMatchObject({ kind: 'arrested' })
    expect(await locate('Ñandú Fingida')).toMatchObject({ kind: 'arrested' })
    for (const wrong of [
      await locate('Fingida'),
      await locate('Ñandú Fingida', 'José'),
      await locate('Ñandú Fingida', 'José Luis', '1971-05-08'),
    ])
      expect(wrong).toMatchObject({ kind: 'nothing-to-tell' })
  })

  it('lists nobody where two people have the same name and birthday', async () => {
    const twin = { familyName: 'Gemela Inventada', givenNames: 'Ana', birthOn: '1980-01-01' }
    const [one, other] = [await somebody(twin), await somebody(twin)]
    await arrest(one.personId, five)
    expect(await record.locator.locate(twin)).toMatchObject({ kind: 'arrested' })
    await arrest(other.personId, six)
    expect(await record.locator.locate(twin)).toEqual({ kind: 'several', asOf: expect.any(String) })
    expect(await record.locator.locate(byNumber(other.aNumber))).toMatchObject({ kind: 'arrested', at: six })
  })

  it.each(['section-1367', 'asylum', 'minor', 'sealed'])(
    'says of somebody protected (%s) exactly what it says of nobody',
    async (restriction) => {
      const { personId, aNumber } = await somebody()
      await bookIn(await arrest(personId, five), six)
      await restrict(personId, restriction)
      const nobody = await record.locator.locate(byNumber('A899999999'))
      expect(await record.locator.locate(byNumber(aNumber))).toEqual(nobody)
      expect(nobody.kind).toBe('nothing-to-tell')
    },
  )

  it('says nothing once the person ended it, and tells again of an applicant for asylum who consented', async () => {
    const { personId, aNumber } = await somebody()
    await arrest(personId, five)
    await record.act('EndLocator', keeper, {}, personId)
    expect(await record.locator.locate(byNumber(aNumber))).toMatchObject({ kind: 'nothing-to-tell' })
    record.setClock('2026-03-06T16:05:00Z')
    await restrict(personId, 'asylum')
    await record.act('ConsentToLocator', keeper, { how: 'signed-paper' }, personId)
    expect(await record.locator.locate(byNumber(aNumber))).toMatchObject({ kind: 'arrested' })
  })

  it('forgets the words of a record that was withdrawn', async () => {
    const { personId, aNumber } = await somebody()
    await arrest(personId, five)
    const [registered] = await record.entries(personId)
    const words = { familyName: 'Corrected', givenNames: 'Inés', birthOn: '1990-02-28', language: 'es', isMinor: false }
    const input = { ...words, aNumber: 'A877777777', countryOfBirth: 'México' }
    const correction = { kind: 'corrects' as const, entryId: registered?.entryId ?? '', reason: 'The number was that of somebody else.' }
    await record.act('RegisterPerson', registered?.officerId ?? '', input, personId, { correction })
    expect(await record.locator.locate(byNumber(aNumber))).toMatchObject({ kind: 'nothing-to-tell' })
    expect(await record.locator.locate(byNumber('A877777777'))).toMatchObject({ kind: 'arrested' })
  })

  it('writes every search down before it answers, for the person to see, without who asked', async () => {
    const { personId, aNumber } = await somebody()
    const caseId = await arrest(personId, five)
    await record.locator.locate(byNumber(aNumber))
    const { rows } = await record.database.app.query(
      'select what, outcome, purpose, case_id as "caseId", address, officer_id as "officerId" from ledger.reading where person_id = $1',
      [personId],
    )
    expect(rows).toEqual([
      { what: 'search-hit', outcome: 'allowed', purpose: 'public locator', caseId, address: null, officerId: publicReaderId },
    ])
  })

  it('tells nothing where the search cannot be written down', async () => {
    const { aNumber } = await somebody()
    const owner = await record.database.owner()
    try {
      await owner.query('alter table ledger.reading rename to reading_away')
      await expect(record.locator.locate(byNumber(aNumber))).rejects.toThrow('could not be logged')
    } finally {
      await owner.query('alter table ledger.reading_away rename to reading')
      await owner.end()
    }
  })
})

describe('a code by which a family follows somebody', () => {
  it('tells what has changed since it was last used, and keeps the change for a second look', async () => {
    const { personId, aNumber } = await somebody()
    const code = await record.locator.follow(byNumber(aNumber))
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/)
    expect(await record.locator.look(code)).toMatchObject({ answer: { kind: 'nothing-to-tell' }, isChanged: false, before: null })
    const caseId = await arrest(personId, five)
    expect(await record.locator.look(code.toLowerCase())).toMatchObject({ answer: { kind: 'arrested' }, isChanged: true })
    await bookIn(caseId, six)
    const moved = { answer: { kind: 'held' }, before: { answer: { kind: 'arrested' } } }
    expect(await record.locator.look(code)).toMatchObject({ ...moved, isChanged: true })
    expect(await record.locator.look(code)).toMatchObject({ ...moved, isChanged: false })
  })

  it('tells nothing, not even what it told before, once the person ended the locator, and never again', async () => {
    const { personId, aNumber } = await somebody()
    await arrest(personId, five)
    const code = await record.locator.follow(byNumber(aNumber))
    record.setClock('2026-03-06T16:10:00Z')
    await record.act('EndLocator', keeper, {}, personId)
    const silent = { answer: { kind: 'nothing-to-tell' }, before: null }
    expect(await record.locator.look(code)).toMatchObject(silent)
    record.setClock('2026-03-06T16:11:00Z')
    await record.act('ConsentToLocator', keeper, { how: 'signed-paper' }, personId)
    expect(await record.locator.look(code)).toMatchObject(silent)
    expect(await record.locator.locate(byNumber(aNumber))).toMatchObject({ kind: 'arrested' })
  })

  it('ends when it is given up, and after 180 days, with nothing left of it', async () => {
    const { aNumber } = await somebody()
    const [given, old] = [await record.locator.follow(byNumber(aNumber)), await record.locator.follow(byNumber(aNumber))]
    await record.locator.stop(given)
    expect(await record.locator.look(given)).toBeUndefined()
    record.setClock('2026-09-03T16:00:00Z')
    expect(await record.locator.look(old)).toBeUndefined()
    await record.locator.follow(byNumber(aNumber))
    const { rows } = await record.database.app.query('select * from access.locator_watch')
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(aNumber.slice(1))
    record.setClock('2026-03-06T16:20:00Z')
  })
})
