/** What an inspection is. */
export const inspectionKinds = ['annual', 'follow-up', 'special', 'pre-occupancy', 'own-assessment'] as const

/** Overall ratings, in the words of the programmes that gave them, the best first of each. */
export const ratings = [
  'superior',
  'good',
  'acceptable',
  'meets-standard',
  'pass',
  'deficient',
  'at-risk',
  'does-not-meet-standard',
  'fail',
] as const

const belowAdequate: readonly string[] = ['deficient', 'at-risk', 'does-not-meet-standard', 'fail']

/** Whether a rating is below adequate: acceptable, meets standard and pass are the middle of their scales. */
export const isBelowAdequate = (rating: string): boolean => belowAdequate.includes(rating)

export const gravities = ['deficiency', 'priority-deficiency', 'area-of-concern'] as const
