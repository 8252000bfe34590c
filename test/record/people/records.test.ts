import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { counselOf, isMinor, linkedCases, restrictionsOf } from '../../../src/offices/people/exports.ts'
import { type RoomForTests, roomForTests } from '../reading/room-for-tests.ts'
import { testTrace } from '../registrar/record-for-tests.ts'

let record: RoomForTests
let clerk: string
beforeAll(async () => {
  record = await roomForTests()
  clerk = await record.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
})
afterAll(() => record?.close())

async function stateOf(personId: string) {
  const state = await record.registrar.findCase(personId)
  if (!state) throw new Error(`Person ${personId} has no record.`)
  return state
}

const appearance = {
  counselName: 'Counsel Example',
  counselAddress: '1 Example Street, Exampletown',
  counselScope: 'all matters',
  formReceivedOn: '2026-03-02',
}

/** Ids and hashes are of any letters a to f and any digits, a year of birth among them. */
const withoutIds = (text: string) => text.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}/g, '')

describe('the record of a person', () => {
  it('is a case whose id is the person’s, with nothing personal in its open part', async () => {
    const personId = await record.person({ familyName: 'Abierta', givenNames: 'Luz', aNumber: 'A055-555-555', nationality: 'Examplia' })
    const [entry] = await record.entries(personId)
    expect(entry).toMatchObject({ caseId: personId, personId, caseKind: 'person', payload: { language: 'es', isMinor: false } })
    const { rows } = await record.database.app.query('select * from ledger.entry where case_id = $1', [personId])
    const { rows: tokens } = await record.database.app.query('select * from derived.person_token where person_id = $1', [personId])
    expect(tokens.map(({ kind }) => kind).sort()).toEqual(['family-and-birth', 'full-name-and-birth', 'identifier', 'name'])
    expect(withoutIds(JSON.stringify([rows, tokens]))).not.toMatch(/Abierta|Luz|55-?555|Examplia|1990/)
    expect(Buffer.from(entry?.personal ?? []).includes('Abierta')).toBe(false)
  })

  it('takes a number only as such numbers are written', async () => {
    const input = { familyName: 'Invented', language: 'es', isMinor: false, aNumber: '12-34' }
    await expect(record.registrar.act({ act: 'RegisterPerson', officerId: clerk, input, trace: testTrace })).rejects.toThrow(
      '8 or 9 digits',
    )
  })

  it('keeps what was recorded before a correction of particulars, and shows what is now known', async () => {
    const personId = await record.person({ familyName: 'Primera' })
    const now = { familyName: 'Segunda', language: 'qu', because: 'request of the person', why: 'Asked in writing.' }
    const { entry } = await record.act('CorrectParticulars', clerk, now, personId)
    expect(entry.authorities).toEqual([{ rule: null, cite: '5 USC 552a(d)(2)', versionFrom: null }])
    const view = await record.room.openCase(record.reader(clerk), personId)
    expect(view.entries.map(({ input }) => input.familyName)).toEqual(['Primera', 'Segunda'])
    expect(view.state.subjects.get('person')?.facts.language).toBe('qu')
  })

  it('says which other cases are of the person', async () => {
    const personId = await record.person()
    const linkedCaseId = await record.place('EXAMPLE9')
    await record.act('LinkRecord', clerk, { linkedCaseId, linkedCaseKind: 'place', why: 'Only for the test.' }, personId)
    expect(linkedCases(await stateOf(personId))).toEqual([linkedCaseId])
  })
})

describe('counsel of record', () => {
  it('is named once for the person, told of it, and stands until the appearance ends', async () => {
    const personId = await record.person()
    const { entry, assessment } = await record.act('NameCounsel', clerk, appearance, personId)
    expect(assessment.notices.map(({ to }) => to)).toEqual(['counsel'])
    expect(counselOf(await stateOf(personId))).toEqual([{ entryId: entry.entryId, scope: 'all matters', namedAt: entry.occurredAt }])
    await record.act('EndCounsel', clerk, { subjectId: `counsel:${entry.entryId}`, because: 'withdrawn by counsel' }, personId)
    expect(counselOf(await stateOf(personId))).toEqual([])
  })

  it('may be several, each ending alone; an end recorded twice is found', async () => {
    const personId = await record.person()
    const first = await record.act('NameCounsel', clerk, appearance, personId)
    const second = await record.act('NameCounsel', clerk, { ...appearance, counselScope: 'custody only' }, personId)
    const ended = { subjectId: `counsel:${first.entry.entryId}`, because: 'ended by the person' }
    await record.act('EndCounsel', clerk, ended, personId)
    expect(counselOf(await stateOf(personId)).map(({ entryId }) => entryId)).toEqual([second.entry.entryId])
    const again = await record.act('EndCounsel', clerk, ended, personId)
    expect(again.entry.findings.map(({ rule, refuses }) => [rule, refuses])).toEqual([['counsel-not-ended', false]])
  })
})

describe('whether a person is a minor', () => {
  it('is what was last noted, and is restricted while it is so', async () => {
    const personId = await record.person()
    expect(isMinor(await stateOf(personId))).toBe(false)
    await record.act('NoteUnderAge', clerk, { minorBasis: 'claimed', birthOn: '2010-04-04' }, personId)
    expect([isMinor(await stateOf(personId)), restrictionsOf(await stateOf(personId))]).toEqual([true, ['minor']])
    await record.act('NoteOfAge', clerk, { because: 'document seen', why: 'Passport.' }, personId)
    expect([isMinor(await stateOf(personId)), restrictionsOf(await stateOf(personId))]).toEqual([false, []])
  })

  it('is as before when the note is withdrawn', async () => {
    const personId = await record.person()
    const noted = { minorBasis: 'suspected' }
    const { entry } = await record.act('NoteUnderAge', clerk, noted, personId)
    const correction = { kind: 'withdraws', entryId: entry.entryId, reason: 'Written in the wrong record.' } as const
    await record.act('NoteUnderAge', clerk, noted, personId, { correction })
    expect([isMinor(await stateOf(personId)), restrictionsOf(await stateOf(personId))]).toEqual([false, []])
  })
})

describe('restrictions', () => {
  it('are lifted one by one: another ground for the same restriction keeps it', async () => {
    const personId = await record.person()
    const supervisor = await record.officer(['records-supervisor'], { office: 'records' })
    for (const officer of [clerk, supervisor]) await record.clear(officer, 'sealed')
    const by = (under: string) => record.act('Restrict', clerk, { restriction: 'sealed', under, why: 'Ordered.' }, personId)
    const [first, second] = [await by('Order 1'), await by('Order 2')]
    const lift = (entryId: string) =>
      record.act('LiftRestriction', supervisor, { subjectId: `restriction:${entryId}`, under: 'Order 3', why: 'Ordered.' }, personId)
    await lift(first.entry.entryId)
    expect(restrictionsOf(await stateOf(personId))).toEqual(['sealed'])
    await expect(lift(first.entry.entryId)).rejects.toThrow('refused')
    await lift(second.entry.entryId)
    expect(restrictionsOf(await stateOf(personId))).toEqual([])
  })
})
