import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OrderCount, orderCounts } from '../../../src/offices/court-orders/exports.ts'
import type { Watch } from '../../../src/registrar/look-repeatedly.ts'
import { name, onWarrant } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'
import { testTrace } from '../registrar/record-for-tests.ts'

let journey: Journey
let escalation: Watch
beforeAll(async () => {
  journey = await beginJourney()
  escalation = journey.startEscalation()
})
afterAll(() => journey?.close())

const order = {
  court: 'District Court of Examplia',
  courtZone: 'America/Chicago',
  docket: 'EX-26-2',
  orderedOn: '2026-11-23',
  orderedAt: '2026-11-23T15:00:00-06:00',
  servedAt: '2026-11-23T15:20:00-06:00',
  isTransferForbidden: false,
  isRemovalForbidden: true,
  releaseByAt: '2026-11-24T17:00:00-06:00',
  isSealed: false,
  says: 'Invented words.',
}
const plan = { to: 'EXMPDET', isTransferBetweenAreas: true, hasAttorneyOfRecord: true, reasons: 'Invented.' }
const release = { personName: name, kind: 'court-order', reasons: 'The order.', language: 'es' }
const hour = '2026-11-24T23:00:00.000Z'

async function arrest(at: string, personId?: string): Promise<string> {
  const input = { ...onWarrant, personId: personId ?? (await journey.person()), arrestingOfficerId: journey.ana, occurredAt: at }
  return (await journey.does(at, 'Arrest', journey.ana, input)).entry.caseId
}

async function counts(at: string): Promise<OrderCount[]> {
  const states = await journey.registers.orders.states()
  return states.flatMap((state) => orderCounts(state, Temporal.Instant.from(at)))
}

async function escalationsAt(at: string, caseId: string): Promise<string[]> {
  journey.setClock(at)
  await escalation.look()
  const entries = await journey.entries(caseId)
  return entries.filter(({ act }) => act === 'EscalateCourtOrder').map(({ payload }) => String(payload.stage))
}

describe('a judge orders release by 17:00', () => {
  let caseId: string
  let ordered: string
  let before: OrderCount[]
  beforeEach(async () => {
    before = await counts('2026-11-23T22:00:00Z')
    caseId = await arrest('2026-11-20T15:00:00Z')
    await journey.does('2026-11-23T14:00:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)
    ordered = (await journey.does('2026-11-23T21:30:00Z', 'RecordCourtOrder', journey.counsel, order, caseId)).entry.entryId
  })

  it('the clock runs until the moment the order names, at the court', async () => {
    const clocks = await journey.clocks(caseId, '2026-11-23T22:00:00Z')
    expect(clocks).toContainEqual({ clock: 'court-order.release', dueAt: hour, dueOn: null })
  })

  it('the transfer already planned is refused, the order is met, and the count moves', async () => {
    const refused = await journey.tries('2026-11-24T13:00:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)
    expect(refused).toMatchObject({
      outcome: 'refused',
      entry: { findings: [{ rule: 'court-order-release', question: 'whom', severity: 'hard', verified: 'yes', refuses: true }] },
    })
    const removal = { country: 'Examplia', isCountryInOrder: true, plannedOn: '2026-11-30', isTravelDocumentHeld: true }
    const checks = { isPropertyReturned: true, isCounselTold: true, reasons: 'Invented.' }
    const stopped = await journey.tries(
      '2026-11-24T13:30:00Z',
      'OrderRemovalExecution',
      journey.director,
      { ...removal, ...checks },
      caseId,
    )
    expect(stopped.entry.findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['court-order-no-removal', 'court-order-release']),
    )

    const takenOn = { subjectId: `court-order:${ordered}`, takenOnBy: journey.director }
    const { assessment } = await journey.does('2026-11-24T14:00:00Z', 'AcknowledgeCourtOrder', journey.counsel, takenOn, caseId)
    expect(assessment.notices.map(({ to }) => to)).toEqual([`officer:${journey.director}`])
    const running = await counts('2026-11-24T14:00:00Z')
    expect(running.filter(({ standing }) => standing === 'running')).toHaveLength(
      1 + before.filter(({ standing }) => standing === 'running').length,
    )

    await journey.does('2026-11-24T15:00:00Z', 'OrderRelease', journey.supervisor, release, caseId)
    const left = { occurredAt: '2026-11-24T20:00:00Z', isPropertyReturned: true }
    const released = await journey.does('2026-11-24T20:30:00Z', 'Release', journey.keeper, left, caseId)
    expect(released.assessment.duties).toContainEqual(expect.objectContaining({ clock: 'court-order.release', state: 'met' }))
    const duty = {
      subjectId: `order-duty:${ordered}-release-by`,
      occurredAt: '2026-11-24T20:00:00Z',
      evidence: 'Invented: the signed form.',
    }
    await journey.does('2026-11-24T21:00:00Z', 'RecordCompliance', journey.keeper, duty, caseId)

    const after = await counts('2026-11-25T12:00:00Z')
    const own = after.at(-1)
    expect(own).toEqual({
      court: 'District Court of Examplia',
      month: '2026-11',
      isLive: true,
      isAcknowledged: true,
      standing: 'met',
    })
    expect(after).toHaveLength(before.length + 1)
    expect(await journey.clocks(caseId, '2026-11-25T12:00:00Z')).not.toContainEqual(
      expect.objectContaining({ clock: 'court-order.release' }),
    )
    expect(await escalationsAt('2026-11-25T12:00:00Z', caseId)).toEqual([])
  })

  it('the hour passes unmet: attention is called before and after, once each, and the order is broken', async () => {
    const takenOn = { subjectId: `court-order:${ordered}`, takenOnBy: journey.director }
    await journey.does('2026-11-23T22:00:00Z', 'AcknowledgeCourtOrder', journey.counsel, takenOn, caseId)
    expect(await escalationsAt('2026-11-23T22:30:00Z', caseId)).toEqual([])
    expect(await escalationsAt('2026-11-23T23:00:00Z', caseId)).toEqual(['a-day-before'])
    expect(await escalationsAt('2026-11-24T10:00:00Z', caseId)).toEqual(['a-day-before'])
    expect(await escalationsAt('2026-11-24T19:30:00Z', caseId)).toEqual(['a-day-before', 'four-hours-before'])
    const all = ['a-day-before', 'four-hours-before', 'the-hour-passed']
    expect(await escalationsAt('2026-11-24T23:00:01Z', caseId)).toEqual(all)
    expect(await escalationsAt('2026-11-26T12:00:00Z', caseId)).toEqual(all)
    const last = (await journey.entries(caseId)).at(-1)
    expect(last).toMatchObject({ act: 'EscalateCourtOrder', outcome: 'recorded', findings: [] })

    const { rows } = await journey.board.page({ caseId, show: 'overdue' }, Temporal.Instant.from('2026-11-25T12:00:00Z'))
    expect(rows).toContainEqual(expect.objectContaining({ clock: 'court-order.release', dueAt: hour, severity: 'hard', isOpen: true }))
    expect((await counts('2026-11-25T12:00:00Z')).at(-1)).toMatchObject({ standing: 'broken', isLive: true })

    await journey.does('2026-11-25T15:00:00Z', 'OrderRelease', journey.supervisor, release, caseId)
    const left = { occurredAt: '2026-11-25T16:00:00Z', isPropertyReturned: true }
    await journey.does('2026-11-25T16:30:00Z', 'Release', journey.keeper, left, caseId)
    expect((await counts('2026-11-26T12:00:00Z')).at(-1)).toMatchObject({ standing: 'late' })
  })

  it('tells whoever took it on, the desk and the office that has the case', async () => {
    const takenOn = { subjectId: `court-order:${ordered}`, takenOnBy: journey.director }
    await journey.does('2026-11-23T22:00:00Z', 'AcknowledgeCourtOrder', journey.counsel, takenOn, caseId)
    await escalationsAt('2026-11-24T23:30:00Z', caseId)
    await journey.startOutbox().look()
    const told = await journey.outbox.inbox([`officer:${journey.director}`])
    expect(told.some(({ about }) => about === 'court-order-due')).toBe(true)
  })

  it('is called to it once, however many look at the same moment', async () => {
    const other = journey.startEscalation()
    journey.setClock('2026-11-24T23:30:00Z')
    await Promise.all([escalation.look(), other.look()])
    await Promise.all([escalation.look(), other.look()])
    const escalated = (await journey.entries(caseId)).filter(({ act }) => act === 'EscalateCourtOrder')
    expect(escalated.map(({ payload }) => payload.stage)).toEqual(['the-hour-passed'])
  })

  it('a court moves the hour: the clock and the attention follow', async () => {
    expect(await escalationsAt('2026-11-24T20:00:00Z', caseId)).toEqual(['four-hours-before'])
    const moved = { subjectId: `order-duty:${ordered}-release-by`, isStillOrdered: true, source: 'Invented: a later order.' }
    const input = { ...moved, occurredAt: '2026-11-24T20:30:00Z', byAt: '2026-11-27T17:00:00-06:00' }
    await journey.does('2026-11-24T21:00:00Z', 'ModifyCourtOrder', journey.counsel, input, caseId)
    const clocks = await journey.clocks(caseId, '2026-11-24T22:00:00Z')
    expect(clocks).toContainEqual({ clock: 'court-order.release', dueAt: '2026-11-27T23:00:00.000Z', dueOn: null })
    expect(await escalationsAt('2026-11-25T12:00:00Z', caseId)).toEqual(['four-hours-before'])
    expect(await escalationsAt('2026-11-27T12:00:00Z', caseId)).toEqual(['four-hours-before', 'a-day-before'])
  })

  it('a court above vacates it before its hour: nothing is owed, and it counts as lifted', async () => {
    const end = {
      subjectId: `court-order:${ordered}`,
      endedOn: '2026-11-24',
      endedAt: '2026-11-24T18:00:00Z',
      how: 'vacated',
      source: 'Invented.',
    }
    await journey.does('2026-11-24T18:30:00Z', 'EndCourtOrder', journey.counsel, end, caseId)
    expect((await journey.tries('2026-11-24T19:00:00Z', 'PlanTransfer', journey.supervisor, plan, caseId)).outcome).toBe('recorded')
    expect((await counts('2026-11-26T12:00:00Z')).at(-1)).toMatchObject({ standing: 'lifted', isLive: false })
    expect(await escalationsAt('2026-11-26T12:00:00Z', caseId)).toEqual([])
  })
})

describe('an order that forbids moving the person', () => {
  it('is broken by a move that was made all the same, which is on the record with its finding', async () => {
    const caseId = await arrest('2026-11-20T15:00:00Z')
    const { releaseByAt: _by, ...rest } = order
    await journey.does('2026-11-23T21:30:00Z', 'RecordCourtOrder', journey.counsel, { ...rest, isTransferForbidden: true }, caseId)
    expect((await counts('2026-11-24T12:00:00Z')).at(-1)).toMatchObject({ standing: 'standing' })
    const move = { occurredAt: '2026-11-25T12:00:00Z', to: 'EXMPDET', isTransferBetweenAreas: true, hasAttorneyOfRecord: false }
    const { assessment } = await journey.does('2026-11-25T15:00:00Z', 'Transfer', journey.keeper, move, caseId)
    expect(assessment.findings.map(({ rule }) => rule)).toContain('court-order-no-transfer')
    expect((await counts('2026-11-26T12:00:00Z')).at(-1)).toMatchObject({ standing: 'broken' })
  })
})

describe('an order that was recorded in an earlier custody of the person', () => {
  const removal = { country: 'Examplia', isCountryInOrder: true, plannedOn: '2026-11-30', isTravelDocumentHeld: true }
  const checks = { isPropertyReturned: true, isCounselTold: true, reasons: 'Invented.' }

  it('forbids moving or removing them in the next custody too, until its end is recorded where it stands', async () => {
    const personId = await journey.person()
    const [earlier, later] = [await arrest('2026-11-10T15:00:00Z', personId), await arrest('2026-11-20T15:00:00Z', personId)]
    const { releaseByAt: _by, ...rest } = order
    const forbids = { ...rest, isTransferForbidden: true }
    const { entry } = await journey.does('2026-11-23T21:30:00Z', 'RecordCourtOrder', journey.counsel, forbids, earlier)
    const planned = await journey.tries('2026-11-24T13:00:00Z', 'PlanTransfer', journey.supervisor, plan, later)
    const rules = ({ entry: { findings } }: typeof planned) => findings.filter(({ refuses }) => refuses).map(({ rule }) => rule)
    expect([planned.outcome, rules(planned)]).toEqual(['refused', ['court-order-no-transfer']])
    const asked = { ...removal, ...checks }
    const removed = await journey.tries('2026-11-24T13:30:00Z', 'OrderRemovalExecution', journey.director, asked, later)
    expect(rules(removed)).toContain('court-order-no-removal')

    const ended = { endedOn: '2026-11-24', endedAt: '2026-11-24T18:00:00Z', how: 'vacated', source: 'Invented.' }
    const subjectId = `court-order:${entry.entryId}`
    await journey.does('2026-11-24T18:30:00Z', 'EndCourtOrder', journey.counsel, { subjectId, ...ended }, earlier)
    expect((await journey.tries('2026-11-24T19:00:00Z', 'PlanTransfer', journey.supervisor, plan, later)).outcome).toBe('recorded')
  })
})

describe('an order under seal', () => {
  it('seals whatever is recorded of it, by officers or by the record itself, and counts under no court', async () => {
    const caseId = await arrest('2026-11-20T15:00:00Z')
    const { entry } = await journey.does('2026-11-23T21:30:00Z', 'RecordCourtOrder', journey.counsel, { ...order, isSealed: true }, caseId)
    const takenOn = { subjectId: `court-order:${entry.entryId}`, takenOnBy: journey.director }
    await journey.does('2026-11-23T22:00:00Z', 'AcknowledgeCourtOrder', journey.counsel, takenOn, caseId)
    expect(await escalationsAt('2026-11-24T23:30:00Z', caseId)).toEqual(['the-hour-passed'])
    const entries = await journey.entries(caseId)
    expect(entries.map(({ act, restrictions }) => [act, restrictions])).toEqual([
      ['Arrest', []],
      ['RecordCourtOrder', ['sealed']],
      ['AcknowledgeCourtOrder', ['sealed']],
      ['EscalateCourtOrder', ['sealed']],
    ])
    expect((await counts('2026-11-25T12:00:00Z')).at(-1)).toMatchObject({ court: null, standing: 'broken' })
  })
})

describe('an order recorded in the wrong case', () => {
  it('asks nothing any more once its entry is withdrawn, and is not counted', async () => {
    const before = await counts('2026-11-24T12:00:00Z')
    const caseId = await arrest('2026-11-20T15:00:00Z')
    const { entry } = await journey.does('2026-11-23T21:30:00Z', 'RecordCourtOrder', journey.counsel, order, caseId)
    const correction = { kind: 'withdraws' as const, entryId: entry.entryId, reason: 'The order is in another case.' }
    await journey.act('RecordCourtOrder', journey.counsel, order, caseId, { correction })
    expect(await journey.clocks(caseId, '2026-11-24T12:00:00Z')).not.toContainEqual(
      expect.objectContaining({ clock: 'court-order.release' }),
    )
    expect(await escalationsAt('2026-11-25T12:00:00Z', caseId)).toEqual([])
    expect(await counts('2026-11-24T12:00:00Z')).toEqual(before)
  })
})

describe('nobody acts as the record', () => {
  it('calls attention by hand: it is for no officer', async () => {
    const caseId = await arrest('2026-11-20T15:00:00Z')
    const { entry } = await journey.does('2026-11-23T21:30:00Z', 'RecordCourtOrder', journey.counsel, order, caseId)
    const input = { subjectId: `order-duty:${entry.entryId}-release-by`, stage: 'the-hour-passed', dueAt: hour }
    await expect(journey.tries('2026-11-24T23:30:00Z', 'EscalateCourtOrder', journey.director, input, caseId)).rejects.toThrow('is for:')
  })
})

describe('a clock that a sealed order started', () => {
  const reader = (officerId: string) => ({ officerId, purpose: 'Looking at what is due', trace: testTrace })

  it('is told to who may not read the order by its hour and by whom it is with alone, now and as of then; and in full to who may', async () => {
    const caseId = await arrest('2026-11-20T15:00:00Z')
    const sealed = { ...order, docket: 'EX-26-SEALED', isSealed: true, releaseByAt: '2026-11-24T17:07:00-06:00' }
    await journey.does('2026-11-23T21:30:00Z', 'RecordCourtOrder', journey.counsel, sealed, caseId)
    const at = '2026-11-24T23:07:00.000Z'
    const boards = async (officerId: string) => {
      const { readingRoom } = journey
      const [now, then] = [
        await readingRoom.openBoard(reader(officerId), { caseId }),
        await readingRoom.openBoardAsOf(reader(officerId), { office: 'custody' }, Temporal.Instant.from('2026-11-24T23:30:00Z')),
      ]
      const whole = await readingRoom.openBoard(reader(officerId), { office: 'custody', limit: 500 })
      const ofCase = [now, then, whole].map(({ rows }) =>
        rows.filter((row) => row.caseId === caseId && row.clock === 'court-order.release').map(({ dueAt }) => dueAt),
      )
      return { ofCase, told: [now, whole].map(({ restricted }) => restricted.filter(({ dueAt }) => dueAt === at)) }
    }
    expect(await boards(journey.ben)).toEqual({
      ofCase: [[], [], []],
      told: [[], [{ office: 'custody', officerId: journey.ana, dueAt: at, dueOn: null }]],
    })
    const clearing = await journey.officer(['records-supervisor'], { office: 'records' })
    const reason = 'Works with sealed orders.'
    await journey.act('ClearForRestriction', clearing, { restriction: 'sealed', fromOn: '2020-01-01', zone: 'UTC', reason }, journey.ben)
    expect(await boards(journey.ben)).toEqual({ ofCase: [[at], [at], [at]], told: [[], []] })
  })
})
