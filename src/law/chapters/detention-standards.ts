import type { Rule } from '../../clockwork/nodes.ts'
import { detContactOutside } from '../clocks/det-contact-outside.ts'
import { detGrievances } from '../clocks/det-grievances.ts'
import { detHealthCare } from '../clocks/det-health-care.ts'
import { detHousekeeping } from '../clocks/det-housekeeping.ts'
import { detRiskAndHousing } from '../clocks/det-risk-and-housing.ts'
import { detaineeDeath } from '../clocks/detainee-death.ts'
import { preaOtherClocks } from '../clocks/prea-other-clocks.ts'
import { segAdminReviewPbnds } from '../clocks/seg-admin-review-pbnds.ts'
import { segDirective110651 } from '../clocks/seg-directive-11065-1.ts'
import { segDisciplinaryPbnds } from '../clocks/seg-disciplinary-pbnds.ts'
import { segProtectiveCustody11543 } from '../clocks/seg-protective-custody-115-43.ts'
import { segSexualAbuseVictim } from '../clocks/seg-sexual-abuse-victim.ts'

/**
 * Standards of detention. Which book binds is a fact of the facility on a day: NDS 2000, PBNDS 2008, PBNDS 2011 (revised 2013,
 * 2016), NDS 2019 (announced 2019-12-19), NDS 2025, the family standards of 2020. NDS 2025 and a rewrite of 2026 were not read.
 */
export const detentionStandards: readonly Rule[] = [
  ...detHealthCare,
  ...detRiskAndHousing,
  ...detGrievances,
  ...detContactOutside,
  ...detHousekeeping,
  segDirective110651,
  segAdminReviewPbnds,
  segDisciplinaryPbnds,
  segSexualAbuseVictim,
  segProtectiveCustody11543,
  preaOtherClocks,
  detaineeDeath,
]
