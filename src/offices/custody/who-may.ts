/** Positions that arrest, examine and manage a case in the field. */
export const fieldOfficers = [
  'deportation-officer',
  'supervisory-deportation-officer',
  'special-agent',
  'supervisory-special-agent',
] as const

/** Positions that keep, move and release people in custody. */
export const custodians = [
  'detention-officer',
  'supervisory-detention-officer',
  'deportation-officer',
  'supervisory-deportation-officer',
] as const

const heads = ['assistant-field-office-director', 'field-office-director'] as const

export const supervisors = [
  'supervisory-deportation-officer',
  'supervisory-detention-officer',
  'supervisory-special-agent',
  ...heads,
] as const

/**
 * Who may put a decision to the test. Officers in the line are among them on purpose: whether they may sign is for the officer lists of the law
 * to say, and what the lists refuse is on the record.
 */
export const deciders = ['deportation-officer', 'special-agent', ...supervisors] as const

export const counselOfTheAgency = ['attorney', 'deputy-chief-counsel'] as const

/** Whoever on the desk learns of something first writes it down. */
export const anyoneOfTheDesk = [...new Set([...fieldOfficers, ...custodians, ...supervisors, ...counselOfTheAgency])] as const
