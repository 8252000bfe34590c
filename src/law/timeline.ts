import type { VersionStatus } from '../clockwork/nodes.ts'
import type { Verification } from '../kernel/verification.ts'

/** A day on which policy or law changed for an auditor of history. What it does to a clock is in that rule's versions. */
export interface PolicySwitch {
  id: string
  /** The day it began, or null where it never did or the day was not established. */
  beganOn: string | null
  /** The last day, as its source gives it; null while it stands. */
  endedOn: string | null
  says: string
  status: VersionStatus
  /** How far `says` and its days were checked; where parts differ, `doubt` tells them apart. */
  verified: Verification
  /** What is not known, litigated, or from memory. */
  doubt?: string
  /** Rules of the law book it touches. */
  rules: readonly string[]
  sources: readonly string[]
}

const ecfr = (part: string) => `https://www.ecfr.gov/current/title-8/part-${part}`
const section = (number: string) => `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section${number}`
const tracked = (slug: string) => `https://immpolicytracking.org/policies/${slug}`
const circuits = 'https://github.com/airportly/sheldonbarnesv2'
const litigation = 'https://github.com/migrantusa/us-immigration-data'
const vacaturs = [
  'https://en.cibercuba.com/noticias/2026-06-24-u1-e135253-s27061-nid333192-reves-ice-corte-federal-suspende-detenciones',
  'https://lawofficeimmigration.com/blog/ice-courthouse-arrest-ban-nationwide-injunction-2026.html',
]

/** The switches an auditor of older records needs, oldest first. */
export const timeline: readonly PolicySwitch[] = [
  {
    id: 'custody-decision-24h',
    beganOn: null,
    endedOn: '2001-09-16',
    says: 'Custody after an arrest without a warrant was decided within 24 hours.',
    status: 'superseded',
    verified: 'memory',
    rules: ['ero-48h-custody-determination'],
    sources: [],
  },
  {
    id: 'custody-decision-48h',
    beganOn: '2001-09-17',
    endedOn: null,
    says: 'Custody after an arrest without a warrant is decided within 48 hours, or longer in an "emergency or other extraordinary circumstance": interim rule at 66 FR 48334, published 2001-09-20.',
    status: 'in-force',
    verified: 'yes',
    doubt: 'The first day, 2001-09-17, is from memory.',
    rules: ['ero-48h-custody-determination'],
    sources: [ecfr('287'), 'https://ilw.com/immigrationdaily/news/2001,0921-Custody.shtm'],
  },
  {
    id: 'tvpra-enacted',
    beganOn: '2008-12-23',
    endedOn: null,
    says: 'Enacted: screening of unaccompanied children from contiguous countries within 48 hours, transfer within 72 hours (8 USC 1232). Effective 90 days later.',
    status: 'in-force',
    verified: 'yes',
    doubt: 'The day it took effect, 2009-03-23, is computed from the text.',
    rules: ['uac-contiguous-screening', 'uac-48h-notify-orr', 'uac-72h-transfer'],
    sources: [section('1232')],
  },
  {
    id: 'prea-dhs',
    beganOn: '2014-05-06',
    endedOn: null,
    says: 'DHS standards against sexual abuse in confinement (6 CFR part 115), 79 FR 13165, published 2014-03-07.',
    status: 'in-force',
    verified: 'yes',
    doubt: 'The day it took effect is from memory; publication was read.',
    rules: ['prea-other-clocks', 'seg-protective-custody-115.43'],
    sources: ['https://lexbuild.dev/ecfr/title-06/chapter-I/part-115/section-115.68'],
  },
  {
    id: 'priority-enforcement-program',
    beganOn: '2015-01-05',
    endedOn: '2017-02-20',
    says: 'The Priority Enforcement Program, with Forms I-247N, I-247D and I-247X, took the place of Secure Communities.',
    status: 'superseded',
    verified: 'secondary',
    doubt: 'As told in GAO-20-36.',
    rules: ['detainer-48h-form-I247A'],
    sources: [],
  },
  {
    id: 'form-i247a',
    beganOn: '2017-04-02',
    endedOn: null,
    says: 'Form I-247A and Policy 10074.2: probable cause and a signed I-200 or I-205 with every detainer.',
    status: 'in-force',
    verified: 'secondary',
    doubt: 'Whether it was replaced in 2025 or 2026 is not known.',
    rules: ['detainer-48h-form-I247A', 'detainer-probable-cause-warrant'],
    sources: [tracked('ice-revises-policies-and-procedures-regarding-issuance-of-civil-immigration-detainers/')],
  },
  {
    id: 'laken-riley-act',
    beganOn: '2025-01-29',
    endedOn: null,
    says: 'Laken Riley Act (Pub. L. 119-1): mandatory custody under 8 USC 1226(c)(1)(E), mandatory detainer under (c)(3).',
    status: 'in-force',
    verified: 'yes',
    doubt: 'The text was read; the day is from memory.',
    rules: ['detainer-mandatory-laken-riley', 'custody-236c-mandatory'],
    sources: [section('1226')],
  },
  {
    id: 'victims-11005-4',
    beganOn: '2025-01-31',
    endedOn: null,
    says: 'ICE Directive 11005.4 takes the place of 11005.3, on victims of crime.',
    status: 'in-force',
    verified: 'secondary',
    rules: ['victims-directive'],
    sources: [tracked('ice-rescinds-directive-110053-on-using-a-victim-centered-approach-with-noncitizen-crime-victims')],
  },
  {
    id: 'home-entry-on-i205',
    beganOn: '2025-05-12',
    endedOn: null,
    says: 'Memo: forced entry to a home on Form I-205 alone, for final orders only.',
    status: 'in-force',
    verified: 'secondary',
    doubt: 'Litigated.',
    rules: ['ero-warrant-I205'],
    sources: [tracked('ice-authorizes-forceful-entries-to-residences-based-on-administrative-warrants-alone')],
  },
  {
    id: 'hold-room-waiver',
    beganOn: '2025-06-24',
    endedOn: '2026-06-23',
    says: 'The 12-hour limit in hold rooms was waived nationwide to 72 hours, then the waiver was vacated nationwide.',
    status: 'vacated',
    verified: 'secondary',
    doubt: 'The government appealed; a stay or a new waiver after July 2026 was not found.',
    rules: ['ero-holdroom-12h', 'ero-holdroom-72h-waiver'],
    sources: [tracked('ice-waives-the-12-hour-holding-cell-limit-allowing-detainees-to-be-held-for-72-hours'), ...vacaturs, litigation],
  },
  {
    id: 'detained-parents-11064-4',
    beganOn: '2025-07-02',
    endedOn: null,
    says: 'ICE Directive 11064.4 takes the place of 11064.3, on detained parents.',
    status: 'in-force',
    verified: 'secondary',
    rules: ['parents-directive'],
    sources: [],
  },
  {
    id: 'no-bond-for-ewi-guidance',
    beganOn: '2025-07-08',
    endedOn: null,
    says: 'ICE guidance: no bond from an immigration judge for people present without admission.',
    status: 'in-force',
    verified: 'secondary',
    doubt: 'Every numbered circuit has ruled, most against it; certiorari granted 2026-10-01, Rhoney v. Barbosa da Cunha, No. 26-104.',
    rules: ['custody-225b2-ewi'],
    sources: [circuits],
  },
  {
    id: 'third-country-notice',
    beganOn: '2025-07-09',
    endedOn: null,
    says: 'Removal to a third country on 24 hours of notice, 6, or none.',
    status: 'in-force',
    verified: 'secondary',
    doubt: 'Litigated.',
    rules: ['third-country-notice'],
    sources: [],
  },
  {
    id: 'matter-of-yajure-hurtado',
    beganOn: '2025-09-05',
    endedOn: null,
    says: 'Matter of Yajure Hurtado, 29 I&N Dec. 216 (BIA): no bond from an immigration judge for people present without admission.',
    status: 'in-force',
    verified: 'secondary',
    doubt: 'Whether it binds depends on the circuit and the day: see the rule. Certiorari granted 2026-10-01, No. 26-104.',
    rules: ['custody-225b2-ewi'],
    sources: [circuits],
  },
  {
    id: 'officers-of-uscis',
    beganOn: '2025-09-05',
    endedOn: null,
    says: '8 CFR 287.5, 287.8 and 287.9 amended to add officers of USCIS, 90 FR 42804.',
    status: 'in-force',
    verified: 'yes',
    rules: ['ero-training-gate'],
    sources: [ecfr('287')],
  },
  {
    id: 'likely-to-escape-memo',
    beganOn: '2026-01-28',
    endedOn: null,
    says: 'ICE memo: "likely to escape" means unlikely to be found at the scene once an administrative warrant is obtained; the factors go on Form I-213 as soon as practicable.',
    status: 'in-force',
    verified: 'secondary',
    doubt: 'Contested in court (D. Minn.).',
    rules: ['ero-warrantless-arrest-grounds'],
    sources: [
      'https://www.foxnews.com/politics/ice-reveals-legal-theory-behind-warrantless-immigration-arrests',
      'https://ijr.com/nothing-but-green-lights-ice-memo-expands-agents-warrantless-arrest-powers',
    ],
  },
  {
    id: 'board-10-day-appeal',
    beganOn: null,
    endedOn: null,
    says: 'A 10-day appeal to the Board (interim rule of 2026-02-06, to begin 2026-03-09) was vacated on 2026-03-08, before it took effect: 30 days stays.',
    status: 'vacated',
    verified: 'secondary',
    doubt: 'From press reports.',
    rules: [],
    sources: [],
  },
  {
    id: 'i9-technical-errors',
    beganOn: '2026-03-16',
    endedOn: null,
    says: 'ICE fact sheet on I-9 inspections: many errors that were "technical" are now "substantive".',
    status: 'in-force',
    verified: 'secondary',
    rules: [],
    sources: [],
  },
  {
    id: 'courthouse-arrests-vacated',
    beganOn: null,
    endedOn: '2026-06-23',
    says: 'ICE 11072.3 and 11072.4 (arrests at courthouses) and EOIR OPPM 25-06 were vacated nationwide, N.D. Cal.',
    status: 'vacated',
    verified: 'secondary',
    doubt: 'An appeal was filed. The days on which they began were not established.',
    rules: [],
    sources: vacaturs,
  },
  {
    id: 'fixed-admission-rule',
    beganOn: null,
    endedOn: null,
    says: "Fixed periods of admission for F, J and I status (FR doc. 2026-14439, to begin 2026-09-15) postponed nationwide on 2026-09-14 under 5 USC 705, Presidents' Alliance v. DHS, D. Mass. 1:26-cv-13799-FDS: duration of status and the 60-day grace period for F-1 still apply.",
    status: 'suspended-by-court',
    verified: 'secondary',
    doubt: 'Never took effect. A stay of that order after 2026-09-25 is not known.',
    rules: [],
    sources: [
      'https://oiss.yale.edu/news/important-update-court-action-on-the-ds-rule',
      'https://www.nafsa.org/legal-defense-DS',
      'https://www.courtlistener.com/docket/74661796/',
    ],
  },
]
