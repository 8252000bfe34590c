import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'

/** 8 USC 1232(b)(3): an unaccompanied child goes to the refugee office's care within 72 hours. */
export const uac72hTransfer: Rule = {
  id: 'uac-72h-transfer',
  office: 'ERO (juvenile and family unit), HSI, CBP',
  title: 'Transfer of an unaccompanied child to HHS',
  kind: 'clock',
  cite: '8 USC 1232(b)(3); 8 CFR 236.3(f)(3)',
  says: 'Within 72 hours of the determination that a child is unaccompanied, the child is transferred to the care of Health and Human Services (ORR). The determination is made at encounter or apprehension, before detention or release (8 CFR 236.3(d)(1)). No days are left out.',
  verified: 'yes',
  severity: 'hard',
  tolling: '"Exceptional circumstances" only, under written guidance. No number.',
  onLapse: 'A breach of the statute. The Juvenile Coordinator must track everyone over 72 hours (8 CFR 236.3(o)(2)).',
  auditNote:
    'Released tables carry neither the determination nor the hand-over, and no sure age: do not infer either from book-in and book-out.',
  sources: [
    'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title8-section1232',
    'https://www.ecfr.gov/current/title-8/part-236',
  ],
  clocks: [
    {
      id: 'uac-72h-transfer',
      says: 'child transferred to HHS',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'uacDeterminedAt' },
      stops: { node: 'fact', fact: 'transferredToOrrAt' },
      versions: standing(
        { unit: 'hours', count: 72 },
        'Enacted 2008-12-23, effective 90 days later, which is 2009-03-23 (computed).',
        '2009-03-23',
      ),
    },
  ],
}
