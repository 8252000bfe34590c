import type { Format } from '../formats/format.ts'
import { areasOfResponsibility } from './areas-of-responsibility.ts'
import { facilityList2017 } from './facility-list-2017.ts'
import { facilityListCoded } from './facility-list-coded.ts'
import { facilityListCompiled } from './facility-list-compiled.ts'
import { facilityPopulation } from './facility-population.ts'

/** Lists of places, read by their headers as releases are. They tell of no act, so no audit reads them: `writ places` does. */
export const placeFormats: readonly Format[] = [
  facilityList2017,
  facilityListCompiled,
  facilityListCoded,
  facilityPopulation,
  areasOfResponsibility,
]
