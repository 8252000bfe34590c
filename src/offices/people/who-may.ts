/** Positions that meet people and learn who they are. */
export const field = [
  'deportation-officer',
  'supervisory-deportation-officer',
  'detention-officer',
  'supervisory-detention-officer',
  'assistant-field-office-director',
  'field-office-director',
  'special-agent',
  'supervisory-special-agent',
] as const

/** Positions that keep the records of people. */
export const records = ['records-officer', 'records-supervisor'] as const

export const attorneys = ['attorney', 'deputy-chief-counsel'] as const
