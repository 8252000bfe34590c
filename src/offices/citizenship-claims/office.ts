import type { Office } from '../../acts/office.ts'
import { acknowledgeCitizenshipClaim } from './acts/acknowledge-citizenship-claim.ts'
import { consultOnCitizenship } from './acts/consult-on-citizenship.ts'
import { correctPartner } from './acts/correct-partner.ts'
import { recordCitizenshipClaim } from './acts/record-citizenship-claim.ts'
import { recordInappropriateDetention } from './acts/record-inappropriate-detention.ts'
import { recordPartnerAcknowledgement } from './acts/record-partner-acknowledgement.ts'
import { resolveCitizenshipClaim } from './acts/resolve-citizenship-claim.ts'
import { bars } from './bars.ts'
import { subjects } from './subjects.ts'

/** Claims and signs of U.S. citizenship: what they stop, who answers them, who is corrected, and how long citizens were held. */
export const citizenshipClaims: Office = {
  id: 'citizenship-claims',
  name: 'Citizenship claims',
  says: 'Keeps every claim or sign of U.S. citizenship until it is answered from records, corrects partners that had it wrong, and registers the days citizens were held.',
  names: [{ name: 'Citizenship claims (ERO, HSI and OPLA together)', from: null, until: null }],
  caseKinds: [],
  acts: [
    ...[recordCitizenshipClaim, acknowledgeCitizenshipClaim, consultOnCitizenship, resolveCitizenshipClaim],
    ...[correctPartner, recordPartnerAcknowledgement, recordInappropriateDetention],
  ],
  subjects,
  bars,
}
