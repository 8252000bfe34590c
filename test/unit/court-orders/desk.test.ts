import { describe, expect, it } from 'vitest'
import { orderCounts, orderRegister, stageDue } from '../../../src/offices/court-orders/exports.ts'
import { officers } from '../custody/desk.ts'
import { arrested, readyForRemoval, removal } from '../custody/invented.ts'

const at = '2026-11-22T15:00:00Z'
const order = {
  court: 'District Court of Examplia',
  courtZone: 'America/Chicago',
  docket: 'EX-26-3',
  orderedOn: '2026-11-22',
  isTransferForbidden: false,
  isRemovalForbidden: false,
  isSealed: false,
  says: 'Invented words of an invented order.',
}
const standing = (desk: ReturnType<typeof arrested>['desk'], now: string) =>
  orderCounts(desk.state(), Temporal.Instant.from(now)).map((count) => count.standing)

describe('an order becomes duties', () => {
  it('one for each thing it asks, each with its hour, counted from the order', () => {
    const { desk } = arrested()
    const all = {
      hearingByAt: '2026-11-25T16:00:00Z',
      returnByAt: '2026-11-26T16:00:00Z',
      otherByAt: '2026-11-27T16:00:00Z',
      isTransferForbidden: true,
    }
    const { clocks, entryId } = desk.does('ana', 'RecordCourtOrder', { ...order, ...all, district: 'Examplia' }, at)
    expect([...clocks].map(([id, row]) => [id, row.dueAt])).toEqual([
      ['court-order.hearing', '2026-11-25T16:00:00.000Z'],
      ['court-order.return', '2026-11-26T16:00:00.000Z'],
      ['court-order.other', '2026-11-27T16:00:00.000Z'],
    ])
    // 22 November at midnight in Chicago.
    expect(clocks.get('court-order.hearing')?.startedAt).toBe('2026-11-22T06:00:00.000Z')
    expect(desk.facts(`order-duty:${entryId}-no-transfer`)).toMatchObject({ dutyDistrict: 'Examplia', dutyDueAt: null, isDutyLive: true })
  })

  it('is met by evidence, in time or late; a release only by the release', () => {
    const { desk } = arrested()
    const asked = { hearingByAt: '2026-11-25T16:00:00Z', releaseByAt: '2026-11-25T17:00:00Z' }
    const { entryId } = desk.does('ana', 'RecordCourtOrder', { ...order, ...asked }, at)
    const evidence = { evidence: 'Invented minutes of the hearing.' }
    const heard = desk.does(
      'ana',
      'RecordCompliance',
      { subjectId: `order-duty:${entryId}-hearing-by`, ...evidence },
      '2026-11-25T18:00:00Z',
    )
    expect(heard.clocks.get('court-order.hearing')?.state).toBe('late')
    const claimed = desk.does(
      'ana',
      'RecordCompliance',
      { subjectId: `order-duty:${entryId}-release-by`, ...evidence },
      '2026-11-25T16:30:00Z',
    )
    expect(claimed.clocks.size).toBe(0)
    expect(standing(desk, '2026-11-25T18:30:00Z')).toEqual(['broken'])
    const left = { occurredAt: '2026-11-25T16:45:00Z', isPropertyReturned: true }
    const released = desk.does('keeper', 'Release', left, '2026-11-26T15:00:00Z')
    expect(released.clocks.get('court-order.release')?.state).toBe('met')
    expect(standing(desk, '2026-11-26T18:00:00Z')).toEqual(['late'])
  })

  it('recorded after the person was released as it asks is met from the first', () => {
    const { desk } = arrested()
    desk.does('keeper', 'Release', { isPropertyReturned: true }, '2026-11-22T16:00:00Z')
    desk.does('ana', 'RecordCourtOrder', { ...order, releaseByAt: '2026-11-22T17:00:00Z' }, '2026-11-23T15:00:00Z')
    expect(standing(desk, '2026-11-24T15:00:00Z')).toEqual(['met'])
  })

  it('that ended before its hour owes nothing; one that ended after stays broken', () => {
    for (const [endedAt, expected] of [
      ['2026-11-25T16:00:00Z', 'lifted'],
      ['2026-11-25T18:00:00Z', 'broken'],
    ] as const) {
      const { desk } = arrested()
      const { entryId } = desk.does('ana', 'RecordCourtOrder', { ...order, releaseByAt: '2026-11-25T17:00:00Z' }, at)
      const end = { subjectId: `court-order:${entryId}`, endedOn: '2026-11-25', endedAt, how: 'vacated', source: 'Invented.' }
      desk.does('counsel', 'EndCourtOrder', end, '2026-11-26T15:00:00Z')
      expect(standing(desk, '2026-11-27T15:00:00Z')).toEqual([expected])
    }
  })

  it('is on the desk until it ends, the nearest hour first, with who answers for it', () => {
    const { desk } = arrested()
    const first = desk.does('ana', 'RecordCourtOrder', { ...order, hearingByAt: '2026-11-27T16:00:00Z', isSealed: true }, at).entryId
    const second = desk.does('ana', 'RecordCourtOrder', { ...order, releaseByAt: '2026-11-25T17:00:00Z' }, at).entryId
    desk.does('counsel', 'AcknowledgeCourtOrder', { subjectId: `court-order:${second}`, takenOnBy: officers.director }, at)
    const listed = () => orderRegister([desk.state()], Temporal.Instant.from('2026-11-23T15:00:00Z'))
    expect(listed().map(({ court, asks, dueAt, acknowledgedBy }) => [court, asks, dueAt, acknowledgedBy])).toEqual([
      ['District Court of Examplia', ['release-by'], '2026-11-25T17:00:00.000Z', officers.director],
      [null, ['hearing-by'], '2026-11-27T16:00:00.000Z', null],
    ])
    desk.does(
      'counsel',
      'EndCourtOrder',
      { subjectId: `court-order:${first}`, endedOn: '2026-11-22', how: 'expired', source: 'Invented.' },
      at,
    )
    expect(listed()).toHaveLength(1)
  })
})

describe('an order to release', () => {
  it('does not stop a move planned before from being recorded, and the move carries the finding', () => {
    const { desk } = arrested()
    const plan = { to: 'EXMPDET', isTransferBetweenAreas: false, hasAttorneyOfRecord: false }
    const { entryId } = desk.does('supervisor', 'PlanTransfer', { ...plan, reasons: 'Invented.' }, '2026-11-21T15:00:00Z')
    desk.does('ana', 'RecordCourtOrder', { ...order, releaseByAt: '2026-11-24T23:00:00Z' }, at)
    const again = desk.does('supervisor', 'PlanTransfer', { ...plan, reasons: 'Invented.' }, at)
    expect([again.outcome, again.rules]).toEqual(['refused', ['court-order-release']])
    const moved = desk.does('keeper', 'Transfer', { ...plan, subjectId: `transfer:${entryId}` }, '2026-11-23T15:00:00Z')
    expect([moved.outcome, moved.rules]).toEqual(['recorded', ['court-order-release']])
  })
})

describe('attention is called', () => {
  it('at the nearest stage only, where an order comes in shortly before its hour', () => {
    const { desk } = arrested()
    const { entryId } = desk.does('ana', 'RecordCourtOrder', { ...order, releaseByAt: '2026-11-22T18:00:00Z' }, at)
    const stage = (now: string) => {
      const duty = desk.state().subjects.get(`order-duty:${entryId}-release-by`)
      return duty && stageDue(duty, Temporal.Instant.from(now))?.stage
    }
    expect(stage('2026-11-22T15:10:00Z')).toBe('four-hours-before')
    expect(stage('2026-11-22T18:00:00Z')).toBe('four-hours-before')
    expect(stage('2026-11-22T18:00:00.001Z')).toBe('the-hour-passed')
    desk.does('keeper', 'Release', { isPropertyReturned: true }, '2026-11-22T17:00:00Z')
    expect(stage('2026-11-22T19:00:00Z')).toBeUndefined()
  })
})

describe('an appeal', () => {
  const appeal = { appealTo: 'board', appealOf: 'order-of-removal', appealBy: 'the-person', appealFiledOn: '2026-11-21' }

  it('of the order of removal to the Board stays removal by itself until it is decided', () => {
    const desk = readyForRemoval()
    const { entryId } = desk.does('ana', 'RecordAppeal', appeal, at)
    expect(desk.does('director', 'OrderRemovalExecution', removal, at)).toMatchObject({ outcome: 'refused', rules: ['stay-automatic'] })
    const decided = { subjectId: `appeal:${entryId}`, appealDecidedOn: '2026-12-20', appealOutcome: 'dismissed' }
    desk.does('counsel', 'RecordAppealDecision', decided, '2026-12-21T15:00:00Z')
    expect(desk.does('director', 'OrderRemovalExecution', removal, '2026-12-22T15:00:00Z').rules).not.toContain('stay-automatic')
  })

  it('to a court, and a petition for habeas corpus, stay nothing without an order of the court', () => {
    const desk = readyForRemoval()
    desk.does('ana', 'RecordAppeal', { ...appeal, appealTo: 'court-of-appeals' }, at)
    const petition = { court: 'District Court of Examplia', docket: 'EX-26-4', filedOn: '2026-11-21' }
    const { entryId } = desk.does('ana', 'RecordHabeasPetition', petition, at)
    expect(desk.does('director', 'OrderRemovalExecution', removal, at).rules).not.toContain('stay-automatic')
    const outcome = { subjectId: `habeas-petition:${entryId}`, decidedOn: '2026-11-22', outcome: 'granted' }
    desk.does('counsel', 'RecordHabeasOutcome', outcome, at)
    expect(desk.facts(`habeas-petition:${entryId}`)).toMatchObject({ habeasOutcome: 'granted', habeasDecidedOn: '2026-11-22' })
  })
})
