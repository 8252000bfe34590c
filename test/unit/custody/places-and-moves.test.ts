import { describe, expect, it } from 'vitest'
import { heldAt } from '../../../src/offices/custody/exports.ts'
import { Desk, personId } from './desk.ts'
import { arrested, bookedIn, fridayEvening } from './invented.ts'

const inAt = '2026-11-21T03:00:00Z'
const plan = { to: 'EXMPDET', isTransferBetweenAreas: true, hasAttorneyOfRecord: true, reasons: 'An invented reason.' }
const move = { to: 'EXMPDET', isTransferBetweenAreas: true, hasAttorneyOfRecord: true }

describe('a hold room', () => {
  it('starts twelve hours at book-in, a policy limit', () => {
    const { desk } = arrested()
    const { findings, clocks } = desk.does('keeper', 'BookIn', bookedIn, inAt)
    expect(findings).toEqual([])
    expect(clocks.get('ero-holdroom-12h')).toMatchObject({ state: 'running', dueAt: '2026-11-21T15:00:00.000Z', severity: 'policy' })
  })

  it('left within twelve hours has met it, left later has not', () => {
    const { desk } = arrested()
    const { entryId } = desk.does('keeper', 'BookIn', bookedIn, inAt)
    const out = { subjectId: `stint:${entryId}`, to: 'another-place' }
    const late = desk.does('keeper', 'BookOut', out, '2026-11-21T15:00:01Z')
    expect(late.findings).toMatchObject([{ rule: 'ero-holdroom-12h', severity: 'policy', verified: 'secondary' }])
    expect(desk.facts(`stint:${entryId}`).bookedOutAt).toBe('2026-11-21T15:00:01.000Z')
    expect(heldAt(desk.state())).toBeNull()
  })

  it('has no such clock where the place is one of detention', () => {
    const { desk } = arrested()
    const { clocks } = desk.does('keeper', 'BookIn', { ...bookedIn, facility: 'EXMPDET', facilityKind: 'detention' }, inAt)
    expect(clocks.get('ero-holdroom-12h')?.state).not.toBe('running')
  })
})

describe('somebody transferred in', () => {
  it('has a case that begins with the book-in, and was never arrested here', () => {
    const desk = new Desk()
    const { state } = desk.does('keeper', 'BookIn', { ...bookedIn, personId, from: 'another-agency' }, inAt)
    expect(state.personId).toBe(personId)
    expect(desk.facts()).toMatchObject({ arrestedAt: null, detainedAt: '2026-11-21T03:00:00.000Z' })
    expect(heldAt(state)).toBe('EXMPHOLD')
    expect(state.subjects.get('custody')?.zone).toBe('America/New_York')
  })
})

describe('a transfer', () => {
  it('is decided, and counsel and the court are told of it', () => {
    const { desk } = arrested()
    expect(desk.does('supervisor', 'PlanTransfer', plan, inAt)).toMatchObject({ outcome: 'recorded', told: ['counsel', 'court'] })
    expect(desk.does('supervisor', 'PlanTransfer', { ...plan, hasAttorneyOfRecord: false }, inAt).told).toEqual(['court'])
  })

  it('ends the stint in the place left, and the book-in elsewhere shows the arrival', () => {
    const { desk } = arrested()
    const stint = desk.does('keeper', 'BookIn', bookedIn, inAt).entryId
    const planned = desk.does('supervisor', 'PlanTransfer', plan, '2026-11-21T04:00:00Z').entryId
    const made = desk.does('keeper', 'Transfer', { subjectId: `transfer:${planned}`, ...move }, '2026-11-21T06:00:00Z')
    expect(made.findings).toEqual([])
    expect(desk.facts(`stint:${stint}`).bookedOutAt).toBe('2026-11-21T06:00:00.000Z')
    const arrival = { ...bookedIn, facility: 'EXMPDET', facilityKind: 'detention', zone: 'America/Chicago', from: 'another-place' }
    const { state, entryId } = desk.does('keeper', 'BookIn', arrival, '2026-11-21T12:00:00Z')
    expect(desk.facts(`transfer:${planned}`)).toMatchObject({ arrivedAt: '2026-11-21T12:00:00.000Z', to: 'EXMPDET' })
    expect(state.subjects.get(`stint:${entryId}`)?.zone).toBe('America/Chicago')
    expect(state.subjects.get('custody')?.zone).toBe('America/New_York')
  })

  it('starts the day and the 24 hours in which counsel is told; telling counsel stops them', () => {
    const { desk } = arrested()
    const planned = desk.does('supervisor', 'PlanTransfer', plan, inAt).entryId
    const { clocks } = desk.does('keeper', 'Transfer', { subjectId: `transfer:${planned}`, ...move }, '2026-11-21T06:00:00Z')
    expect(clocks.get('transfer-notice-attorney.within-24-hours')).toMatchObject({ state: 'running', dueAt: '2026-11-22T06:00:00.000Z' })
    expect(clocks.get('transfer-notice-attorney.same-day')?.severity).toBe('target')
    const told = { of: 'transfer', how: 'telephone', whom: 'Invented Counsel' }
    const after = desk.does('ana', 'TellCounsel', told, '2026-11-21T07:00:00Z')
    expect(after.clocks.get('transfer-notice-attorney.within-24-hours')?.state).toBe('met')
  })

  it('made without a decision on record is recorded, and found against', () => {
    const { desk } = arrested()
    const { outcome, findings, state } = desk.does('keeper', 'Transfer', move, inAt)
    expect(outcome).toBe('recorded')
    expect(findings).toMatchObject([
      { question: 'instrument', rule: 'transfer-notice-attorney', verified: 'secondary', severity: 'policy' },
    ])
    expect([...state.subjects.values()].filter(({ kind }) => kind === 'transfer')).toHaveLength(1)
  })

  it('recorded after the arrival ends the stint that was left, and not the one that began', () => {
    const { desk } = arrested()
    const left = desk.does('keeper', 'BookIn', bookedIn, inAt).entryId
    const arrival = {
      ...bookedIn,
      facility: 'EXMPDET',
      facilityKind: 'detention',
      from: 'another-place',
      occurredAt: '2026-11-21T12:00:00Z',
    }
    const begun = desk.does('keeper', 'BookIn', arrival, '2026-11-21T12:30:00Z').entryId
    const { state, entryId } = desk.does('keeper', 'Transfer', { ...move, occurredAt: '2026-11-21T06:00:00Z' }, '2026-11-21T13:00:00Z')
    expect(desk.facts(`stint:${left}`).bookedOutAt).toBe('2026-11-21T06:00:00.000Z')
    expect(desk.facts(`stint:${begun}`).bookedOutAt).toBeNull()
    expect(desk.facts(`transfer:${entryId}`).arrivedAt).toBe('2026-11-21T12:00:00.000Z')
    expect(heldAt(state)).toBe('EXMPDET')
  })

  it('told to the court is told on the transfer', () => {
    const { desk } = arrested()
    const { entryId } = desk.does('keeper', 'Transfer', move, inAt)
    desk.does('ana', 'TellCourt', { of: 'transfer', how: 'electronically' }, '2026-11-21T04:00:00Z')
    expect(desk.facts(`transfer:${entryId}`).courtToldOfTransferAt).toBe('2026-11-21T04:00:00.000Z')
    desk.does('ana', 'TellCourt', { of: 'notice-to-appear', how: 'electronically' }, '2026-11-21T05:00:00Z')
    expect(desk.facts().ntaSentAt).toBe('2026-11-21T05:00:00.000Z')
    expect(fridayEvening < inAt).toBe(true)
  })
})
