import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mergedWith } from '../../../src/offices/people/exports.ts'
import { type RoomForTests, roomForTests } from '../reading/room-for-tests.ts'

let record: RoomForTests
let clerk: string
let supervisor: string
beforeAll(async () => {
  record = await roomForTests()
  clerk = await record.officer(['records-officer'], { office: 'records', name: 'Clerk Example' })
  supervisor = await record.officer(['records-supervisor'], { office: 'records', name: 'Supervisor Example' })
})
afterAll(() => record?.close())

const same = { isSameANumber: true, isSameIdentifier: false, isSameFamilyName: true, isSameGivenNames: true, isSameBirthOn: false }

/** Two records of what may be one person, and a proposal to merge the second into neither. */
async function proposed() {
  const one = await record.person({ familyName: 'Doubled', givenNames: 'Ana', aNumber: 'A012-345-678' })
  const other = await record.person({ familyName: 'Doubled', givenNames: 'Ana', birthOn: '1991-03-01', aNumber: 'A12345678' })
  const { entry } = await record.act(
    'ProposeMerge',
    clerk,
    { otherPersonId: other, ...same, why: 'One A-number, one name, a day mistyped.' },
    one,
  )
  return { one, other, subjectId: `merge:${entry.entryId}` }
}

/** The records taken for the same person, as this one has it. */
const standing = async (personId: string) => {
  const person = await record.registrar.findCase(personId)
  return person && mergedWith(person)
}

const contents = async (personId: string) =>
  (await record.entries(personId)).filter(({ act }) => !/Merge/.test(act)).map(({ hash }) => hash)

describe('two records of one person', () => {
  it('are suggested with the exact fields that are the same, and nothing is merged by it', async () => {
    const { one, other } = await proposed()
    await record.act('SuggestDuplicate', clerk, { otherPersonId: other, ...same, why: 'Found while searching for another.' }, one)
    const state = await record.registrar.findCase(one)
    const suggestion = [...(state?.subjects.values() ?? [])].find(({ kind }) => kind === 'duplicate')
    expect(suggestion?.facts.sameFields).toBe('A-number, family name, given names')
    expect(state && mergedWith(state)).toEqual([])
    expect((await record.room.openCase(record.reader(clerk), one)).samePerson).toBeUndefined()
  })

  it('can be compared field by field, with no number that says how alike two people are', async () => {
    const { one, other } = await proposed()
    expect(await record.room.compare(record.reader(clerk), one, other)).toEqual(same)
    const read = await record.lines(`what = 'case' and case_id = any ($1)`, [[one, other]])
    expect(read.map(({ case_id }) => case_id).sort()).toEqual([one, other].sort())
  })

  it('are not merged by whoever proposed it, even a supervisor', async () => {
    const one = await record.person()
    const other = await record.person()
    const { entry } = await record.act('ProposeMerge', clerk, { otherPersonId: other, ...same, why: 'They look like one.' }, one)
    const both = await record.officer(['records-officer', 'records-supervisor'], { office: 'records' })
    const own = await record.act('ProposeMerge', both, { otherPersonId: other, ...same, why: 'They look like one.' }, one)
    const refused = await record.registrar.act({
      act: 'ApproveMerge',
      caseId: one,
      officerId: both,
      input: { subjectId: `merge:${own.entry.entryId}`, why: 'My own proposal.' },
      trace: { sessionId: null, address: null, door: 'system' },
    })
    expect(refused.outcome).toBe('refused')
    expect(refused.entry.findings.map(({ rule }) => rule)).toContain('merge-second-officer')
    await expect(record.act('ApproveMerge', clerk, { subjectId: `merge:${entry.entryId}`, why: 'x' }, one)).rejects.toThrow('is for')
  })

  it('show together from either side once another officer approved, each logged as read', async () => {
    const { one, other, subjectId } = await proposed()
    await record.act('ApproveMerge', supervisor, { subjectId, why: 'Compared both files with the passport.' }, one)
    const fromOne = await record.room.openCase(record.reader(clerk, 'Checking the first record'), one)
    const fromOther = await record.room.openCase(record.reader(clerk, 'Checking the second record'), other)
    expect(fromOne.samePerson?.map(({ state }) => state.caseId)).toEqual([other])
    expect(fromOther.samePerson?.map(({ state }) => state.caseId)).toEqual([one])
    for (const id of [one, other]) expect(await record.lines(`case_id = $1 and purpose like 'Checking the%'`, [id])).toHaveLength(2)
  })

  it('are announced to both offices and to counsel at every step', async () => {
    const { one, subjectId } = await proposed()
    await record.act('ApproveMerge', supervisor, { subjectId, why: 'Compared both files.' }, one)
    await record.act('UndoMerge', clerk, { subjectId, why: 'The fathers differ.' }, one)
    const { rows } = await record.database.app.query(
      `select about, array_agg(recipient order by recipient) as told from ledger.notice join ledger.entry using (position)
       where case_id = $1 group by about, position order by position`,
      [one],
    )
    expect(rows.map(({ about }) => about)).toEqual(['merge-proposed', 'merge-approved', 'merge-undone'])
    for (const { told } of rows) expect(told).toEqual(['counsel', 'office:records'])
  })

  it('are two people again when the merge is undone, with both histories as they were', async () => {
    const { one, other, subjectId } = await proposed()
    const before = [await contents(one), await contents(other)]
    await record.act('ApproveMerge', supervisor, { subjectId, why: 'Compared both files.' }, one)
    await record.act('AddIdentifier', clerk, { identifierKind: 'passport', identifier: 'X0000001' }, other)
    await record.act('UndoMerge', clerk, { subjectId, why: 'Two sisters.' }, one)
    const [first, second] = [await record.room.openCase(record.reader(clerk), one), await record.room.openCase(record.reader(clerk), other)]
    expect([first.samePerson, second.samePerson]).toEqual([undefined, undefined])
    expect((await contents(one)).slice(0, before[0]?.length)).toEqual(before[0])
    expect((await contents(other)).slice(0, before[1]?.length)).toEqual(before[1])
    expect(second.entries.at(-1)?.input).toMatchObject({ identifier: 'X0000001' })
    expect(first.entries.map(({ entry }) => entry.act)).toEqual(['RegisterPerson', 'ProposeMerge', 'ApproveMerge', 'UndoMerge'])
  })

  it('are found together, by a number that only one of them has', async () => {
    const { one, other, subjectId } = await proposed()
    await record.act('AddIdentifier', clerk, { identifierKind: 'passport', identifier: `P ${one.slice(0, 8)}` }, one)
    const query = { identifier: `p${one.slice(0, 8)}` }
    expect((await record.room.search(record.reader(clerk), query)).map(({ personId }) => personId)).toEqual([one])
    await record.act('ApproveMerge', supervisor, { subjectId, why: 'Compared both files.' }, one)
    const hits = await record.room.search(record.reader(clerk), query)
    expect(hits.map(({ personId }) => personId).sort()).toEqual([one, other].sort())
  })

  it('are two: no record is suggested or proposed to be of the same person as itself', async () => {
    const one = await record.person()
    for (const act of ['SuggestDuplicate', 'ProposeMerge'])
      for (const otherPersonId of [one, one.toUpperCase()])
        await expect(record.act(act, clerk, { otherPersonId, ...same, why: 'They look like one.' }, one)).rejects.toThrow(
          'That is this record itself',
        )
  })

  it('cannot be merged twice, and an undone merge is not approved again', async () => {
    const { one, subjectId } = await proposed()
    await expect(record.act('UndoMerge', clerk, { subjectId, why: 'Too early.' }, one)).rejects.toThrow('was refused')
    await record.act('ApproveMerge', supervisor, { subjectId, why: 'Compared both files.' }, one)
    await expect(record.act('ApproveMerge', supervisor, { subjectId, why: 'Again.' }, one)).rejects.toThrow('was refused')
    await record.act('UndoMerge', clerk, { subjectId, why: 'Two sisters.' }, one)
    await expect(record.act('ApproveMerge', supervisor, { subjectId, why: 'Again.' }, one)).rejects.toThrow('was refused')
  })

  it('stay the two that the second officer compared: an approved proposal is not corrected to name a third', async () => {
    const { one, other, subjectId } = await proposed()
    const third = await record.person()
    const proposal = { otherPersonId: third, ...same, why: 'The id was mistyped.' }
    const set = (entryId: string, kind: 'corrects' | 'withdraws', input: object) =>
      record.act('ProposeMerge', clerk, input, one, { correction: { kind, entryId, reason: 'The id was mistyped.' } })
    const entryId = subjectId.slice('merge:'.length)
    const earlier = await set(entryId, 'corrects', { ...proposal, otherPersonId: other })
    await record.act('ApproveMerge', supervisor, { subjectId, why: 'Compared both files.' }, one)
    await expect(set(entryId, 'corrects', proposal)).rejects.toThrow('approved the merge as it was proposed')
    await expect(set(earlier.entry.entryId, 'withdraws', {})).rejects.toThrow('approved the merge as it was proposed')
    expect(await standing(one)).toEqual([other])
  })

  it('become one again only as a second officer decides: nobody withdraws that a merge was undone', async () => {
    const { one, subjectId } = await proposed()
    await record.act('ApproveMerge', supervisor, { subjectId, why: 'Compared both files.' }, one)
    const { entry } = await record.act('UndoMerge', clerk, { subjectId, why: 'Two sisters.' }, one)
    const correction = { kind: 'withdraws', entryId: entry.entryId, reason: 'One woman after all.' } as const
    for (const officerId of [clerk, supervisor])
      await expect(record.act('UndoMerge', officerId, {}, one, { correction })).rejects.toThrow('propose the merge anew')
    expect(await standing(one)).toEqual([])
  })
})
