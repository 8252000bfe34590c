/** The person, or counsel for them, by a window to the person's own file. */
export const throughWindow = ['person-concerned', 'counsel-of-record'] as const

export const records = ['records-officer', 'records-supervisor'] as const

/** Positions that keep people, meet their families, and can grant or deny a call or a visit. */
export const keepers = [
  'detention-officer',
  'supervisory-detention-officer',
  'deportation-officer',
  'supervisory-deportation-officer',
] as const

export const heads = ['assistant-field-office-director', 'field-office-director'] as const
