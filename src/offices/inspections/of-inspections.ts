/** What every act of this desk has in common: it is done in the case of the place. */
export const ofInspections = { office: 'inspections', caseKind: 'place' } as const

/** Rules of this record itself: they stand for no statute, and are cited as what they are. */
export const house = { cite: 'Writ rule on inspections (docs/decisions/places.md)', verified: 'yes', severity: 'policy' } as const
