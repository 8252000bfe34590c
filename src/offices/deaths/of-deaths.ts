/** What every act of this desk has in common but those on reports from outside: it is done in the custody case of who died. */
export const ofDeaths = { office: 'deaths', caseKind: 'custody' } as const

/** A report of a death that came from outside is a case of its own until it is known whose death it was. */
export const ofOutsideReports = { office: 'deaths', caseKind: 'death-report' } as const

/** Rules of this record itself: they stand for no statute, and are cited as what they are. */
export const house = { cite: 'A rule of this record on deaths', verified: 'yes', severity: 'policy' } as const

/** The directive, and the appropriations reports. */
export const deathRule = 'detainee-death'
