import { describe, expect, test } from 'vitest'
import type { Length } from '../../../src/clockwork/nodes.ts'
import { run } from './one-clock.ts'

const pause = (name: string) => ({ from: `${name}BeganOn`, until: `${name}EndedOn`, cite: '1 CFR 1.2', says: `${name} pause` })
const days = (count: number): Length => ({ unit: 'calendar-days', count, roll: 'none' })

/** A clock of 10 days from 2 March 2026, due 12 March if nothing pauses it. */
const tenDays = (facts: Record<string, string | null>, asOf?: string) =>
  run(
    { length: days(10), pauses: [pause('first'), pause('second')] },
    {
      facts: {
        startedOn: '2026-03-02',
        stoppedOn: null,
        firstBeganOn: null,
        firstEndedOn: null,
        secondBeganOn: null,
        secondEndedOn: null,
        ...facts,
      },
    },
    asOf,
  )

describe('time that does not count', () => {
  test('a pause of 5 days moves the last day by 5', () => {
    expect(tenDays({ firstBeganOn: '2026-03-05', firstEndedOn: '2026-03-10' }).dueOn).toBe('2026-03-17')
  })

  test('a pause that begins on the last day still counts; one that begins the day after does not', () => {
    expect(tenDays({ firstBeganOn: '2026-03-12', firstEndedOn: '2026-03-15' }).dueOn).toBe('2026-03-15')
    expect(tenDays({ firstBeganOn: '2026-03-13', firstEndedOn: '2026-03-15' }).dueOn).toBe('2026-03-12')
  })

  test('a pause that only the first pause brings into time counts as well, whichever is written first', () => {
    const early = ['2026-03-05', '2026-03-15']
    const late = ['2026-03-20', '2026-03-23']
    for (const [first, second] of [
      [early, late],
      [late, early],
    ]) {
      const facts = {
        firstBeganOn: first?.[0] ?? null,
        firstEndedOn: first?.[1] ?? null,
        secondBeganOn: second?.[0] ?? null,
        secondEndedOn: second?.[1] ?? null,
      }
      expect(tenDays(facts).dueOn).toBe('2026-03-25')
    }
  })

  test('two pauses that overlap stop the time once', () => {
    expect(
      tenDays({ firstBeganOn: '2026-03-05', firstEndedOn: '2026-03-10', secondBeganOn: '2026-03-08', secondEndedOn: '2026-03-11' }).dueOn,
    ).toBe('2026-03-18')
  })

  test('while a pause is open there is no due moment', () => {
    const result = tenDays({ firstBeganOn: '2026-03-05' }, '2026-06-01T00:00:00Z')
    expect(result.state).toBe('paused')
    expect(result).not.toHaveProperty('dueOn')
  })

  test('a pause that opens only after the as-of day does not hold it yet', () => {
    expect(tenDays({ firstBeganOn: '2026-03-10' }, '2026-03-08T00:00:00Z')).toMatchObject({ state: 'running', dueOn: '2026-03-12' })
  })

  test('a stop during an open pause is in time, however long the pause was', () => {
    expect(tenDays({ firstBeganOn: '2026-03-05', stoppedOn: '2026-09-01' }).state).toBe('met')
  })

  test('a pause that ended before it began leaves the clock untestable', () => {
    expect(tenDays({ firstBeganOn: '2026-03-05', firstEndedOn: '2026-03-04' }).state).toBe('untestable')
  })

  test('a record that does not say whether there was a pause leaves it untestable', () => {
    const result = run({ length: days(10), pauses: [pause('first')] }, { facts: { startedOn: '2026-03-02', stoppedOn: null } })
    expect(result).toMatchObject({ state: 'untestable', missing: ['firstBeganOn'] })
  })

  test('business days are paused by business days: Friday to Tuesday is two', () => {
    const result = run(
      { length: { unit: 'business-days', count: 5 }, pauses: [pause('first')] },
      { facts: { startedOn: '2026-06-08', stoppedOn: null, firstBeganOn: '2026-06-12', firstEndedOn: '2026-06-16' } },
    )
    expect(result.dueOn).toBe('2026-06-17')
  })

  test('hours are paused by elapsed hours', () => {
    const facts = { startedAt: '2026-06-08T10:00:00Z', stoppedAt: null, heldAt: '2026-06-08T20:00:00Z', freedAt: '2026-06-09T02:30:00Z' }
    const result = run(
      { length: { unit: 'hours', count: 24 }, pauses: [{ from: 'heldAt', until: 'freedAt', cite: '1 CFR 1.2', says: 'held' }] },
      { facts },
    )
    expect(result.dueAt).toBe('2026-06-09T16:30:00Z')
  })
})

describe('more time, given by an act', () => {
  const clock = {
    length: { unit: 'business-days', count: 20 } as const,
    extensions: [
      { when: 'extendedOn', by: { unit: 'business-days', count: 10 } as const, cite: '5 USC 552(a)(6)(B)', says: 'unusual circumstances' },
    ],
  }
  const asked = (extendedOn?: string | null) =>
    run(clock, { facts: { startedOn: '2026-06-01', stoppedOn: null, ...(extendedOn === undefined ? {} : { extendedOn }) } })

  test('20 business days, and 10 more once the act is on record', () => {
    expect(asked(null).dueOn).toBe('2026-06-30')
    expect(asked('2026-06-15').dueOn).toBe('2026-07-15')
  })

  test('a record that does not say whether more time was given leaves it untestable', () => {
    expect(asked()).toMatchObject({ state: 'untestable', missing: ['extendedOn'] })
  })
})
