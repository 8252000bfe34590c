import type { Rule } from '../../clockwork/nodes.ts'
import { standing } from '../standing.ts'
import { whicheverFirst } from '../whichever-first.ts'

/** 8 CFR 241.4(l): taking back release under supervision. */
export const osupRevocation: Rule = {
  id: 'osup-revocation',
  office: 'ERO HQ',
  title: 'Review after release under supervision is revoked',
  kind: 'clock',
  cite: '8 CFR 241.4(l); 8 CFR 241.13(i)',
  says: 'A person whose supervision is revoked is told why and has a first informal interview promptly after return to custody. If not released, headquarters reviews: notice of a records review and interview ordinarily within about three months of the revocation, then once a year. The Executive Associate Commissioner (now the head of ERO) revokes; a district director only where it is in the public interest and referral is not reasonably possible.',
  verified: 'yes',
  severity: 'target',
  tolling: 'The first interview has no number: "promptly". The review is "ordinarily", "approximately".',
  onLapse: 'None stated. A target: say "past the target", never a breach.',
  auditNote: 'Released tables do not carry revocations or interviews.',
  sources: ['https://www.ecfr.gov/current/title-8/part-241'],
  clocks: [
    {
      id: 'osup-revocation.review-notice',
      says: 'notice of the records review and interview served',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'osupRevokedOn' },
      ...whicheverFirst(['osupReviewNoticeServedOn', 'releasedAgainOn', 'removedOn']),
      versions: standing(
        { unit: 'months', count: 3, monthEnd: 'clamp', roll: 'none' },
        '"Ordinarily" within "approximately" three months.',
      ),
    },
    {
      id: 'osup-revocation.annual-review',
      says: 'next yearly review held',
      kind: 'deadline',
      starts: { node: 'fact', fact: 'osupReviewedOn' },
      ...whicheverFirst(['osupNextReviewedOn', 'releasedAgainOn', 'removedOn']),
      versions: standing({ unit: 'months', count: 12, monthEnd: 'clamp', roll: 'none' }, 'Yearly after the first review.'),
    },
  ],
}
