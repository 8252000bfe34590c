import type { Clock, Length, Rule, Version } from '../../src/clockwork/nodes.ts'

/** Fifty invented clocks over one table, in the mix of the law book: mostly hours and days, some dated, some on business days. */

const version = (from: string | null, until: string | null, length: Length): Version => ({
  from,
  until,
  length,
  status: 'in-force',
  note: 'invented',
})

const clock = (id: string, pair: 'booked' | 'decided' | 'reviewed', versions: readonly Version[]): Clock => ({
  id: `invented-${id}`,
  says: 'done in time',
  kind: 'deadline',
  starts: { node: 'fact', fact: pair === 'reviewed' ? 'decidedAt' : 'bookedAt' },
  stops: { node: 'fact', fact: pair === 'booked' ? 'releasedAt' : pair === 'decided' ? 'decidedAt' : 'reviewedAt' },
  versions,
})

const always = (length: Length) => [version(null, null, length)]
const pairs = ['booked', 'decided', 'reviewed'] as const
const made = <T>(count: number, make: (i: number, pair: (typeof pairs)[number]) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i, pairs[i % 3] ?? 'booked'))

const hours = made(18, (i, pair) => clock(`hours-${i}`, pair, always({ unit: 'hours', count: 12 + 24 * i })))
const days = made(12, (i, pair) => clock(`days-${i}`, pair, always({ unit: 'calendar-days', count: 7 + 9 * i, roll: 'none' })))
const dated = made(6, (i, pair) =>
  clock(`dated-${i}`, pair, [
    version(null, '2023-06-24', { unit: 'hours', count: 24 + i }),
    version('2023-06-24', '2024-06-23', { unit: 'hours', count: 72 + i }),
    version('2024-06-23', null, { unit: 'hours', count: 48 + i }),
  ]),
)
const business = made(5, (i, pair) => clock(`business-days-${i}`, pair, always({ unit: 'business-days', count: 5 + 5 * i })))
const rolled = made(4, (i, pair) => clock(`rolled-${i}`, pair, always({ unit: 'calendar-days', count: 20 + 10 * i, roll: 'forward' })))
const months = made(3, (i, pair) =>
  clock(`months-${i}`, pair, always({ unit: 'months', count: 1 + 2 * i, monthEnd: 'clamp', roll: 'none' })),
)
const excluding = made(2, (i, pair) =>
  clock(`excluding-${i}`, pair, always({ unit: 'hours-excluding-non-business-days', count: 48 + 24 * i })),
)

export const inventedClocks: readonly Clock[] = [...hours, ...days, ...dated, ...business, ...rolled, ...months, ...excluding]

export const inventedRule: Rule = {
  id: 'invented',
  office: 'none',
  title: 'Invented for the bench',
  kind: 'clock',
  cite: 'none',
  says: 'Nothing.',
  verified: 'yes',
  severity: 'hard',
  sources: [],
  clocks: inventedClocks,
}
