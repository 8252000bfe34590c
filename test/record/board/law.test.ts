import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Rule } from '../../../src/clockwork/nodes.ts'
import { findClock, lawBook } from '../../../src/law/law-book.ts'
import type { ClockRow } from '../../../src/ledger/ledger.ts'
import { checkBoard } from '../../../src/registrar/clocks/check-board.ts'
import { clockRows } from '../../../src/registrar/clocks/clock-rows.ts'
import { followLaw } from '../../../src/registrar/clocks/follow-law.ts'
import { lawInForce } from '../../../src/registrar/clocks/law-in-force.ts'
import { foldCase } from '../../../src/registrar/fold.ts'
import { newId } from '../../../src/registrar/new-id.ts'
import { type RecordForTests, recordForTests, testTrace } from '../registrar/record-for-tests.ts'
import { inventedCatalogue } from './invented-desk.ts'

let record: RecordForTests
let officer: string
let policyOfficer: string
const cases: string[] = []
const now = Temporal.Instant.from('2026-12-23T12:00:00Z')

beforeAll(async () => {
  record = await recordForTests({ catalogue: inventedCatalogue })
  record.setClock(now.toString())
  officer = await record.officer(['deportation-officer'])
  policyOfficer = await record.officer(['policy-officer', 'attorney'])
  const appealed = { bondAppealFiledOn: '2026-12-17' }
  for (const facts of [
    appealed,
    appealed,
    { arrestedAt: '2026-12-23T02:00:00.000Z', isArrestWithoutWarrant: true, voluntaryDepartureGrantedAt: null },
    { bondAppealFiledOn: '2026-10-27' },
  ])
    cases.push((await record.act('TellFacts', officer, { facts })).entry.caseId)
  await record.lawFollower.settled()
})
afterAll(() => record.close())

async function clocksOf(place: number): Promise<readonly ClockRow[]> {
  const caseId = cases[place]
  return caseId === undefined ? [] : (await record.board.page({ caseId }, now)).rows
}
const check = async () => (await checkBoard(record.database, inventedCatalogue)).difference
const stay = async (place: number) => (await clocksOf(place)).find(({ clock }) => clock === 'bond-automatic-stay.written-decision')
const lengthOf = (clock: string) => {
  const length = findClock(clock)?.clock.versions.at(-1)?.length
  return length && 'unit' in length ? length.unit : undefined
}
const movedCases = async () => (await record.board.moves()).map(({ caseId }) => caseId)

describe('when the law changes', () => {
  it('clocks counted in business days follow a holiday declared in between, and are listed with why; others are not', async () => {
    expect((await stay(0))?.dueOn).toBe('2026-12-24')
    await record.act('DeclareHoliday', policyOfficer, {
      holidayOn: '2026-12-24',
      name: 'National Day of Mourning',
      order: 'Executive Order 99999 (invented)',
    })
    await record.lawFollower.settled()
    expect(await stay(0)).toMatchObject({ dueOn: '2026-12-28', dueAt: '2026-12-29T05:00:00.000Z' })
    expect((await stay(3))?.dueOn).toBe('2026-11-03')
    const moves = await record.board.moves()
    expect(moves).toHaveLength(2)
    expect(moves.map(({ caseId }) => caseId).toSorted()).toEqual(cases.slice(0, 2).toSorted())
    expect(moves[0]).toMatchObject({
      subject: 'custody',
      clock: 'bond-automatic-stay.written-decision',
      because: '2026-12-24 became a holiday: National Day of Mourning (Executive Order 99999 (invented)).',
      dueBefore: '2026-12-25T05:00:00.000Z',
      dueAfter: '2026-12-29T05:00:00.000Z',
      movedAt: '2026-12-23T12:00:00.000Z',
    })
    expect(await check()).toBeUndefined()
  })

  it('acts after it are counted by it at once', async () => {
    const { entry } = await record.act('TellFacts', officer, { facts: { bondAppealFiledOn: '2026-12-17' } })
    expect(
      (await record.board.page({ caseId: entry.caseId }, now)).rows.find(({ clock }) => clock.endsWith('written-decision'))?.dueOn,
    ).toBe('2026-12-28')
    expect(await check()).toBeUndefined()
  })

  it('an act that was under way, counted by the law before, is counted again', async () => {
    const ofBefore = lawInForce(undefined)
    const known = await record.ledger.readCase(cases[0] ?? '')
    const [like] = known
    if (!like) throw new Error('no case')
    const { position, sequence, recordedAt, previousHash, hash, ...entry } = {
      ...like,
      entryId: newId(),
      caseId: newId(),
      idempotencyKey: null,
    }
    const state = foldCase([{ ...like, ...entry }], inventedCatalogue)
    const clocks = clockRows(state, ['custody'], { kinds: inventedCatalogue.kinds, law: ofBefore })
    expect(clocks.find(({ clock }) => clock.endsWith('written-decision'))?.dueOn).toBe('2026-12-24')
    await record.ledger.append({ entry, expectedSequence: 0, clocks, notices: [], documents: [], tokens: [], trace: testTrace })
    await record.lawFollower.settled()
    const { rows } = await record.board.page({ caseId: entry.caseId }, now)
    expect(rows.find(({ clock }) => clock.endsWith('written-decision'))?.dueOn).toBe('2026-12-28')
    expect(await check()).toBeUndefined()
  })

  it('two processes that follow it at once list every move once', async () => {
    const law = lawInForce(undefined)
    const others = [0, 1].map(() => followLaw({ ...record, law: () => law }))
    for (const other of others) other.changed()
    await Promise.all(others.map((other) => other.settled()))
    const back = (await record.board.moves()).filter(({ because }) => because.startsWith('2026-12-24 is no holiday'))
    expect(back).toHaveLength(4)
    expect(new Set(back.map(({ caseId }) => caseId)).size).toBe(4)
    for (const other of others) await other.close()
    record.lawFollower.changed()
    await record.lawFollower.settled()
    expect(await check()).toBeUndefined()
  })

  it('a closure of the office on the very days they run out moves none, counted in hours, in days or in business days; nor does a published version', async () => {
    const everything = async () => (await record.board.page({ limit: 500 }, now)).rows
    const [before, moves] = [await everything(), await record.board.moves()]
    const kinds = new Set(before.map(({ clock }) => lengthOf(clock)))
    expect([...kinds]).toEqual(expect.arrayContaining(['hours', 'business-days']))
    for (const { dueOn, dueAt, office } of before)
      await record.act('DeclareClosure', policyOfficer, {
        closedWhat: 'office',
        closedName: office,
        fromOn: dueOn ?? dueAt?.slice(0, 10) ?? '2026-12-24',
        reason: 'Closed by order',
        order: 'Executive Order 99998 (invented)',
      })
    const version = { rule: 'bond-automatic-stay', fromOn: '2026-12-20', note: 'Five days became three', source: 'Invented 1' }
    await record.act('PublishRuleVersion', policyOfficer, version)
    await record.lawFollower.settled()
    expect(await everything()).toEqual(before)
    expect(await record.board.moves()).toEqual(moves)
    expect((await stay(0))?.dueOn).toBe('2026-12-28')
    expect(await check()).toBeUndefined()
  })

  it('a suspended rule is due at no time, comes back when the suspension is lifted, and each is listed', async () => {
    const before = (await record.board.moves()).length
    const order = 'D. Example, No. 1:26-cv-00001 (invented)'
    const { entry } = await record.act('SuspendRule', policyOfficer, { rule: 'bond-automatic-stay', fromOn: '2026-12-01', order })
    await record.lawFollower.settled()
    expect(await stay(0)).toBeUndefined()
    expect(await stay(3)).toBeDefined()
    expect(await check()).toBeUndefined()
    const [move] = await record.board.moves(1)
    expect(move).toMatchObject({ because: `The rule bond-automatic-stay was suspended from 2026-12-01: ${order}.`, dueAfter: null })

    await record.act('LiftRuleSuspension', policyOfficer, { subjectId: `rule-suspension:${entry.entryId}`, liftedOn: '2026-12-02', order })
    await record.lawFollower.settled()
    expect((await stay(0))?.dueOn).toBe('2026-12-28')
    expect(await check()).toBeUndefined()
    // Four cases with two clocks each, twice.
    expect((await record.board.moves()).length).toBe(before + 16)
  })

  it('a holiday that is withdrawn counts as never declared', async () => {
    const calendar = await record.ledger.readCase('00000000-0000-4000-8000-0000ca1e9da7')
    const [holiday] = calendar
    if (!holiday) throw new Error('no holiday')
    await record.act('DeclareHoliday', policyOfficer, {}, holiday.caseId, {
      correction: { kind: 'withdraws', entryId: holiday.entryId, reason: 'The order was revoked' },
    })
    await record.lawFollower.settled()
    expect((await stay(0))?.dueOn).toBe('2026-12-24')
    expect((await record.board.moves(1))[0]?.because).toContain('2026-12-24 is no holiday any more')
    expect(await check()).toBeUndefined()
  })

  it('a law book that came with a new version of the program is followed at the next start', async () => {
    const changed: readonly Rule[] = lawBook.map((rule) =>
      rule.id === 'bond-automatic-stay'
        ? {
            ...rule,
            clocks: rule.clocks.map((clock) => ({
              ...clock,
              versions: clock.versions.map((version) => ({ ...version, length: { unit: 'business-days' as const, count: 3 } })),
            })),
          }
        : rule,
    )
    const law = lawInForce(await record.registrar.findCase('00000000-0000-4000-8000-0000ca1e9da7'), changed)
    const before = (await movedCases()).length
    const follower = followLaw({ ...record, law: () => law })
    await follower.settled()
    expect((await stay(0))?.dueOn).toBe('2026-12-22')
    expect((await record.board.moves(1))[0]?.because).toBe(
      'The law book changed: bond-automatic-stay has another version in force from 2006-10-02.',
    )
    expect((await movedCases()).length).toBeGreaterThan(before)
    expect((await checkBoard(record.database, inventedCatalogue, { rules: changed })).difference).toBeUndefined()
    expect(await check()).toContain('bond-automatic-stay')
    await follower.close()

    // And back again, by a process that knows the old one.
    record.lawFollower.changed()
    await record.lawFollower.settled()
    expect(await check()).toBeUndefined()
  })
})
