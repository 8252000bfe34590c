import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

const pbnds = 'https://assets.documentcloud.org/documents/5989887/pbnds2011r2016.txt'

/** Detention standards on property and counts. All from memory. */
export const detHousekeeping: readonly Rule[] = [
  {
    id: 'det-property',
    office: 'Facility',
    title: 'Property',
    kind: 'duty',
    cite: 'PBNDS 2011 2.5',
    says: 'Property is inventoried and receipted on admission and given back on release; claims of loss are looked into promptly. No number.',
    verified: 'memory',
    severity: 'advisory',
    auditNote: 'The row names PBNDS without a year; read as PBNDS 2011. Released tables do not carry property.',
    sources: [pbnds],
    clocks: [],
  },
  {
    id: 'det-headcount',
    office: 'Facility',
    title: 'Formal count',
    kind: 'clock',
    cite: 'PBNDS 2011 2.8',
    says: 'A formal count is held at least once in 8 hours.',
    verified: 'memory',
    severity: 'advisory',
    auditNote: 'The row names PBNDS without a year; read as PBNDS 2011. Released tables do not carry counts.',
    sources: [pbnds],
    clocks: [
      {
        id: 'det-headcount',
        says: 'next formal count held',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'countedAt' },
        stops: { node: 'fact', fact: 'countedNextAt' },
        versions: standing({ unit: 'hours', count: 8 }, 'From memory.'),
      },
    ],
  },
]
