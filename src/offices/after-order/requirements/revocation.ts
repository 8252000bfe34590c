import type { Requirement } from '../../../acts/requirement.ts'
import { underRule } from '../../custody/exports.ts'

/** 8 CFR 241.4(l): who takes supervision back, and when the field may. */
export const revocationRequirements: readonly Requirement[] = [
  {
    ...underRule('osup-revocation'),
    id: 'revoked-in-own-position',
    question: 'who',
    says: 'Whoever revokes holds the position it is done in.',
    cure: 'Have the executive associate director revoke it, or a field office director who meets the condition.',
    needs: 'own-positions',
    field: 'revokedAs',
  },
  {
    ...underRule('osup-revocation'),
    id: 'revoked-by-the-field-in-need-only',
    question: 'who',
    says: 'The field revokes only where the public interest asks for it and referral to headquarters is not reasonably possible.',
    cure: 'Refer the case to the executive associate director.',
    needs: 'input',
    test: {
      node: 'any',
      of: [
        { node: 'is', fact: 'revokedAs', value: 'executive-associate-director' },
        {
          node: 'all',
          of: [
            { node: 'is', fact: 'isInPublicInterest', value: true },
            { node: 'is', fact: 'isReferralNotPossible', value: true },
          ],
        },
      ],
    },
  },
]
