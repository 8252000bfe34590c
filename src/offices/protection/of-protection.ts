/** What every act of this desk has in common: it is done in a person's custody case, beside the acts of custody. */
export const ofProtection = { office: 'protection', caseKind: 'custody' } as const

/** Rules of this record itself: they stand for no statute, and are cited as what they are. */
export const house = {
  cite: 'A rule of this record',
  verified: 'yes',
  severity: 'policy',
} as const

/** The same, where the record warns and a person decides. */
export const houseWarns = { ...house, verified: 'secondary' } as const
