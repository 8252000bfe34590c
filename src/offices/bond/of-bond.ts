/** What every act on a bond has in common: it is an act of the person's custody case. */
export const inBond = { office: 'bond', caseKind: 'custody' } as const

/** Rules of this record itself, cited as what they are. */
export const house = { cite: 'A rule of this record on bonds', verified: 'yes', severity: 'policy' } as const

/** Read in no text for this law book: named as where it is written, and not counted on. */
export const unreadBondRule = { rule: null, cite: '8 CFR 103.6 (not read for this law book)' } as const
