import type { Rule } from '../../clockwork/nodes.ts'
import { odlsUpdate } from '../clocks/odls-update.ts'
import { transferNoticeAttorney } from '../clocks/transfer-notice-attorney.ts'
import { uscClaim } from '../clocks/usc-claim.ts'

const parentsPage =
  'https://immpolicytracking.org/policies/ice-issues-directive-regarding-detention-and-removal-of-noncitizen-parents-and-legal-guardians-of-minor-children'
const victimsPage =
  'https://immpolicytracking.org/policies/ice-rescinds-directive-110053-on-using-a-victim-centered-approach-with-noncitizen-crime-victims'
const pregnancyPage =
  'https://www.lexisnexis.com/LegalNewsRoom/immigration/b/insidenews/posts/ice-directive-identification-and-monitoring-of-pregnant-postpartum-or-nursing-individuals-july-1-2021'

const parentsDirective: Rule = {
  id: 'parents-directive',
  office: 'ERO',
  title: 'Detained parents and guardians',
  kind: 'duty',
  cite: 'ICE Directive 11064.4 (2025-07-02)',
  says: 'Enforcement does not unnecessarily infringe the legal rights of parents. The version of 2025 leaves out those who care for incapacitated adults, and the duty to review custody on notice. No number was found.',
  verified: 'secondary',
  severity: 'policy',
  sources: [parentsPage, 'https://immpolicytracking.org/policies/ice-issues-2019-detention-standards'],
  clocks: [],
  values: [
    {
      key: 'directive',
      from: '2013-08-23',
      until: '2017-08-01',
      value: '11064.1 (ended in August 2017; the day is not known)',
      source: parentsPage,
    },
    {
      key: 'directive',
      from: '2017-08-01',
      until: '2022-07-14',
      value: '11064.2 (August 2017; the day is not known)',
      source: parentsPage,
    },
    { key: 'directive', from: '2022-07-14', until: '2025-07-02', value: '11064.3', source: parentsPage },
    { key: 'directive', from: '2025-07-02', until: null, value: '11064.4', source: parentsPage },
  ],
}

const victimsDirective: Rule = {
  id: 'victims-directive',
  office: 'ERO, OPLA',
  title: 'Victims of crime',
  kind: 'duty',
  cite: 'ICE Directive 11005.4, interim guidance (2025-01-31)',
  says: 'OPLA is consulted where a person holds an approved victim-based status, and the limits of 8 USC 1367 still bind. It supersedes 11005.3 (2021-08-10) and 10076.1.',
  verified: 'secondary',
  severity: 'policy',
  auditNote:
    'Challenged in ICWC v. Noem, C.D. Cal. 2:25-cv-09848; preliminary relief for certified classes in 2026 (appeal, 9th Cir. 26-3961). Check before use.',
  sources: [victimsPage, 'https://github.com/migrantusa/us-immigration-data'],
  clocks: [],
  values: [
    { key: 'directive', from: '2021-08-10', until: '2025-01-31', value: '11005.3', source: victimsPage },
    { key: 'directive', from: '2025-01-31', until: null, value: '11005.4 (interim guidance; litigated)', source: victimsPage },
  ],
}

const confidentiality1367: Rule = {
  id: 'confidentiality-1367',
  office: 'ERO, HSI, OPLA',
  title: 'Confidentiality for victims (section 1367)',
  kind: 'duty',
  cite: '8 USC 1367(a)-(c); 8 USC 1229(e)',
  says: 'No adverse determination rests only on what an abuser or perpetrator says. Nothing about applicants under VAWA or for T or U status is used or disclosed except to sworn officers for legitimate purposes, until the application is denied and appeals are exhausted. Where enforcement took place at a shelter, a rape crisis center, a victim-services site or, in listed cases, a courthouse, the Notice to Appear states that section 1367 was kept.',
  verified: 'yes',
  severity: 'hard',
  onLapse: 'Discipline, and up to $5,000 a violation (adjusted for inflation elsewhere).',
  sources: [
    'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1367',
    'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1229',
  ],
  clocks: [],
}

const confidentialityAsylum: Rule = {
  id: 'confidentiality-asylum',
  office: 'ERO, HSI, OPLA',
  title: 'Confidentiality of asylum claims',
  kind: 'duty',
  cite: '8 CFR 208.6; 8 CFR 1208.6',
  says: 'Information about asylum, credible fear or reasonable fear is not disclosed without written consent, except to the recipients listed.',
  verified: 'yes',
  severity: 'hard',
  sources: ['https://www.ecfr.gov/current/title-8/part-208', 'https://www.ecfr.gov/current/title-8/part-1208'],
  clocks: [],
}

const pregnant: Rule = {
  id: 'pregnant',
  office: 'ERO',
  title: 'Pregnant, postpartum and nursing people',
  kind: 'duty',
  cite: 'ICE Directive 11032.4 (2021-07-01)',
  says: 'People known to be pregnant, postpartum (one year, from memory) or nursing are generally not detained, unless release is prohibited by law or circumstances are exceptional. How often detention is reviewed was not found.',
  verified: 'secondary',
  severity: 'policy',
  auditNote: 'Whether it still stood in 2025-26 was not confirmed. Health data is not read from any release.',
  sources: [pregnancyPage],
  clocks: [],
  values: [
    {
      key: 'directive',
      from: '2017-12-01',
      until: '2021-07-01',
      value: '11032.3 (December 2017; the day is not known)',
      source: pregnancyPage,
    },
    { key: 'directive', from: '2021-07-01', until: null, value: '11032.4 (standing in 2025-26 not confirmed)', source: pregnancyPage },
  ],
}

const transferCourtNotice: Rule = {
  id: 'transfer-court-notice',
  office: 'ERO',
  title: 'Telling the immigration court of a transfer',
  kind: 'duty',
  cite: '8 CFR 236.1(f); 8 CFR 1003.19(g)',
  says: 'A transfer while a case is pending is told to the immigration court immediately, in writing: see custody-change-notice-to-court. No number.',
  verified: 'yes',
  severity: 'hard',
  sources: ['https://www.ecfr.gov/current/title-8/part-236', 'https://www.ecfr.gov/current/title-8/part-1003'],
  clocks: [],
}

/** Citizens, parents, victims, pregnancy, counsel: who needs particular care, and what is owed. */
export const specialPopulations: readonly Rule[] = [
  uscClaim,
  parentsDirective,
  victimsDirective,
  confidentiality1367,
  confidentialityAsylum,
  pregnant,
  transferNoticeAttorney,
  transferCourtNotice,
  odlsUpdate,
]
