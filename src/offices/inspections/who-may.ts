/** Who inspects places and says what was found. */
export const inspectors = ['detention-compliance-officer', 'inspector'] as const

/** Who counts people at a place. */
export const counters = ['detention-officer', 'supervisory-detention-officer', 'detention-compliance-officer'] as const

/** Who answers for a place: what was corrected, and when. */
export const answering = ['supervisory-detention-officer', 'assistant-field-office-director', 'field-office-director'] as const

/** Who decides about money under the agreement. */
export const payers = ['detention-compliance-officer', 'assistant-field-office-director', 'field-office-director'] as const

/** Who may say that a part of a standard does not bind a place for a time. */
export const waivers = ['field-office-director', 'executive-associate-director'] as const
