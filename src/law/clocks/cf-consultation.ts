import type { Rule } from '../../clockwork/nodes.ts'

const source = 'https://immpolicytracking.org/policies/asylum-seekers-given-less-time-to-prepare-for-credible-fear-interviews'

/** USCIS policy: the least time between the credible-fear information sheet (Form M-444) and the interview. */
export const cfConsultation: Rule = {
  id: 'cf-consultation',
  office: 'USCIS (interviews) / ERO (custody)',
  title: 'Time to consult before a credible-fear interview',
  kind: 'clock',
  cite: 'USCIS policy (no regulation); L.M.-M. v. Cuccinelli (2020-03-01)',
  says: 'The least time between service of Form M-444 and the interview has been 48 hours, one calendar day, 48 hours again, 24 hours, and 4 hours while emergency border circumstances last. What holds after 2025 is not known.',
  verified: 'secondary',
  severity: 'policy',
  tolling: 'None stated. A person may be heard sooner at their own wish only as the policy of the day allows.',
  onLapse: 'None stated.',
  auditNote: 'Policy, not regulation. Released tables do not carry the service of Form M-444.',
  sources: [source],
  clocks: [
    {
      id: 'cf-consultation.ordinary',
      says: 'credible-fear interview may be held',
      kind: 'waiting-period',
      applies: { node: 'is', fact: 'isUnderEmergencyBorderRule', value: false },
      starts: { node: 'fact', fact: 'm444ServedAt' },
      stops: { node: 'fact', fact: 'credibleFearInterviewBeganAt' },
      versions: [
        {
          from: null,
          until: '2019-07-08',
          length: { unit: 'hours', count: 48 },
          status: 'superseded',
          note: '48 hours, until the change of 2019-07-08.',
          source,
        },
        {
          from: '2019-07-08',
          until: '2020-03-01',
          length: { unit: 'calendar-days', count: 1, roll: 'none' },
          status: 'vacated',
          note: 'One calendar day; held void on 2020-03-01 in L.M.-M. v. Cuccinelli.',
          source,
        },
        {
          from: '2020-03-01',
          until: '2023-05-11',
          length: { unit: 'hours', count: 48 },
          status: 'superseded',
          note: '48 hours again. It ended on 2023-05-10 or 2023-05-11: the sources differ by a day.',
          source,
        },
        {
          from: '2023-05-11',
          until: '2026-01-01',
          length: { unit: 'hours', count: 24 },
          status: 'unknown',
          note: '24 hours since 2023-05-10 or 2023-05-11. What holds after 2025 was not found: not known from 2026 on.',
          source,
        },
      ],
    },
    {
      id: 'cf-consultation.emergency-border',
      says: 'credible-fear interview may be held while emergency border circumstances last',
      kind: 'waiting-period',
      applies: { node: 'is', fact: 'isUnderEmergencyBorderRule', value: true },
      starts: { node: 'fact', fact: 'm444ServedAt' },
      stops: { node: 'fact', fact: 'credibleFearInterviewBeganAt' },
      versions: [
        {
          from: '2024-06-04',
          until: '2026-01-01',
          length: { unit: 'hours', count: 4 },
          status: 'unknown',
          note: '4 hours since 2024-06-04, from memory. What holds after 2025 was not found: not known from 2026 on.',
          source,
        },
      ],
      verified: 'memory',
      severity: 'advisory',
    },
  ],
}
