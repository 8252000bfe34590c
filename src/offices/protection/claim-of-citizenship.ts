import type { ActEntry } from '../../acts/act.ts'
import type { CaseState, Telling } from '../../kernel/case-state.ts'
import { subjectsOf } from '../../kernel/subjects-of.ts'
import { caseZone, dayOf, opens } from '../custody/exports.ts'

/** Claims that 8 CFR 235.3(b)(5) names. */
export const statuses = ['us-citizen', 'lawful-permanent-resident', 'refugee', 'asylee'] as const

/** Opens the claim of status where the same is not open already, and for a citizen the claim the citizenship desk keeps, which freezes far more. */
export function opensStatusClaim(entry: ActEntry, state: CaseState, status: string): NonNullable<Telling['subjects']> {
  const zone = caseZone(state)
  const isOpen = subjectsOf(state, 'status-claim').some(({ facts }) => facts.statusClaimed === status && facts.statusClaimStage === 'open')
  if (isOpen) return []
  const claim = opens('status-claim', entry, zone, { statusClaimed: status, statusClaimedAt: entry.occurredAt, statusClaimStage: 'open' })
  if (status !== 'us-citizen') return [claim]
  return [
    claim,
    opens('citizenship-claim', entry, zone, {
      claimKnownAt: entry.occurredAt,
      claimFrom: 'the-person',
      citizenshipClaimKnownOn: dayOf(entry.occurredAt, zone),
      isDetainedOrToBeDetained: true,
      isClaimOpen: true,
    }),
  ]
}

/** Who hears of a claim of status. */
export const statusClaimNotices = (status: string) => [
  { to: 'office:protection', about: 'status-claimed', says: 'A status that stops expedited removal was claimed: check it in the records.' },
  ...(status === 'us-citizen'
    ? [
        { to: 'office:citizenship-claims', about: 'citizenship-claim', says: 'A claim or sign of U.S. citizenship is on record.' },
        {
          to: 'office:opla',
          about: 'citizenship-claim',
          says: 'A claim or sign of U.S. citizenship is on record and waits for your answer.',
        },
      ]
    : []),
]
