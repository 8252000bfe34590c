import { describe, expect, test } from 'vitest'
import { nameOf, standingOf } from '../../../src/offices/personnel/exports.ts'
import { appointed, entryIdOf, officerFile, officerId, other, type Told } from './officer-file.ts'

const at = (moment: string) => Temporal.Instant.from(moment)
const zone = 'America/New_York'
const trained = {
  act: 'RecordTraining',
  at: '2026-01-10T12:00:00.000Z',
  payload: { course: 'basic-immigration-law-enforcement', completedOn: '2026-01-09', zone, provider: 'Example Academy' },
} as const
const credentialed = {
  act: 'IssueCredential',
  at: '2026-01-12T12:00:00.000Z',
  payload: { credential: 'warrant-service', validThroughOn: '2026-03-05', zone },
} as const

describe('a position', () => {
  test('is held from the midnight that begins its first day where the officer is', () => {
    const file = officerFile(appointed)
    expect(standingOf(file, at('2026-01-06T04:59:59.999Z')).positions).toEqual([])
    expect(standingOf(file, at('2026-01-06T05:00:00Z')).positions).toEqual([
      { position: 'deportation-officer', office: 'custody', since: '2026-01-06T05:00:00.000Z' },
    ])
    expect(nameOf(file)).toBe('Officer Example One')
  })

  test('ends at the midnight that ends its last day, and the day before it is still known to have been held', () => {
    const ended = {
      act: 'EndAppointment',
      at: '2026-02-01T12:00:00.000Z',
      payload: { subjectId: `appointment:${entryIdOf(1)}`, lastOn: '2026-02-27', zone },
    }
    const file = officerFile(appointed, ended)
    expect(standingOf(file, at('2026-02-28T04:59:00Z')).positions).toHaveLength(1)
    expect(standingOf(file, at('2026-02-28T05:00:00Z')).positions).toEqual([])
  })

  test('a second one is held beside the first, and the officer keeps what was recorded of them', () => {
    const second = { ...appointed, at: '2026-02-01T12:00:00.000Z', payload: { ...appointed.payload, position: 'training-officer' } }
    const file = officerFile(appointed, trained, second)
    expect(standingOf(file, at('2026-02-02T00:00:00Z')).positions.map(({ position }) => position)).toEqual([
      'deportation-officer',
      'training-officer',
    ])
    expect(file.subjects.get('officer')?.facts.hasBasicTraining).toBe(true)
  })

  test('an appointment that was withdrawn was never held, nor one that was refused', () => {
    const second = { ...appointed, payload: { ...appointed.payload, position: 'attorney' } }
    const withdrawn = { ...second, withdraws: 2 }
    const positionsOf = (...acts: readonly Told[]) =>
      standingOf(officerFile(...acts), at('2026-06-01T00:00:00Z')).positions.map(({ position }) => position)
    expect(positionsOf(appointed, second)).toEqual(['deportation-officer', 'attorney'])
    expect(positionsOf(appointed, second, withdrawn)).toEqual(['deportation-officer'])
    expect(positionsOf(appointed, { ...second, outcome: 'refused' })).toEqual(['deportation-officer'])
  })
})

describe('a credential', () => {
  const file = officerFile(appointed, trained, credentialed)
  const inForceAt = (state: typeof file, moment: string) => standingOf(state, at(moment)).credentials.map(({ inForce }) => inForce)

  test('lapses at the midnight that ends its last day: at 23:59 it is in force, at 00:00 and 00:01 it is not', () => {
    expect(inForceAt(file, '2026-03-05T23:59:00-05:00')).toEqual([true])
    expect(inForceAt(file, '2026-03-06T00:00:00-05:00')).toEqual([false])
    expect(inForceAt(file, '2026-03-06T00:01:00-05:00')).toEqual([false])
    expect(standingOf(file, at('2026-03-06T00:01:00-05:00')).credentials[0]?.expiresAt).toBe('2026-03-06T05:00:00.000Z')
  })

  test('is not in force before it was issued', () => {
    expect(inForceAt(file, '2026-01-12T11:59:59Z')).toEqual([false])
  })

  test('is not in force while suspended, is again once that is lifted, and the suspension stays known', () => {
    const suspended = {
      act: 'SuspendCredential',
      at: '2026-02-01T12:00:00.000Z',
      payload: { subjectId: `credential:${entryIdOf(3)}`, zone, ground: 'training' },
    }
    const lifted = { act: 'LiftSuspension', at: '2026-02-10T12:00:00.000Z', payload: { subjectId: `suspension:${entryIdOf(4)}` } }
    expect(inForceAt(officerFile(appointed, trained, credentialed, suspended), '2026-02-20T00:00:00Z')).toEqual([false])
    const after = officerFile(appointed, trained, credentialed, suspended, lifted)
    expect(inForceAt(after, '2026-02-05T00:00:00Z')).toEqual([false])
    expect(inForceAt(after, '2026-02-20T00:00:00Z')).toEqual([true])
  })

  test('is gone from the moment it is revoked', () => {
    const revoked = {
      act: 'RevokeCredential',
      at: '2026-02-01T12:00:00.000Z',
      payload: { subjectId: `credential:${entryIdOf(3)}`, ground: 'conduct' },
    }
    const after = officerFile(appointed, trained, credentialed, revoked)
    expect(inForceAt(after, '2026-02-01T11:59:59Z')).toEqual([true])
    expect(inForceAt(after, '2026-02-01T12:00:00Z')).toEqual([false])
  })
})

describe('a delegation', () => {
  const lent = {
    act: 'DelegateAuthority',
    at: '2026-02-01T12:00:00.000Z',
    by: other,
    payload: {
      positions: ['field-office-director', 'supervisory-deportation-officer'],
      order: 'Delegation order 12 (example) of 2026-01-30',
      fromOn: '2026-02-02',
      throughOn: '2026-02-13',
      zone,
    },
  }
  const standingAt = (moment: string, ...more: readonly Told[]) => standingOf(officerFile(appointed, lent, ...more), at(moment))

  test('lends the powers of the positions it names, by whom and under which order, for its days', () => {
    expect(standingAt('2026-02-02T04:59:00Z').delegations).toEqual([])
    expect(standingAt('2026-02-02T05:00:00Z').delegations).toEqual([
      {
        delegationId: entryIdOf(2),
        from: other,
        positions: ['field-office-director', 'supervisory-deportation-officer'],
        until: '2026-02-14T05:00:00.000Z',
        cite: '8 CFR 2.1; Delegation order 12 (example) of 2026-01-30',
      },
    ])
    expect(standingAt('2026-02-14T05:00:00Z').delegations).toEqual([])
  })

  test('lends no position: it is not among those held', () => {
    expect(standingAt('2026-02-03T00:00:00Z').positions.map(({ position }) => position)).toEqual(['deportation-officer'])
  })

  test('ends at once when revoked', () => {
    const revoked = { act: 'RevokeDelegation', at: '2026-02-05T12:00:00.000Z', payload: { subjectId: `delegation:${entryIdOf(2)}` } }
    expect(standingAt('2026-02-05T11:59:00Z', revoked).delegations).toHaveLength(1)
    expect(standingAt('2026-02-05T12:00:00Z', revoked).delegations).toEqual([])
  })
})

test('a clearance is held for its days and can be ended', () => {
  const cleared = {
    act: 'ClearForRestriction',
    at: '2026-02-01T12:00:00.000Z',
    payload: { restriction: 'asylum', fromOn: '2026-02-02', zone },
  }
  const ended = { act: 'EndClearance', at: '2026-03-01T12:00:00.000Z', payload: { subjectId: `clearance:${entryIdOf(2)}` } }
  const file = officerFile(appointed, cleared, ended)
  expect(standingOf(file, at('2026-02-01T23:00:00Z')).clearances).toEqual([])
  expect(standingOf(file, at('2026-02-10T00:00:00Z')).clearances).toEqual(['asylum'])
  expect(standingOf(file, at('2026-03-01T12:00:00Z')).clearances).toEqual([])
})

test('a supervisor is known once assigned', () => {
  const assigned = { act: 'AssignSupervisor', at: '2026-02-01T12:00:00.000Z', payload: { supervisorId: other } }
  expect(standingOf(officerFile(appointed), at('2026-03-01T00:00:00Z')).supervisorId).toBe(null)
  expect(standingOf(officerFile(appointed, assigned), at('2026-03-01T00:00:00Z')).supervisorId).toBe(other)
})

test('the first officer of an empty record may open accounts and appoint, and says why nobody appointed them', () => {
  const founded = {
    act: 'FoundRecord',
    at: '2026-01-05T15:00:00.000Z',
    by: officerId,
    payload: { name: 'Officer Example Zero', office: 'personnel', fromOn: '2026-01-05', zone, because: 'The record was empty.' },
  }
  const file = officerFile(founded)
  expect(standingOf(file, at('2026-01-05T15:00:00Z')).positions.map(({ position }) => position)).toEqual([
    'account-administrator',
    'personnel-officer',
  ])
})
