/** What every act of this desk has in common: it is done in a person's custody case. */
export const ofCitizenshipClaims = { office: 'citizenship-claims', caseKind: 'custody' } as const

/** Rules of this record itself: they stand for no statute, and are cited as what they are. */
export const house = {
  cite: 'A rule of this record on claims of citizenship',
  verified: 'yes',
  severity: 'policy',
} as const
