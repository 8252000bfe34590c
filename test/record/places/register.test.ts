import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountOf } from '../../../src/audit/places/account.ts'
import { makeRegister } from '../../../src/audit/places/make-register.ts'
import { recordPlaces } from '../../../src/doors/cli/record-places.ts'
import { placeFacts, placeHistory, placeId, placeMatches, placeSources } from '../../../src/offices/places/exports.ts'
import { toldPlace } from '../../unit/places/told-place.ts'
import { type RecordForTests, recordForTests, testTrace } from '../registrar/record-for-tests.ts'

let record: RecordForTests
let planner: string
let second: string
beforeAll(async () => {
  record = await recordForTests()
  planner = await record.officer(['detention-compliance-officer'])
  second = await record.officer(['assistant-field-office-director'])
})
afterAll(() => record?.close())

const mark = (digit: string) => digit.repeat(64)
const list = (file: string, asOf: string | null, told: readonly Parameters<typeof toldPlace>[0][]) => {
  const rows = told.map((row, at) => toldPlace({ list: file, file, asOf, row: at + 2, ...row }))
  return { list: file, file, sheet: '', asOf, rows: rows.length, withheld: 0, told: rows }
}

const lists = [
  list('old.csv', '2017-11-06', [
    {
      code: 'EXACONY',
      name: 'EXAMPLE CO JAIL',
      state: 'NY',
      city: 'SAMPLETON',
      area: 'BUF',
      contract: 'IGSA',
      capacity: 20,
      contractStandard: 'NDS',
      firstUsedOn: '2003-05-01',
    },
    { code: 'XAAHOLD', name: 'EXAMPLE HOLD ROOM', state: 'TX', function: 'HOLD' },
  ]),
  list('new.csv', '2026-07-25', [
    {
      code: 'EXACONY',
      name: 'Example County Jail',
      state: 'NY',
      area: 'BUF',
      contract: 'DIGSA',
      capacity: 30,
      contractStandard: 'NDS 2025',
    },
  ]),
  list('lost.csv', null, [{ code: 'NOWHERE', name: 'SOMEWHERE' }]),
]
const label = {
  file: 'segregation.csv',
  sheet: '',
  format: 'segregation-srms',
  by: 'name',
  code: null,
  city: null,
  state: null,
  area: null,
  firstRow: 2,
} as const
const register = makeRegister(lists, [
  { ...label, name: 'EXAMPLE COUNTY JAIL (NY)', rows: 12 },
  { ...label, name: 'EXAMPLE ROOM', state: 'TX', rows: 3 },
])
const built = {
  ...register,
  summary: {
    ...{ title: 'Register', places: 3, coded: 3, inNoList: 0, kinds: {}, withheld: 0 },
    files: lists.map(({ file }, at) => ({ file, sha256: mark(String(at)), read: '', rows: 1 })),
    accounts: [...accountOf(register.accounted)],
  },
}
const take = () => recordPlaces(record, built, { officerId: planner, isProposing: true, onProgress: () => {} })

describe('a register of places taken into the record', () => {
  it('is an entry for each row of each list, and a proposal for each name that settled a place', async () => {
    record.setClock('2026-08-01T12:00:00Z')
    expect(await take()).toEqual({ places: 2, entries: 3, findings: 0, proposed: 1, refused: 0 })
    const state = await record.registrar.findCase(placeId('EXACONY'))
    if (!state) throw new Error('the place is not on record')
    expect(placeFacts(state, '2026-08-01')).toMatchObject({
      name: 'Example County Jail',
      capacity: 30,
      standard: 'NDS 2025',
      closedBecause: null,
    })
    expect(placeFacts(state, '2018-01-01')).toMatchObject({ name: 'EXAMPLE CO JAIL', capacity: 20, standard: 'NDS 2000' })
    expect(
      placeHistory(state)
        .filter(({ of }) => of === 'agreement')
        .map(({ value, fromOn }) => [value, fromOn]),
    ).toEqual([
      ['DIGSA', '2026-07-25'],
      ['IGSA', '2017-11-06'],
    ])
    expect(placeSources(state).map(({ file, row, sha256 }) => [file, row, sha256])).toEqual([
      ['old.csv', '2', mark('0')],
      ['new.csv', '2', mark('1')],
    ])
  })

  it('leaves out a place whose state no list tells: its zone would be a guess', async () => {
    expect(await record.registrar.findCase(placeId('NOWHERE'))).toBeUndefined()
  })

  it('adds nothing where it is taken a second time', async () => {
    const before = (await record.entries(placeId('EXACONY'))).length
    await take()
    expect((await record.entries(placeId('EXACONY'))).length).toBe(before)
  })

  it('never proposes what is ambiguous', () => {
    expect(register.accounted.map(({ name, outcome }) => [name, outcome])).toContainEqual(['EXAMPLE ROOM', 'ambiguous'])
  })
})

describe('a match of a name to a place', () => {
  const caseId = placeId('EXACONY')
  const tries = (act: string, officerId: string, input: unknown) =>
    record.registrar.act({ act, officerId, input, caseId, trace: testTrace })
  const theMatch = async () => {
    const state = await record.registrar.findCase(caseId)
    const [match] = state ? placeMatches(state) : []
    if (!match) throw new Error('no match was proposed')
    return match
  }

  it('waits for another officer than the one who proposed it, with the likeness shown', async () => {
    const match = await theMatch()
    expect(match).toMatchObject({ called: 'EXAMPLE COUNTY JAIL (NY)', file: 'segregation.csv', likeness: 100, standing: 'proposed' })
    const own = await tries('ApproveMatch', planner, { subjectId: match.subjectId, why: 'Invented.' })
    expect(own).toMatchObject({
      outcome: 'refused',
      entry: { findings: [{ rule: 'match-second-officer', question: 'who', refuses: true }] },
    })
    expect((await theMatch()).standing).toBe('proposed')
  })

  it('is approved by another, and can be undone', async () => {
    const { subjectId } = await theMatch()
    expect((await tries('ApproveMatch', second, { subjectId, why: 'Invented.' })).outcome).toBe('recorded')
    expect(await theMatch()).toMatchObject({ standing: 'approved', approvedBy: second })
    expect((await tries('UndoMatch', planner, { subjectId, why: 'Invented.' })).outcome).toBe('recorded')
    expect((await theMatch()).standing).toBe('undone')
    expect((await tries('UndoMatch', planner, { subjectId, why: 'Invented.' })).outcome).toBe('refused')
  })
})
