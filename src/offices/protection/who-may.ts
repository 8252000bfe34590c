/** Officers who examine people, take their statements and order expedited removal. */
export const examiners = ['deportation-officer', 'supervisory-deportation-officer', 'special-agent', 'supervisory-special-agent'] as const

/** Second-line supervisors and higher, to whom 8 CFR 235.3(b)(7) leaves the approval of expedited removal: those who supervise first-line supervisors. */
export const secondLine = ['assistant-field-office-director', 'field-office-director', 'executive-associate-director'] as const
