import { windowRoles } from './roles.ts'

/** The person, or counsel for them, by a window. */
export const throughWindow = windowRoles

export const records = ['records-officer', 'records-supervisor'] as const

/** Those who meet the person and can hand them a code. */
export const keepers = ['detention-officer', 'supervisory-detention-officer'] as const
