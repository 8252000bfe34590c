/** What every act of this desk has in common: it is done in the case of the place. */
export const ofInspections = { office: 'inspections', caseKind: 'place' } as const

/** Rules of this record itself: they stand for no statute, and are cited as what they are. */
export const house = { cite: 'A rule of this record on inspections', verified: 'yes', severity: 'policy' } as const
