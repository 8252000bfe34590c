import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

const pbnds = 'https://assets.documentcloud.org/documents/5989887/pbnds2011r2016.txt'

/** Detention standards on classification and on the risk of sexual abuse. */
export const detRiskAndHousing: readonly Rule[] = [
  {
    id: 'det-classification',
    office: 'Facility / ERO',
    title: 'First classification and housing',
    kind: 'clock',
    cite: 'PBNDS 2.2; 6 CFR 115.41(a)-(b)',
    says: 'First classification and housing are settled within 12 hours of admission; until then the person is kept apart from the general population.',
    verified: 'yes',
    severity: 'target',
    tolling: 'The regulation says classification "should be completed within twelve hours": a target here, not a breach.',
    auditNote: 'Released stints show admissions and no classifications.',
    sources: ['https://federal.elaws.us/cfr/title-6/part-115/section-115.41'],
    clocks: [
      {
        id: 'det-classification',
        says: 'first classification and housing settled',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'bookedInAt' },
        ...whicheverFirst(['classifiedAt', 'bookedOutAt']),
        versions: standing({ unit: 'hours', count: 12 }, '6 CFR part 115 took effect on 2014-05-06 (day from memory).', '2014-05-06'),
      },
    ],
  },
  {
    id: 'det-reclass',
    office: 'Facility / ERO',
    title: 'Classification again',
    kind: 'clock',
    cite: 'PBNDS 2011 2.2',
    says: 'The first reclassification comes 60 to 90 days after the first classification, later ones every 90 to 120 days, and one within 24 hours of leaving disciplinary segregation.',
    verified: 'memory',
    severity: 'advisory',
    auditNote: 'The row names PBNDS without a year; read as PBNDS 2011. Released tables do not carry reclassifications.',
    sources: [pbnds],
    clocks: [
      {
        id: 'det-reclass.first-from',
        says: 'first reclassification may be done',
        kind: 'waiting-period',
        starts: { node: 'fact', fact: 'classifiedAt' },
        stops: { node: 'fact', fact: 'firstReclassifiedAt' },
        versions: standing({ unit: 'calendar-days', count: 60, roll: 'none' }, 'From memory: not before day 60.'),
      },
      {
        id: 'det-reclass.first-by',
        says: 'first reclassification done',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'classifiedAt' },
        ...whicheverFirst(['firstReclassifiedAt', 'bookedOutAt']),
        versions: standing({ unit: 'calendar-days', count: 90, roll: 'none' }, 'From memory: by day 90.'),
      },
      {
        id: 'det-reclass.later-from',
        says: 'next reclassification may be done',
        kind: 'waiting-period',
        starts: { node: 'fact', fact: 'lastReclassifiedAt' },
        stops: { node: 'fact', fact: 'nextReclassifiedAt' },
        versions: standing({ unit: 'calendar-days', count: 90, roll: 'none' }, 'From memory: not before day 90.'),
      },
      {
        id: 'det-reclass.later-by',
        says: 'next reclassification done',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'lastReclassifiedAt' },
        ...whicheverFirst(['nextReclassifiedAt', 'bookedOutAt']),
        versions: standing({ unit: 'calendar-days', count: 120, roll: 'none' }, 'From memory: by day 120.'),
      },
      {
        id: 'det-reclass.after-segregation',
        says: 'reclassified after disciplinary segregation',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'disciplinarySegregationLeftAt' },
        ...whicheverFirst(['reclassifiedAfterSegregationAt', 'bookedOutAt']),
        versions: standing({ unit: 'hours', count: 24 }, 'From memory.'),
      },
    ],
  },
  {
    id: 'det-prea-reassess',
    office: 'Facility / ERO',
    title: 'Risk of sexual abuse assessed again',
    kind: 'clock',
    cite: '6 CFR 115.41(e)',
    says: 'The risk assessment made on arrival is made again between 60 and 90 days after it, and whenever new information or an incident calls for it.',
    verified: 'yes',
    severity: 'hard',
    auditNote:
      'Read in a contract that restates the rule. An extra reassessment on new information may come at any time. Released tables do not carry assessments.',
    sources: ['https://publicdocs.santa-ana.org/WebLink/1/doc/82895/Page77.aspx'],
    clocks: [
      {
        id: 'det-prea-reassess.from',
        says: 'regular reassessment may be made',
        kind: 'waiting-period',
        starts: { node: 'fact', fact: 'preaAssessedOn' },
        stops: { node: 'fact', fact: 'preaReassessedOn' },
        versions: standing(
          { unit: 'calendar-days', count: 60, roll: 'none' },
          'Not before day 60. The rule took effect on 2014-05-06 (day from memory).',
          '2014-05-06',
        ),
      },
      {
        id: 'det-prea-reassess.by',
        says: 'regular reassessment made',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'preaAssessedOn' },
        ...whicheverFirst(['preaReassessedOn', 'bookedOutAt']),
        versions: standing(
          { unit: 'calendar-days', count: 90, roll: 'none' },
          'By day 90. The rule took effect on 2014-05-06 (day from memory).',
          '2014-05-06',
        ),
      },
    ],
  },
]
