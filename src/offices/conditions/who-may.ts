const heads = ['assistant-field-office-director', 'field-office-director'] as const

/** Who keeps people at a place, and writes down what happens there. */
export const keepers = [
  'detention-officer',
  'supervisory-detention-officer',
  'deportation-officer',
  'supervisory-deportation-officer',
  ...heads,
] as const

/** Who answers for a place. */
export const answerers = [
  'supervisory-detention-officer',
  'supervisory-deportation-officer',
  ...heads,
  'detention-compliance-officer',
] as const

/** Whoever inquires into officers decides what is said of them, and so does the head of the office. */
export const inquirers = ['inspector', ...heads] as const

/** The person, or counsel, by a window to their file. */
export const throughWindow = ['person-concerned', 'counsel-of-record'] as const
