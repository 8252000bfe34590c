import { anyoneOfTheDesk } from '../custody/exports.ts'

/** Whoever hears of a death writes it down. */
export const anyoneWhoHears = [
  ...anyoneOfTheDesk,
  'executive-associate-director',
  'records-officer',
  'records-supervisor',
  'detention-compliance-officer',
  'headquarters-review-officer',
  'inspector',
] as const

/** Who speaks for the agency: a release, a report, a name. */
export const publishers = [
  'field-office-director',
  'assistant-field-office-director',
  'executive-associate-director',
  'records-supervisor',
] as const

/** Those who look into a death, and are not of the office that held the person. */
export const reviewers = ['inspector', 'headquarters-review-officer'] as const

export const recordKeepers = ['records-officer', 'records-supervisor'] as const
