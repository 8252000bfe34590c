import type { Rule, TestNode } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

const pbnds = 'https://assets.documentcloud.org/documents/5989887/pbnds2011r2016.txt'
const disciplinary: TestNode = { node: 'is', fact: 'segregationKind', value: 'disciplinary' }

/** PBNDS 2011 3.1 and 2.12: segregation as a penalty. From memory. */
export const segDisciplinaryPbnds: Rule = {
  id: 'seg-disciplinary-pbnds',
  office: 'Facility / ERO',
  title: 'Disciplinary segregation',
  kind: 'clock',
  cite: 'PBNDS 2011 3.1, 2.12',
  says: 'Segregation is a penalty only after a disciplinary panel, at most 30 days an incident save in extraordinary cases, with a supervisor’s review every 7 days. An investigation starts within 24 hours of the report; the unit disciplinary committee meets within 24 hours of its end.',
  verified: 'memory',
  severity: 'advisory',
  tolling: 'More than 30 days an incident only in extraordinary cases.',
  auditNote: 'Released segregation tables name disciplinary placements in some releases, but no incident, investigation or review.',
  sources: [pbnds],
  clocks: [
    {
      id: 'seg-disciplinary-pbnds.longest',
      says: 'disciplinary placement for the incident ended',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'segregationPlacedOn' },
      applies: {
        node: 'all',
        of: [disciplinary, { node: 'is', fact: 'isExtraordinaryIncident', value: false }],
      },
      stops: { node: 'fact', fact: 'segregationReleasedOn' },
      versions: standing({ unit: 'calendar-days', count: 30, roll: 'none' }, '30 days an incident, from memory.'),
    },
    {
      id: 'seg-disciplinary-pbnds.weekly-review',
      says: 'next supervisory review held, or the placement ended',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'segregationReviewedOn' },
      ...whicheverFirst(['segregationNextReviewedOn', 'segregationReleasedOn'], disciplinary),
      versions: standing({ unit: 'calendar-days', count: 7, roll: 'none' }, 'From memory.'),
    },
    {
      id: 'seg-disciplinary-pbnds.investigation',
      says: 'investigation of the incident begun',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'incidentReportedAt' },
      stops: { node: 'fact', fact: 'incidentInvestigationBeganAt' },
      versions: standing({ unit: 'hours', count: 24 }, 'From memory.'),
    },
    {
      id: 'seg-disciplinary-pbnds.committee',
      says: 'unit disciplinary committee met',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'incidentInvestigationEndedAt' },
      stops: { node: 'fact', fact: 'disciplinaryCommitteeMetAt' },
      versions: standing({ unit: 'hours', count: 24 }, 'From memory.'),
    },
  ],
}
