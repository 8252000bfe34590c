import type { Rule } from '../../clockwork/nodes.ts'

const vacatur = 'Vacated nationwide 2026-06-23, Pablo Sequen v. Albarran, N.D. Cal. 5:25-cv-06487 (Pitts, J.); the government appealed.'

/** The "Nationwide Hold Room Waiver" of 2025-06-24: 72 hours, for one year, then vacated. */
export const eroHoldroom72hWaiver: Rule = {
  id: 'ero-holdroom-72h-waiver',
  office: 'ERO',
  title: 'Seventy-two hours in a hold room, under the waiver of 2025',
  kind: 'clock',
  cite: 'ICE Nationwide Hold Room Waiver of 2025-06-24 (of Directive 11087.2)',
  says: 'For one year field offices could hold people recently detained, or moving to or from a court, a detention facility, another holding facility or another agency, for up to 72 hours. A court then vacated the waiver nationwide.',
  verified: 'secondary',
  severity: 'policy',
  tolling: '"Absent exceptional circumstances". No number: nothing is extended by itself.',
  onLapse: 'Over even the longer limit then claimed.',
  auditNote:
    'For a book-in from 2025-06-24 to 2026-06-23 report two results: over 12 hours, and over 72 hours under the waiver then in force and later vacated. Outside those days only 12 hours. The waiver was one of the field-office directive: on its face it did not change hold rooms inside detention facilities under NDS or PBNDS. Local orders: 630 Sansome St., San Francisco (preliminary injunction on conditions, November 2025); D.N.N. v. Baker, D. Md. 1:25-cv-01613 (Baltimore).',
  sources: [
    'https://immpolicytracking.org/policies/ice-waives-the-12-hour-holding-cell-limit-allowing-detainees-to-be-held-for-72-hours',
    'https://en.cibercuba.com/noticias/2026-06-24-u1-e135253-s27061-nid333192-reves-ice-corte-federal-suspende-detenciones',
    'https://lawofficeimmigration.com/blog/ice-courthouse-arrest-ban-nationwide-injunction-2026.html',
    'https://github.com/migrantusa/us-immigration-data',
  ],
  clocks: [
    {
      id: 'ero-holdroom-72h-waiver',
      says: 'booked out of the hold room',
      kind: 'deadline',
      applies: { node: 'is', fact: 'facilityKind', value: 'hold-room' },
      starts: { node: 'fact', fact: 'bookedInAt' },
      stops: { node: 'fact', fact: 'bookedOutAt' },
      versions: [
        { from: null, until: '2025-06-24', length: null, status: 'superseded', note: 'No waiver yet: only the 12-hour limit.' },
        {
          from: '2025-06-24',
          // The day of the vacatur is the last of the waiver's days: a book-in on it gets both results.
          until: '2026-06-24',
          length: { unit: 'hours', count: 72 },
          status: 'vacated',
          note: `Nationwide Hold Room Waiver, to run one year; its last day is 2026-06-23. ${vacatur}`,
          source: 'https://lawofficeimmigration.com/blog/ice-courthouse-arrest-ban-nationwide-injunction-2026.html',
        },
        {
          from: '2026-06-24',
          until: null,
          length: null,
          status: 'unknown',
          note: 'No waiver known: 12 hours is restored. A stay by the Ninth Circuit or a new waiver after July 2026 was not found: check again.',
        },
      ],
    },
  ],
}
