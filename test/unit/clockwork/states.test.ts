import { describe, expect, test } from 'vitest'
import type { Version } from '../../../src/clockwork/nodes.ts'
import { at, newYork, run } from './one-clock.ts'

const arrested = at('2026-03-02 09:00', newYork)
const due = at('2026-03-04 09:00', newYork)
const later = (instant: string, microseconds: number) => Temporal.Instant.from(instant).add({ microseconds }).toString()
const hours48 = (stoppedAt: string | null, asOf?: string) => run({}, { zone: newYork, facts: { startedAt: arrested, stoppedAt } }, asOf)

describe('a deadline of 48 hours', () => {
  test('is running until the last instant', () => {
    expect(hours48(null, due).state).toBe('running')
  })

  test('has lapsed a microsecond later, if nothing stopped it', () => {
    expect(hours48(null, later(due, 1)).state).toBe('lapsed')
  })

  test('is met at the last instant', () => {
    expect(hours48(due)).toMatchObject({ state: 'met', dueAt: due, stoppedAt: due })
  })

  test('is late a microsecond later', () => {
    expect(hours48(later(due, 1)).state).toBe('late')
    expect(hours48(later(due, 1)).steps.at(-1)).toBe('That is less than a minute after the due moment: late.')
  })

  test('counts the hours over, at the stop or at the as-of moment', () => {
    expect(hours48(later(due, 5_400_000_000))).toMatchObject({ state: 'late', hoursOver: 1.5 })
    expect(hours48(null, later(due, 7_200_000_000))).toMatchObject({ state: 'lapsed', hoursOver: 2 })
    expect(hours48(due)).not.toHaveProperty('hoursOver')
  })
})

describe('a deadline of 10 days', () => {
  const length = { unit: 'calendar-days', count: 10, roll: 'none' } as const
  const facts = (stoppedOn: string | null) => ({ zone: newYork, facts: { startedOn: '2026-03-02', stoppedOn } })

  test('runs to the end of the last local day', () => {
    expect(run({ length }, facts(null), at('2026-03-12 23:59', newYork)).state).toBe('running')
    expect(run({ length }, facts(null), at('2026-03-13 00:00', newYork)).state).toBe('lapsed')
  })

  test('is met on the last day and late the day after, by 24 hours', () => {
    expect(run({ length }, facts('2026-03-12')).state).toBe('met')
    expect(run({ length }, facts('2026-03-13'))).toMatchObject({ state: 'late', hoursOver: 24 })
  })
})

describe('a waiting period of 10 days', () => {
  const wait = { kind: 'waiting-period', length: { unit: 'calendar-days', count: 10, roll: 'none' } } as const
  const facts = (stoppedOn: string | null) => ({ facts: { startedOn: '2026-04-01', stoppedOn } })

  test('served 2026-04-01: a hearing on 2026-04-11 is allowed, one on the 10th is a day too early', () => {
    expect(run(wait, facts('2026-04-11'))).toMatchObject({ state: 'met', dueOn: '2026-04-11' })
    const early = run(wait, facts('2026-04-10'))
    expect(early).toMatchObject({ state: 'late', hoursOver: 24 })
    expect(early.steps.at(-1)).toContain('24 hours too early')
  })

  test('never lapses: once it is over, the act may be done', () => {
    expect(run(wait, facts(null), '2026-04-05T00:00:00Z').steps.at(-1)).toBe('The act may not yet be done.')
    const over = run(wait, facts(null), '2026-06-01T00:00:00Z')
    expect(over.state).toBe('running')
    expect(over.steps.at(-1)).toBe('The act may now be done.')
  })
})

describe('what is not known is never guessed', () => {
  test('without the start in the record, untestable, and the missing fact is named', () => {
    const result = run({ starts: { node: 'fact', fact: 'startedAt' } }, { facts: { stoppedAt: null } })
    expect(result).toMatchObject({ state: 'untestable', missing: ['startedAt'] })
  })

  test('a start known not to have happened is "not started"', () => {
    expect(run({}, { facts: { startedAt: null, stoppedAt: null } }).state).toBe('not-started')
  })

  test('without the stop in the record, untestable, though the due moment is shown', () => {
    const result = run({ stops: { node: 'fact', fact: 'stoppedAt' } }, { zone: newYork, facts: { startedAt: arrested } })
    expect(result).toMatchObject({ state: 'untestable', missing: ['stoppedAt'], dueAt: due })
  })

  test('hours cannot be counted from a day', () => {
    const result = run({}, { facts: { startedOn: '2026-03-02', startedAt: null, stoppedAt: null } })
    expect(result).toMatchObject({ state: 'untestable', missing: ['startedOn'], startedOn: '2026-03-02' })
  })

  test('hours cannot be stopped by a day', () => {
    expect(run({}, { facts: { startedAt: arrested, stoppedAt: null, stoppedOn: '2026-03-03' } })).toMatchObject({
      state: 'untestable',
      missing: ['stoppedOn'],
    })
  })

  test('a stop before the start is an inconsistent record, not a good deed', () => {
    const result = hours48(later(arrested, -1))
    expect(result.state).toBe('untestable')
    expect(result.steps.at(-1)).toBe('It stopped before it started: the record is inconsistent.')
  })

  test('a day outside the calendar is not known', () => {
    const length = { unit: 'business-days', count: 5 } as const
    expect(run({ length }, { facts: { startedOn: '2060-12-30', stoppedOn: null } }, '2061-06-01T00:00:00Z').state).toBe('untestable')
    expect(run({ length }, { facts: { startedOn: '1979-12-31', stoppedOn: null } }).state).toBe('untestable')
  })

  test('a fact that is no moment is refused with a sentence', () => {
    expect(() => run({}, { facts: { startedAt: 'last Friday', stoppedAt: null } })).toThrow(
      /startedAt is "last Friday", which is no moment/,
    )
    expect(() => run({}, { facts: { startedAt: '2026-03-02T09:00:00', stoppedAt: null } })).toThrow(/with its offset/)
    expect(() => run({}, { zone: 'America/Nowhere', facts: {} })).toThrow(/no time zone named "America\/Nowhere"/)
  })
})

describe('the law as it stood', () => {
  const version = (from: string | null, until: string | null, count: number | null, status: Version['status']): Version => ({
    from,
    until,
    length: count === null ? null : { unit: 'hours', count },
    status,
    note: 'Invented.',
  })
  const versions = [
    version('2015-01-01', '2025-06-24', 12, 'superseded'),
    version('2025-06-24', '2026-06-23', 72, 'vacated'),
    version('2026-07-01', null, null, 'in-force'),
  ]
  const booked = (wall: string) => run({ versions }, { zone: newYork, facts: { startedAt: at(wall, newYork), stoppedAt: null } })

  test('the version is the one of the local day of the start', () => {
    expect(booked('2025-06-23 23:59')).toMatchObject({ version: { from: '2015-01-01' }, dueAt: at('2025-06-24 11:59', newYork) })
    expect(booked('2025-06-24 00:00')).toMatchObject({
      version: { from: '2025-06-24', status: 'vacated' },
      dueAt: at('2025-06-27 00:00', newYork),
    })
  })

  test('on a day of no version it is not known to have been law', () => {
    for (const wall of ['2014-12-31 12:00', '2026-06-23 12:00', '2026-06-30 12:00']) {
      const result = booked(wall)
      expect(result.state).toBe('not-started')
      expect(result.steps.at(-1)).toContain('is not known to have been law')
    }
  })

  test('on a day when there was no limit, nothing runs, and the version says so', () => {
    const result = booked('2026-07-01 12:00')
    expect(result).toMatchObject({ state: 'not-started', version: { from: '2026-07-01' } })
    expect(result.steps.at(-1)).toContain('no limit')
  })
})
