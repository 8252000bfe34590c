/** What every act of this desk in a person's custody has in common. */
export const inSegregation = { office: 'segregation', caseKind: 'custody' } as const

/** Rules of this record itself, cited as what they are. */
export const house = { cite: 'A rule of this record on segregation', verified: 'yes', severity: 'policy' } as const
