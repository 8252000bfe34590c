import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

/** 8 CFR 236.3(g), (i), (k): what a minor is given and told, and by when. */
export const minorForms: Rule = {
  id: 'minor-forms',
  office: 'ERO (juvenile and family unit)',
  title: 'Forms, notice to counsel and medical examination for minors',
  kind: 'clock',
  cite: '8 CFR 236.3(g)(1), (k)(2), (i)(4)(ii)',
  says: 'Every minor is given Form I-770; a minor who is not unaccompanied also the Notice of Right to Judicial Review and the list of free legal services. Counsel is told before a transfer, or within 24 hours after it in unusual and compelling circumstances. A family residential center completes a medical examination within 48 hours of admission, leaving out weekends and holidays.',
  verified: 'yes',
  severity: 'hard',
  tolling: 'Notice to counsel may follow the transfer only in unusual and compelling circumstances.',
  onLapse: 'None stated.',
  auditNote:
    'Released tables do not carry the forms, the notice or the examination. Notice that must come before a transfer has no number and is not computed.',
  sources: ['https://www.ecfr.gov/current/title-8/part-236'],
  clocks: [
    {
      id: 'minor-forms.counsel-notice',
      says: 'counsel told of a transfer made in unusual and compelling circumstances',
      kind: 'deadline',
      applies: { node: 'is', fact: 'isUnusualAndCompellingTransfer', value: true },
      starts: { node: 'fact', fact: 'minorTransferredAt' },
      stops: { node: 'fact', fact: 'counselToldOfTransferAt' },
      versions: standing({ unit: 'hours', count: 24 }, 'Within 24 hours after the transfer.'),
    },
    {
      id: 'minor-forms.medical-examination',
      says: 'medical examination at a family residential center completed',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'familyCenterAdmittedAt' },
      ...whicheverFirst(['familyCenterMedicalExaminedAt', 'familyCenterLeftAt']),
      versions: standing(
        { unit: 'hours-excluding-non-business-days', count: 48 },
        '48 hours of admission, excluding weekends and holidays.',
      ),
    },
  ],
}
