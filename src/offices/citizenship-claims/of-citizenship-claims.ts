/** What every act of this desk has in common: it is done in a person's custody case. */
export const ofCitizenshipClaims = { office: 'citizenship-claims', caseKind: 'custody' } as const

/** Rules of this record itself: they stand for no statute, and are cited as what they are. */
export const house = {
  cite: 'Writ rule on claims of citizenship (docs/decisions/citizenship-claims.md)',
  verified: 'yes',
  severity: 'policy',
} as const
