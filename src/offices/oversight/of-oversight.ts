/**
 * The one case of all oversight: an item moves from one overseer to another in a single entry, so that none is ever between two. There is one, so
 * its id is known beforehand.
 */
export const oversightCaseId = '00000000-0000-4000-8000-0000007e5ee2'

/** What every act of this desk has in common. */
export const ofOversight = { office: 'oversight', caseKind: 'oversight', caseOf: () => oversightCaseId } as const

/** Rules of this record itself: they stand for no statute, and are cited as what they are. */
export const house = { cite: 'A rule of this record on oversight', verified: 'yes', severity: 'policy' } as const

/** Days of oversight are counted where headquarters is. */
export const zone = 'America/New_York'
