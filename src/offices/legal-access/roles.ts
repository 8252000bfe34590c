/** Who looks through a window, by the position it gives. */
export const windowRoles = ['person-concerned', 'counsel-of-record'] as const

export type WindowRole = (typeof windowRoles)[number]
