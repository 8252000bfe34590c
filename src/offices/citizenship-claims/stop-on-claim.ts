import type { Bar } from '../../acts/requirement.ts'
import { stands } from './claim-stands.ts'
import { house } from './of-citizenship-claims.ts'

/**
 * A bar for the acts of another desk that are not done at all while a claim or sign of citizenship stands: issuing a detainer, for one. It is a
 * rule of this record, since of the directive only the beginning was read; the duty behind it (no civil immigration authority over a citizen) is the directive's.
 * @param id its own, as in citizenship-claim-detainer
 * @param says what is true where it does not stand in the way
 */
export const stopOnClaim = (id: string, forbids: readonly string[]): Bar => ({
  ...house,
  id,
  question: 'whom',
  kind: 'citizenship-claim',
  says: 'No claim or sign of U.S. citizenship is open, and none was found good.',
  cure: 'Have counsel of the agency (OPLA) answer the claim on the record: ResolveCitizenshipClaim.',
  while: stands,
  forbids,
})
