/** Officers who set, cancel and declare breached; those in the line may try, and the list of the law answers. */
export const bondOfficers = [
  'deportation-officer',
  'supervisory-deportation-officer',
  'supervisory-detention-officer',
  'assistant-field-office-director',
  'field-office-director',
] as const

export const bondSupervisors = [
  'supervisory-deportation-officer',
  'supervisory-detention-officer',
  'assistant-field-office-director',
  'field-office-director',
] as const

/** Officers and counsel, who learn of what a judge or the Board did. */
export const litigators = [...bondOfficers, 'attorney', 'deputy-chief-counsel'] as const
