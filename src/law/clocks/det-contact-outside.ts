import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

const pbnds = 'https://assets.documentcloud.org/documents/5989887/pbnds2011r2016.txt'
const yearNote = 'The row names PBNDS without a year; read as PBNDS 2011.'

/** Detention standards on mail, calls, law library, visits and word with ICE. All from memory. */
export const detContactOutside: readonly Rule[] = [
  {
    id: 'det-staff-communication',
    office: 'ERO',
    title: 'Answer to a written request to ICE',
    kind: 'clock',
    cite: 'PBNDS 2011 2.13',
    says: 'A written request to ICE staff is answered within 3 business days.',
    verified: 'memory',
    severity: 'advisory',
    auditNote: `${yearNote} Released tables do not carry requests.`,
    sources: [pbnds],
    clocks: [
      {
        id: 'det-staff-communication',
        says: 'written request answered',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'staffRequestReceivedOn' },
        stops: { node: 'fact', fact: 'staffRequestAnsweredOn' },
        versions: standing({ unit: 'business-days', count: 3 }, 'From memory.'),
      },
    ],
  },
  {
    id: 'det-mail',
    office: 'Facility',
    title: 'Mail',
    kind: 'clock',
    cite: 'PBNDS 2011 5.1',
    says: 'Mail that comes in is handed over, and mail that goes out is sent, within 24 hours (on business days) of reaching the facility’s staff. Legal mail is opened only in the person’s presence.',
    verified: 'memory',
    severity: 'advisory',
    auditNote: `${yearNote} Released tables do not carry mail.`,
    sources: [pbnds],
    clocks: [
      {
        id: 'det-mail.incoming',
        says: 'mail handed over',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'mailReceivedAt' },
        stops: { node: 'fact', fact: 'mailHandedOverAt' },
        versions: standing({ unit: 'hours-excluding-non-business-days', count: 24 }, 'From memory: 24 hours, on business days.'),
      },
      {
        id: 'det-mail.outgoing',
        says: 'mail sent',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'mailGivenInAt' },
        stops: { node: 'fact', fact: 'mailSentAt' },
        versions: standing({ unit: 'hours-excluding-non-business-days', count: 24 }, 'From memory: 24 hours, on business days.'),
      },
    ],
  },
  {
    id: 'det-phone-legal',
    office: 'Facility',
    title: 'Legal and direct calls',
    kind: 'clock',
    cite: 'PBNDS 2011 5.6',
    says: 'A person who asks for a direct or legal call can make it within 24 hours, ordinarily within 8 waking hours.',
    verified: 'memory',
    severity: 'advisory',
    tolling: 'The 8 waking hours are not computed: no record says when the person was awake.',
    auditNote: `${yearNote} Released tables do not carry calls.`,
    sources: [pbnds],
    clocks: [
      {
        id: 'det-phone-legal',
        says: 'direct or legal call possible',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'legalCallRequestedAt' },
        stops: { node: 'fact', fact: 'legalCallMadePossibleAt' },
        versions: standing({ unit: 'hours', count: 24 }, 'From memory.'),
      },
    ],
  },
  {
    id: 'det-law-library',
    office: 'Facility',
    title: 'Law library hours',
    kind: 'dated-values',
    cite: 'PBNDS 2011 6.3; NDS 2019',
    says: 'A person has at least 5 hours a week in the law library; 15 is the optimal level. A quantity a week, so there is no clock to compute.',
    verified: 'memory',
    severity: 'advisory',
    auditNote: 'Released tables do not carry library hours.',
    sources: [pbnds],
    clocks: [],
    values: [
      { key: 'least hours a week', from: null, until: null, value: '5', source: pbnds },
      { key: 'optimal hours a week', from: null, until: null, value: '15', source: pbnds },
    ],
  },
  {
    id: 'det-legal-visit',
    office: 'Facility',
    title: 'Legal visits',
    kind: 'dated-values',
    cite: 'PBNDS 2011 5.7',
    says: 'Legal visits are possible 7 days a week, at least 8 hours on business days and 4 on weekends and holidays. A quantity a day, so there is no clock to compute.',
    verified: 'memory',
    severity: 'advisory',
    auditNote: `${yearNote} Released tables do not carry visits.`,
    sources: [pbnds],
    clocks: [],
    values: [
      { key: 'days a week', from: null, until: null, value: '7', source: pbnds },
      { key: 'least hours on a business day', from: null, until: null, value: '8', source: pbnds },
      { key: 'least hours on a weekend day or holiday', from: null, until: null, value: '4', source: pbnds },
    ],
  },
]
