import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

/** 6 CFR part 115: the other numbers of the rule against sexual abuse in confinement. From memory. */
export const preaOtherClocks: Rule = {
  id: 'prea-other-clocks',
  office: 'Facility / ERO / OPR',
  title: 'Sexual abuse: notices, monitoring, reviews, audits',
  kind: 'clock',
  cite: '6 CFR 115.63, 115.67, 115.86-115.89, 115.93',
  says: 'Another facility is told within 72 hours of an allegation about it. Retaliation is watched for at least 90 days. An incident is reviewed within 30 days of the end of its investigation. Data and their review are yearly. An allegation is reported immediately to the field office director and the agency, with a coordinated response. Records are kept 10 years. Audits follow a three-year cycle.',
  verified: 'memory',
  severity: 'advisory',
  auditNote: 'Every number is from memory; the titles of the sections were read. Released tables do not carry allegations.',
  sources: ['https://federal.elaws.us/cfr/6-cfr-Part-115'],
  clocks: [
    {
      id: 'prea-other-clocks.other-facility-notice',
      says: 'the facility the allegation is about was told',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'abuseAllegationReceivedAt' },
      stops: { node: 'fact', fact: 'otherFacilityToldAt' },
      versions: standing({ unit: 'hours', count: 72 }, '6 CFR 115.63, from memory.'),
    },
    {
      id: 'prea-other-clocks.retaliation-monitoring',
      says: 'watch for retaliation may end',
      kind: 'waiting-period',
      starts: { node: 'fact', fact: 'abuseReportedOn' },
      stops: { node: 'fact', fact: 'retaliationMonitoringEndedOn' },
      versions: standing({ unit: 'calendar-days', count: 90, roll: 'none' }, '6 CFR 115.67, from memory: at least 90 days.'),
    },
    {
      id: 'prea-other-clocks.incident-review',
      says: 'incident reviewed',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'abuseInvestigationEndedOn' },
      stops: { node: 'fact', fact: 'abuseIncidentReviewedOn' },
      versions: standing({ unit: 'calendar-days', count: 30, roll: 'none' }, '6 CFR 115.86, from memory.'),
    },
    {
      id: 'prea-other-clocks.records-kept',
      says: 'records may be destroyed',
      kind: 'waiting-period',
      starts: { node: 'fact', fact: 'preaRecordCollectedOn' },
      stops: { node: 'fact', fact: 'preaRecordDestroyedOn' },
      versions: standing({ unit: 'months', count: 120, monthEnd: 'clamp', roll: 'none' }, '10 years, 6 CFR 115.89, from memory.'),
    },
    {
      id: 'prea-other-clocks.audit',
      says: 'facility audited again',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'preaAuditedOn' },
      stops: { node: 'fact', fact: 'preaAuditedAgainOn' },
      versions: standing({ unit: 'months', count: 36, monthEnd: 'clamp', roll: 'none' }, 'A three-year cycle, 6 CFR 115.93, from memory.'),
    },
  ],
}
