import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Entry } from '../../../src/kernel/entry.ts'
import { withoutWarrant } from '../../unit/custody/invented.ts'
import { beginJourney, type Journey } from '../custody/journey.ts'
import { testTrace } from './record-for-tests.ts'

let record: Journey

beforeAll(async () => {
  record = await beginJourney()
})
afterAll(() => record?.close())

const court = 'District Court of Examplia (invented)'
const noTransfer = {
  court,
  docket: 'INVENTED-26-9',
  isTransferForbidden: true,
  isRemovalForbidden: false,
  isSealed: false,
  says: 'Invented.',
}
const orderedOn = '2026-03-06'
const plan = { to: 'EXMPDET', isTransferBetweenAreas: false, hasAttorneyOfRecord: false, reasons: 'Invented.' }
const arrestOf = (personId: string, occurredAt: string) => ({
  ...{ ...withoutWarrant, personId, arrestingOfficerId: record.ana, occurredAt },
  consularNotification: 'within-4-days',
})

/** A custody that began with an arrest at 13:00 of a day of March. */
async function arrested(personId: string, day: string): Promise<Entry> {
  return (await record.does(`2026-03-${day}T13:10:00Z`, 'Arrest', record.ana, arrestOf(personId, `2026-03-${day}T13:00:00Z`))).entry
}

async function correct(at: string, entry: Entry, officerId: string, input: object) {
  record.setClock(at)
  const correction = { kind: 'corrects', entryId: entry.entryId, reason: 'The letters were mixed up.' } as const
  const { act, caseId } = entry
  const done = await record.registrar.act({ act, officerId, caseId, input, correction, trace: testTrace })
  return { outcome: done.outcome, bars: done.assessment.findings.filter(({ question }) => question === 'whom') }
}

describe('what was done to a person, corrected', () => {
  it('is judged by their other custodies as they stood then: an order that came later does not refuse a letter set right', async () => {
    const personId = await record.person()
    const first = await arrested(personId, '02')
    const second = await arrested(personId, '04')
    const planned = await record.does('2026-03-04T15:00:00Z', 'PlanTransfer', record.supervisor, plan, second.caseId)
    await record.does('2026-03-06T15:00:00Z', 'RecordCourtOrder', record.counsel, { ...noTransfer, orderedOn }, first.caseId)
    const better = { ...plan, reasons: 'Invented, with its letters set right.' }
    expect(await correct('2026-03-06T16:00:00Z', planned.entry, record.supervisor, better)).toEqual({ outcome: 'recorded', bars: [] })
    const again = await record.tries('2026-03-06T16:05:00Z', 'PlanTransfer', record.supervisor, plan, second.caseId)
    expect(again.outcome).toBe('refused')
  })

  it('is refused to be decided of an order that stood in another custody already', async () => {
    const personId = await record.person()
    const first = await arrested(personId, '02')
    const second = await arrested(personId, '04')
    const ordered = await record.does(
      '2026-03-04T14:00:00Z',
      'RecordCourtOrder',
      record.counsel,
      { ...noTransfer, orderedOn: '2026-03-04' },
      first.caseId,
    )
    await record.registrar.act({
      ...{ act: 'RecordCourtOrder', officerId: record.counsel, caseId: first.caseId, input: {}, trace: testTrace },
      correction: { kind: 'withdraws', entryId: ordered.entry.entryId, reason: 'Filed by mistake.' },
    })
    const planned = await record.does('2026-03-04T15:00:00Z', 'PlanTransfer', record.supervisor, plan, second.caseId)
    const withdrawal = (await record.entries(first.caseId)).at(-1)
    await record.registrar.act({
      ...{ act: 'RecordCourtOrder', officerId: record.counsel, caseId: first.caseId, input: {}, trace: testTrace },
      correction: { kind: 'withdraws', entryId: withdrawal?.entryId ?? '', reason: 'It was no mistake.' },
    })
    const tried = await correct('2026-03-06T16:00:00Z', planned.entry, record.supervisor, { ...plan, reasons: 'Set right.' })
    expect(tried.outcome).toBe('refused')
    expect(tried.bars).toMatchObject([{ fact: expect.stringContaining('in another case of the person') }])
  })

  it('to have been done to somebody on record as dead says so', async () => {
    const dead = await record.person()
    const { caseId } = await arrested(dead, '02')
    const heard = { heardAt: '2026-03-03T12:20:00Z', heardFrom: 'the-place', heardFromWhom: 'Invented', ageYears: '41' }
    const died = { occurredAt: '2026-03-03T12:00:00Z', zone: 'America/New_York', where: 'at-the-place', ...heard }
    await record.does('2026-03-03T13:00:00Z', 'RecordDeath', record.keeper, died, caseId)
    const arrest = await arrested(await record.person(), '04')
    const tried = await correct('2026-03-04T15:00:00Z', arrest, record.ana, arrestOf(dead, '2026-03-04T13:00:00Z'))
    expect(tried.bars).toMatchObject([{ fact: expect.stringContaining('in another case of the person') }])
  })
})

describe('a custody corrected to be of another person', () => {
  it('is theirs: what a court forbids in it is forbidden in their other custodies, and not in those of the person named before', async () => {
    const [mistaken, theirs] = [await record.person(), await record.person()]
    const wrong = await arrested(mistaken, '02')
    const other = await arrested(mistaken, '03')
    const second = await arrested(theirs, '04')
    await record.does('2026-03-04T14:00:00Z', 'RecordCourtOrder', record.counsel, { ...noTransfer, orderedOn: '2026-03-04' }, wrong.caseId)
    expect((await record.tries('2026-03-04T15:00:00Z', 'PlanTransfer', record.supervisor, plan, other.caseId)).outcome).toBe('refused')
    expect((await correct('2026-03-04T16:00:00Z', wrong, record.ana, arrestOf(theirs, '2026-03-02T13:00:00Z'))).outcome).toBe('recorded')
    const barred = await record.tries('2026-03-04T17:00:00Z', 'PlanTransfer', record.supervisor, plan, second.caseId)
    expect(barred.assessment.findings.map(({ fact }) => fact)).toContainEqual(expect.stringContaining('in another case of the person'))
    expect((await record.tries('2026-03-04T17:00:00Z', 'PlanTransfer', record.supervisor, plan, other.caseId)).outcome).toBe('recorded')
  })
})
