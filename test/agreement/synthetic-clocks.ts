import type { Clock, Extension, Length, MomentNode, Pause, Rule, Version } from '../../src/clockwork/nodes.ts'

/** Invented clocks that between them use every node of the rule language, every unit of length, and their combinations. */

const fact = (name: string): MomentNode => ({ node: 'fact', fact: name })
const [startAt, startOn, stopAt, stopOn] = [fact('startedAt'), fact('startedOn'), fact('stoppedAt'), fact('stoppedOn')]

const always = (length: Length | null): Version[] => [{ from: null, until: null, length, status: 'in-force', note: 'invented' }]
const version = (from: string | null, until: string | null, length: Length | null): Version => ({
  from,
  until,
  length,
  status: 'superseded',
  note: 'invented',
})

const pause = (name: string, suffix: 'At' | 'On'): Pause => ({
  from: `${name}Began${suffix}`,
  until: `${name}Ended${suffix}`,
  cite: 'none',
  says: `${name} pause`,
})
const more = (when: string, by: Length): Extension => ({ when, by, cite: 'none', says: 'more time' })

const clock = (id: string, starts: MomentNode, stops: MomentNode, length: Length | null, rest: Partial<Clock> = {}): Clock => ({
  id: `synthetic-${id}`,
  says: 'the invented act is done',
  kind: 'deadline',
  starts,
  stops,
  versions: always(length),
  ...rest,
})

const hours = (count: number): Length => ({ unit: 'hours', count })
const excluding = (count: number): Length => ({ unit: 'hours-excluding-non-business-days', count })
const days = (count: number, roll: 'none' | 'forward' = 'none'): Length => ({ unit: 'calendar-days', count, roll })
const business = (count: number): Length => ({ unit: 'business-days', count })
const months = (count: number, roll: 'none' | 'forward' = 'none'): Length => ({ unit: 'months', count, monthEnd: 'clamp', roll })

const ordered: Length = { unit: 'as-ordered', fact: 'orderedByAt' }

const twoPauses = (suffix: 'At' | 'On') => ({ pauses: [pause('first', suffix), pause('second', suffix)] })
const wait = { kind: 'waiting-period' as const }

/** One clock of each unit, the ones asked about every forced day. */
export const plainClocks: readonly Clock[] = [
  clock('hours', startAt, stopAt, hours(48)),
  clock('hours-excluding', startAt, stopAt, excluding(48)),
  clock('calendar-days', startAt, stopAt, days(30)),
  clock('calendar-days-rolled', startAt, stopOn, days(30, 'forward')),
  clock('business-days', startAt, stopAt, business(10)),
  clock('months', startOn, stopOn, months(6)),
  clock('months-rolled', startAt, stopAt, months(1, 'forward')),
  clock('as-ordered', startAt, stopAt, ordered),
]

const combined: readonly Clock[] = [
  clock('hours-wait', startAt, stopAt, hours(72), wait),
  clock('hours-excluding-short', startAt, stopAt, excluding(0.25)),
  clock('hours-excluding-wait', startAt, stopAt, excluding(24), wait),
  clock('day-wait', startOn, stopOn, days(10), wait),
  clock('business-wait', startAt, stopAt, business(3), wait),
  clock('months-wait-rolled', startOn, stopAt, months(3, 'forward'), wait),
  clock('hours-paused', startAt, stopAt, hours(72), { pauses: [pause('first', 'At')] }),
  clock('hours-paused-twice', startAt, stopAt, hours(240), twoPauses('At')),
  clock('hours-paused-thrice', startAt, stopAt, hours(400), {
    pauses: [pause('first', 'At'), pause('second', 'At'), pause('third', 'At')],
  }),
  clock('hours-excluding-paused-twice', startAt, stopAt, excluding(96), twoPauses('At')),
  clock('days-paused-twice', startAt, stopOn, days(60), twoPauses('On')),
  clock('days-rolled-paused', startOn, stopOn, days(30, 'forward'), { pauses: [pause('first', 'At')] }),
  clock('business-paused-twice', startOn, stopOn, business(20), twoPauses('On')),
  clock('months-paused', startOn, stopAt, months(2), { pauses: [pause('first', 'On')] }),
  clock('wait-paused', startAt, stopAt, days(20), { ...wait, pauses: [pause('first', 'At')] }),
  clock('hours-extended', startAt, stopAt, hours(24), { extensions: [more('hasMoreTime', hours(24)), more('extendedAt', hours(1.5))] }),
  clock('hours-excluding-extended', startAt, stopAt, excluding(48), { extensions: [more('extendedAt', excluding(24))] }),
  clock('hours-extended-paused', startAt, stopAt, hours(48), {
    extensions: [more('hasMoreTime', hours(48))],
    pauses: [pause('first', 'At')],
  }),
  clock('days-extended', startOn, stopOn, days(30), { extensions: [more('extendedOn', days(30)), more('hasMoreTime', months(1))] }),
  clock('days-rolled-extended', startOn, stopOn, days(30, 'forward'), { extensions: [more('hasMoreTime', business(5))] }),
  clock('business-extended-paused', startOn, stopOn, business(20), { extensions: [more('extendedOn', business(10))], ...twoPauses('On') }),
  clock('months-extended', startAt, stopAt, months(1), { extensions: [more('hasMoreTime', months(1)), more('extendedOn', days(3))] }),
  clock('latest', { node: 'latest', of: [startAt, fact('alsoStartedAt')] }, stopAt, hours(12)),
  clock(
    'earliest',
    { node: 'earliest', of: [startAt, fact('alsoStartedAt')] },
    { node: 'earliest', of: [stopAt, fact('alsoStoppedAt')] },
    hours(12),
  ),
  clock(
    'mixed-days',
    { node: 'latest', of: [startAt, startOn] },
    { node: 'earliest', of: [stopAt, stopOn, fact('alsoStoppedAt')] },
    days(15),
  ),
  clock('mixed-hours', { node: 'earliest', of: [startAt, startOn] }, { node: 'latest', of: [stopAt, stopOn] }, hours(100)),
  clock('nested', { node: 'earliest', of: [{ node: 'latest', of: [startAt, startOn] }, fact('alsoStartedAt')] }, stopAt, business(5)),
  clock(
    'nested-instants',
    { node: 'earliest', of: [{ node: 'latest', of: [startAt, fact('alsoStartedAt')] }, fact('orStartedAt')] },
    stopAt,
    hours(24),
  ),
  clock('hours-stopped-by-day', startAt, stopOn, hours(48)),
  clock('same-day', startAt, stopAt, days(0)),
  clock('same-day-rolled', startAt, stopOn, days(0, 'forward')),
  clock('as-ordered-wait', startAt, stopAt, ordered, wait),
  clock('as-ordered-by-day', startOn, stopOn, ordered),
  clock(
    'as-ordered-mixed',
    { node: 'earliest', of: [startAt, startOn] },
    { node: 'earliest', of: [stopAt, fact('alsoStoppedAt')] },
    ordered,
  ),
  clock('as-ordered-dated', startAt, stopAt, null, {
    versions: [version(null, '2019-01-01', hours(24)), version('2019-01-01', '2024-03-10', ordered), version('2024-03-10', null, days(2))],
  }),
  clock('no-limit', startAt, stopAt, null),
  clock('dated', startAt, stopAt, null, {
    versions: [version('2015-06-24', '2021-06-23', hours(72)), version('2023-02-28', null, hours(12))],
  }),
  clock('dated-units', startAt, stopAt, null, {
    versions: [
      version(null, '2018-01-01', hours(24)),
      version('2018-01-01', '2022-11-06', business(2)),
      version('2022-11-06', '2025-03-09', null),
      version('2025-03-09', null, days(2, 'forward')),
    ],
    pauses: [pause('first', 'At')],
  }),
  clock('told-either-way', startAt, stopAt, hours(24), {
    applies: {
      node: 'any',
      of: [
        { node: 'happened', fact: 'alsoStoppedAt' },
        { node: 'not', of: { node: 'happened', fact: 'alsoStoppedAt' } },
      ],
    },
  }),
  clock('applies-is', startAt, stopAt, hours(48), { applies: { node: 'is', fact: 'isCovered', value: true } }),
  clock('applies-text', startAt, stopAt, days(7), {
    applies: {
      node: 'all',
      of: [
        { node: 'one-of', fact: 'kind', values: ["it's", 'b'] },
        { node: 'not', of: { node: 'is', fact: 'kind', value: 'b' } },
      ],
    },
  }),
  clock('applies-nested', startAt, stopAt, days(7), {
    applies: {
      node: 'any',
      of: [
        { node: 'is', fact: 'isCovered', value: false },
        {
          node: 'all',
          of: [
            { node: 'happened', fact: 'alsoStartedAt' },
            { node: 'not', of: { node: 'happened', fact: 'isCovered' } },
          ],
        },
        { node: 'is', fact: 'kind', value: 'a' },
      ],
    },
  }),
]

export const syntheticClocks: readonly Clock[] = [...plainClocks, ...combined]

/** The invented rule all of them belong to. */
export const syntheticRule: Rule = {
  id: 'synthetic',
  office: 'none',
  title: 'Invented for the agreement test',
  kind: 'clock',
  cite: 'none',
  says: 'Nothing.',
  verified: 'yes',
  severity: 'hard',
  sources: [],
  clocks: syntheticClocks,
}
