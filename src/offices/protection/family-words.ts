/** What a relative is to the person of the case. A child is under 18. */
export const relations = [
  'parent',
  'child',
  'adult-child',
  'legal-guardian',
  'ward',
  'spouse-or-partner',
  'sibling-under-18',
  'sibling',
  'grandparent',
  'grandchild',
  'aunt-or-uncle',
  'another-relative',
] as const

/** Where a relative is, as far as an officer knows. */
export const whereabouts = [
  'same-place',
  'another-place-of-this-agency',
  'with-another-agency',
  'in-the-care-of-hhs',
  'in-hospital',
  'free-in-the-united-states',
  'outside-the-united-states',
  'not-known',
] as const
