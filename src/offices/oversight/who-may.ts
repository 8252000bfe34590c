/** Who enters what an overseer wrote: nobody of the offices that are overseen. */
export const forOverseers = ['inspector'] as const

/** Who answers for the agency. */
export const forTheAgency = [
  'field-office-director',
  'assistant-field-office-director',
  'executive-associate-director',
  'policy-officer',
  'records-supervisor',
  'detention-compliance-officer',
  'deputy-chief-counsel',
  'inspector',
] as const

/** Who opens and closes offices. */
export const whoCloses = ['executive-associate-director', 'policy-officer', 'inspector'] as const
