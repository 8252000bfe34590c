const heads = ['assistant-field-office-director', 'field-office-director'] as const

/** Who may order segregation at a place, and review it there. */
export const placers = ['supervisory-detention-officer', 'supervisory-deportation-officer', ...heads] as const

/** Who keeps the people of a place, and writes down what happens there. */
export const keepers = ['detention-officer', 'deportation-officer', ...placers] as const

/** Who reviews for the agency, away from the place. */
export const agencyReviewers = [
  ...heads,
  'detention-compliance-officer',
  'headquarters-review-officer',
  'executive-associate-director',
] as const

/** The person, or counsel, by a window to their file. */
export const throughWindow = ['person-concerned', 'counsel-of-record'] as const

/** Who loads released files: they are about places and nobody by name. */
export const loaders = ['detention-compliance-officer', 'statistician', 'records-officer', 'records-supervisor', 'inspector'] as const
