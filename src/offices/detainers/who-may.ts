/** Positions of the officers of 8 CFR 287.7(b), and detention officers, for whom the list has to say. */
export const issuers = [
  'deportation-officer',
  'supervisory-deportation-officer',
  'detention-officer',
  'supervisory-detention-officer',
  'special-agent',
  'supervisory-special-agent',
  'assistant-field-office-director',
  'field-office-director',
] as const

/** Who answers a partner's question about a person, and keeps the register of partners. */
export const answerers = [...issuers, 'records-officer', 'records-supervisor'] as const

/** Who opens and closes a jail's own page. */
export const heads = [
  'supervisory-deportation-officer',
  'supervisory-detention-officer',
  'assistant-field-office-director',
  'field-office-director',
] as const
