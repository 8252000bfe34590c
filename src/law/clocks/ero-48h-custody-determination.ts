import type { Rule } from '../../clockwork/nodes.ts'

/** 8 CFR 287.3(d): within 48 hours of an arrest without warrant, decide custody and whether to charge. */
export const ero48hCustodyDetermination: Rule = {
  id: 'ero-48h-custody-determination',
  office: 'ERO',
  title: 'Custody and charging decision after an arrest without warrant',
  kind: 'clock',
  cite: '8 CFR 287.3(d)',
  says: 'After an arrest without a warrant an officer decides within 48 hours whether the person stays in custody or is released on bond or recognizance, and whether a Notice to Appear and a warrant will issue. Weekends and holidays count. It does not run once voluntary departure is granted. HSI and 287(g) officers who arrest without a warrant are bound alike.',
  verified: 'yes',
  severity: 'hard',
  tolling:
    'In an "emergency or other extraordinary circumstance", within an additional reasonable period. No number: the reason and a supervisor must be on record and nothing is extended by itself.',
  onLapse:
    'The regulation states none. Record the violation; tell the supervisor and counsel. Continued custody is open to habeas and to suppression arguments.',
  auditNote:
    'Released arrest tables carry no time of the decision. Do not infer compliance from a book-in time. A record without a word of voluntary departure is judged by the decision alone, and the steps say so.',
  sources: ['https://www.ecfr.gov/current/title-8/part-287'],
  clocks: [
    {
      id: 'ero-48h-custody-determination',
      says: 'custody and charging decision recorded',
      kind: 'deadline',
      applies: { node: 'is', fact: 'isArrestWithoutWarrant', value: true },
      starts: { node: 'fact', fact: 'arrestedAt' },
      stops: {
        node: 'earliest',
        of: [
          { node: 'fact', fact: 'custodyDeterminedAt' },
          { node: 'fact', fact: 'voluntaryDepartureGrantedAt' },
        ],
      },
      versions: [
        {
          from: '2001-09-17',
          until: null,
          length: { unit: 'hours', count: 48 },
          status: 'in-force',
          note: '48 hours since the interim rule at 66 FR 48334-48335 (published 2001-09-20); last amended 68 FR 35276 (2003-06-13). The first day is from memory, as is the 24 hours said to stand before it.',
        },
      ],
    },
  ],
}
