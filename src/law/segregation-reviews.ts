import type { Clock, TestNode } from '../clockwork/nodes.ts'
import { standing } from './standing.ts'
import { whicheverFirst } from './whichever-first.ts'

/**
 * Supervisory reviews of a placement in segregation, the same in PBNDS 2011 2.12 and in 6 CFR 115.43: within 72 hours, at
 * 7 days, then every 7 days while the first 30 last and every 10 after. All numbers are from memory.
 * @param rule id of the rule the clocks belong to
 * @param where the kind of placement they run for
 */
export function segregationReviews(rule: string, where: TestNode): readonly Clock[] {
  const next = (part: string, count: number, phase: string): Clock => ({
    id: `${rule}.${part}`,
    says: 'next supervisory review held, or the placement ended',
    kind: 'deadline',
    starts: { node: 'fact', fact: 'segregationReviewedOn' },
    ...whicheverFirst(['segregationNextReviewedOn', 'segregationReleasedOn'], {
      node: 'all',
      of: [where, { node: 'is', fact: 'segregationReviewPhase', value: phase }],
    }),
    versions: standing({ unit: 'calendar-days', count, roll: 'none' }, 'From memory.'),
  })
  return [
    {
      id: `${rule}.first-review`,
      says: 'first supervisory review held, or the placement ended',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'segregationPlacedAt' },
      ...whicheverFirst(['segregationFirstReviewedAt', 'segregationReleasedAt'], where),
      versions: standing({ unit: 'hours', count: 72 }, 'From memory.'),
    },
    {
      id: `${rule}.seven-day-review`,
      says: 'second supervisory review held, or the placement ended',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'segregationPlacedOn' },
      ...whicheverFirst(['segregationSecondReviewedOn', 'segregationReleasedOn'], where),
      versions: standing({ unit: 'calendar-days', count: 7, roll: 'none' }, 'From memory.'),
    },
    next('weekly-review', 7, 'first-30-days'),
    next('ten-day-review', 10, 'after-30-days'),
  ]
}
