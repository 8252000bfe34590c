import type { Restriction } from '../kernel/restriction.ts'
import type { Verification } from '../kernel/verification.ts'
import { restrictionCites } from '../offices/people/exports.ts'

/** What a reader without the clearance, or without the need, does not see. Redaction is a rule of reading and never touches the record. */
export interface FieldRule {
  id: string
  cite: string
  verified: Verification
  says: string
  /**
   * `case`: a case so restricted is not opened at all. `personal-fields`: it is opened without its personal fields and documents.
   * Single entries so restricted are left out whole, by row-level security, whatever stands here.
   */
  keeps: 'case' | 'personal-fields'
}

/** One for each restriction, for readers who are not cleared for it. */
export const restrictionRules: Readonly<Record<Restriction, FieldRule>> = {
  asylum: {
    id: 'confidentiality-asylum',
    cite: restrictionCites.asylum,
    verified: 'yes',
    says: 'Asylum, credible-fear and reasonable-fear information is not disclosed without written consent, except to listed recipients.',
    keeps: 'personal-fields',
  },
  'section-1367': {
    id: 'confidentiality-1367',
    cite: restrictionCites['section-1367'],
    verified: 'yes',
    says: 'Information about applicants under 8 USC 1367 is used only by sworn officers, for legitimate purposes.',
    keeps: 'personal-fields',
  },
  minor: {
    id: 'reading-minor',
    cite: restrictionCites.minor,
    verified: 'memory',
    says: 'Personal data of a person under 18 are for those who care for or decide about them.',
    keeps: 'personal-fields',
  },
  sealed: {
    id: 'reading-sealed',
    cite: restrictionCites.sealed,
    verified: 'yes',
    says: 'What a court sealed is opened only by those the order allows.',
    keeps: 'case',
  },
  conduct: {
    id: 'reading-conduct',
    cite: restrictionCites.conduct,
    verified: 'memory',
    says: 'An inquiry into an officer is read by those who conduct and decide it.',
    keeps: 'case',
  },
}

/** For positions whose work needs no personal data. */
export const noNeedRule: FieldRule = {
  id: 'reading-no-need',
  cite: '5 USC 552a(b)(1)',
  verified: 'memory',
  says: 'Personal data are read by those who need them for their duties; this position needs none.',
  keeps: 'personal-fields',
}
