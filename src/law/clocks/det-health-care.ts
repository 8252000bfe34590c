import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

const factSheet = 'https://www.ice.gov/factsheets/dhc-fy15'
const corps = 'https://openusaproject.com/w/index.php?oldid=31036&title=ICE_Health_Service_Corps'
const pbnds = 'https://assets.documentcloud.org/documents/5989887/pbnds2011r2016.txt'
const byContract = 'Binds a facility from the day its contract takes the standard.'

/** Detention standards on health care: from arrival to a hunger strike or a suicide watch. */
export const detHealthCare: readonly Rule[] = [
  {
    id: 'det-med-screen',
    office: 'Facility / ERO',
    title: 'First health screening',
    kind: 'clock',
    cite: 'PBNDS 2011 4.3; NDS 2019 4.3',
    says: 'A first medical, dental and mental-health screening is done within 12 hours of arrival at the facility.',
    verified: 'secondary',
    severity: 'policy',
    auditNote: 'Released stints show arrivals and no screenings. Health data is not read from any release.',
    sources: [factSheet, corps],
    clocks: [
      {
        id: 'det-med-screen',
        says: 'first health screening done',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'bookedInAt' },
        ...whicheverFirst(['healthScreenedAt', 'bookedOutAt'], {
          node: 'one-of',
          fact: 'detentionStandard',
          values: ['PBNDS 2011', 'NDS 2019'],
        }),
        versions: standing({ unit: 'hours', count: 12 }, byContract),
      },
    ],
  },
  {
    id: 'det-med-14day',
    office: 'Facility / ERO',
    title: 'Full health assessment',
    kind: 'clock',
    cite: 'PBNDS 2011 4.3; NDS 2019 4.3',
    says: 'A comprehensive health assessment is done within 14 days of arrival.',
    verified: 'secondary',
    severity: 'policy',
    auditNote: 'Released stints show arrivals and no assessments. Health data is not read from any release.',
    sources: [corps],
    clocks: [
      {
        id: 'det-med-14day',
        says: 'comprehensive health assessment done',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'bookedInAt' },
        ...whicheverFirst(['healthAssessedAt', 'bookedOutAt'], {
          node: 'one-of',
          fact: 'detentionStandard',
          values: ['PBNDS 2011', 'NDS 2019'],
        }),
        versions: standing({ unit: 'calendar-days', count: 14, roll: 'none' }, byContract),
      },
    ],
  },
  {
    id: 'det-mh-eval',
    office: 'Facility / ERO',
    title: 'Follow-up after a sexual-abuse assessment',
    kind: 'clock',
    cite: '6 CFR 115.81(b)-(c)',
    says: 'Where the assessment on arrival leads to a mental-health referral, the evaluation is held within 72 hours of the referral; a medical follow-up is held within 2 working days of the assessment.',
    verified: 'yes',
    severity: 'hard',
    auditNote: 'Released tables do not carry referrals or evaluations. Health data is not read from any release.',
    sources: ['https://checkoutapi.com/regulations/title6_chapterI_part115_subpartA_subjgrp36_section115.81'],
    clocks: [
      {
        id: 'det-mh-eval.mental-health',
        says: 'mental-health evaluation held',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'mentalHealthReferredAt' },
        ...whicheverFirst(['mentalHealthEvaluatedAt', 'bookedOutAt']),
        versions: standing({ unit: 'hours', count: 72 }, 'The rule took effect on 2014-05-06 (day from memory).', '2014-05-06'),
      },
      {
        id: 'det-mh-eval.medical',
        says: 'medical follow-up held',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'preaAssessedOn' },
        ...whicheverFirst(['medicalFollowUpOn', 'bookedOutAt'], {
          node: 'is',
          fact: 'isReferredForMedicalFollowUp',
          value: true,
        }),
        versions: standing({ unit: 'business-days', count: 2 }, 'The rule took effect on 2014-05-06 (day from memory).', '2014-05-06'),
      },
    ],
  },
  {
    id: 'det-hunger-strike',
    office: 'Facility / ERO',
    title: 'Hunger strike',
    kind: 'clock',
    cite: 'PBNDS 2011 4.2',
    says: 'A person who has gone 72 hours without food, or missed nine meals, is referred to medical staff, and the field office director is told.',
    verified: 'memory',
    severity: 'advisory',
    tolling: 'Nine missed meals count as well; meals are not computed here.',
    auditNote: 'The row names PBNDS without a year; read as PBNDS 2011. Released tables do not carry hunger strikes.',
    sources: [pbnds],
    clocks: [
      {
        id: 'det-hunger-strike.medical-referral',
        says: 'referred to medical staff, or ate again',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'lastAteAt' },
        ...whicheverFirst(['hungerStrikeReferredAt', 'ateAgainAt']),
        versions: standing({ unit: 'hours', count: 72 }, `From memory. ${byContract}`),
      },
      {
        id: 'det-hunger-strike.field-office-notice',
        says: 'field office director told, or the person ate again',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'lastAteAt' },
        ...whicheverFirst(['hungerStrikeReportedAt', 'ateAgainAt']),
        versions: standing({ unit: 'hours', count: 72 }, `From memory. ${byContract}`),
      },
    ],
  },
  {
    id: 'det-suicide-watch',
    office: 'Facility / ERO',
    title: 'Suicide watch',
    kind: 'clock',
    cite: 'PBNDS 2011 4.6',
    says: 'From placement on watch the person is seen continuously or at least every 15 minutes, and by a clinician every day.',
    verified: 'memory',
    severity: 'advisory',
    auditNote: 'The row names PBNDS without a year; read as PBNDS 2011. Released tables do not carry suicide watches.',
    sources: [pbnds],
    clocks: [
      {
        id: 'det-suicide-watch.check',
        says: 'seen again, where the watch is not continuous',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'watchLastCheckedAt' },
        ...whicheverFirst(['watchNextCheckedAt', 'watchEndedAt'], { node: 'is', fact: 'isWatchContinuous', value: false }),
        versions: standing({ unit: 'hours', count: 0.25 }, `15 minutes, from memory. ${byContract}`),
      },
      {
        id: 'det-suicide-watch.clinician',
        says: 'seen by a clinician again',
        kind: 'deadline',
        starts: { node: 'fact', fact: 'watchClinicianSawAt' },
        ...whicheverFirst(['watchClinicianSawAgainAt', 'watchEndedAt']),
        versions: standing(
          { unit: 'calendar-days', count: 1, roll: 'none' },
          `"Daily", from memory: the next day at the latest. ${byContract}`,
        ),
      },
    ],
  },
]
