/** Records that can show citizenship, or that somebody was born elsewhere and never acquired it. */
export const records = [
  'birth-record',
  'naturalization-record',
  'passport-record',
  'records-of-a-parent',
  'records-of-another-agency',
  'records-of-another-country',
] as const
