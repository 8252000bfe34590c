import type { Facts } from '../../kernel/case-state.ts'

const licensed = ['licensed-program', 'family-residential-center-licensed']
const centers = ['family-residential-center', 'family-residential-center-licensed']
/** Places in which the days of family custody without a licence count. */
const unlicensed = ['family-residential-center', 'secure-facility']

/**
 * What coming to a place tells the clocks of a child. Days of custody without a licence count from the first such place and end with a licensed one;
 * a move between two places without a licence starts nothing anew.
 * @param before facts of the child as they were
 */
export function placementFacts(placement: string, before: Facts, at: string, on: string): Facts {
  const hasBegun = before.familyCustodyBeganOn != null && before.familyCustodyEndedOn == null
  const isInCenter = before.familyCenterAdmittedAt != null && before.familyCenterLeftAt == null
  const isCenter = centers.includes(placement)
  return {
    ...(licensed.includes(placement) ? { licensedPlacementAt: at, ...(hasBegun ? { familyCustodyEndedOn: on } : {}) } : {}),
    ...(unlicensed.includes(placement) && !hasBegun ? { familyCustodyBeganOn: on, familyCustodyEndedOn: null } : {}),
    ...(isCenter && !isInCenter ? { familyCenterAdmittedAt: at, familyCenterMedicalExaminedAt: null, familyCenterLeftAt: null } : {}),
    ...(!isCenter && isInCenter ? { familyCenterLeftAt: at } : {}),
  }
}
