/** What every act of this desk in a person's custody has in common. */
export const inConditions = { office: 'conditions', caseKind: 'custody' } as const

/** What every act about a place as a whole has in common. */
export const ofPlaces = { office: 'conditions', caseKind: 'place' } as const

/** Rules of this record itself, cited as what they are. */
export const house = {
  cite: 'A rule of this record on conditions of custody',
  verified: 'yes',
  severity: 'policy',
} as const
