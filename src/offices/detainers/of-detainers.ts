/** What every act on a detainer has in common: it is an act of the person's custody case, where its warrant, its claims and what follows it are. */
export const inDetainers = { office: 'detainers', caseKind: 'custody' } as const

/** What every act on a partner agency has in common. */
export const ofPartners = { office: 'detainers', caseKind: 'partner' } as const

/** Rules of this record itself, cited as what they are. */
export const house = { cite: 'A rule of this record on detainers', verified: 'yes', severity: 'policy' } as const
