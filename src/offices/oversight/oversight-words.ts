/** Whose overseer it is. */
export const overseerKinds = ['of-the-agency', 'of-the-department', 'of-congress', 'of-a-court', 'contractor'] as const

/** What an overseer opens. */
export const itemKinds = [
  'inspection',
  'draft-report',
  'recommendation',
  'complaint',
  'death-review',
  'report-to-congress',
  'visit',
  'request-for-records',
] as const

/** How the overseer closed it: never the agency. */
export const closings = ['carried-out', 'answered', 'not-carried-out', 'withdrawn', 'replaced'] as const

/** Who owes something by a date. */
export const owers = ['agency', 'overseer'] as const

export type Ower = (typeof owers)[number]

/** The fact with the date of each, and the one that says it was done. */
export const owing = {
  agency: { due: 'agencyDueAt', done: 'agencyAnsweredAt', first: 'agencyFirstDueAt', missed: 'agencyMissedAt' },
  overseer: { due: 'overseerDueAt', done: 'overseerActedAt', first: 'overseerFirstDueAt', missed: 'overseerMissedAt' },
} as const
