import { counselOfTheAgency } from '../custody/exports.ts'

/** Officers of the field who have the case of a person with a final order. */
export const caseOfficers = [
  'deportation-officer',
  'supervisory-deportation-officer',
  'supervisory-detention-officer',
  'assistant-field-office-director',
  'field-office-director',
] as const

/** Who may put a field decision to the test. That it is for the head of the field office is for the list of the law to say. */
export const fieldDeciders = ['supervisory-deportation-officer', 'assistant-field-office-director', 'field-office-director'] as const

export const headquarters = ['headquarters-review-officer', 'executive-associate-director'] as const

/** Whoever reviews custody, in the field or at headquarters, and counsel who advises them. */
export const reviewers = [...caseOfficers, ...headquarters, ...counselOfTheAgency] as const

/** The person, or counsel, by a window to their file. */
export const throughWindow = ['person-concerned', 'counsel-of-record'] as const
