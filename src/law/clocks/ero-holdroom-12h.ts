import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

/** ICE Directive 11087.2 and the detention standards: 12 hours in a hold room. */
export const eroHoldroom12h: Rule = {
  id: 'ero-holdroom-12h',
  office: 'ERO',
  title: 'Twelve hours in a hold room',
  kind: 'clock',
  cite: 'ICE Directive 11087.2; PBNDS 2011 std. 2.6; NDS 2019 and NDS 2025 sec. 2.5',
  says: 'Nobody is held in a hold room for more than 12 hours. Unaccompanied minors, people over 70, women with children and families are not put in hold rooms at all, unless there is violent behaviour, a violent conviction or articulable grounds to fear escape.',
  verified: 'secondary',
  severity: 'policy',
  tolling: '"Exceptional circumstances", recorded. No number: nothing is extended by itself.',
  onLapse: 'Over the policy limit. No statute or regulation sets the number.',
  auditNote:
    'Hold rooms are facility codes ending in HOLD, and hold rooms inside detention facilities; keep the two apart. For a book-in from 2025-06-24 to 2026-06-23 give this result beside ero-holdroom-72h-waiver. Show chained hold-room stints as a chain, and say how short a transfer may be to count two stints as one.',
  sources: [
    'https://davisvanguard.org/2026/01/court-holds-on-detention-waiver/',
    'https://immpolicytracking.org/policies/ice-waives-the-12-hour-holding-cell-limit-allowing-detainees-to-be-held-for-72-hours',
    'https://www.ice.gov/doclib/detention-standards/2025/nds2025.pdf',
    'https://www.scribd.com/document/24704592/',
  ],
  clocks: [
    {
      id: 'ero-holdroom-12h',
      says: 'booked out of the hold room',
      kind: 'deadline',
      applies: { node: 'is', fact: 'facilityKind', value: 'hold-room' },
      starts: { node: 'fact', fact: 'bookedInAt' },
      stops: { node: 'fact', fact: 'bookedOutAt' },
      versions: standing(
        { unit: 'hours', count: 12 },
        'The standing limit; a 2008 memo has it already and its first day was not established. Directive 11087.2 was issued 2024-01-31 (memory). It stayed the baseline while the waiver of 2025-06-24 ran and is restored since its vacatur on 2026-06-23; a stay by the Ninth Circuit or a new waiver after July 2026 was not found.',
      ),
    },
  ],
}
