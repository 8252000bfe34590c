import { arrestReportsSeattle } from './arrest-reports-seattle.ts'
import { capArrests } from './cap-arrests.ts'
import { capEncounters } from './cap-encounters.ts'
import { capRemovals } from './cap-removals.ts'
import { detainersFy2015 } from './detainers-fy2015.ts'
import type { Format } from './format.ts'
import { iceArrests } from './ice-arrests.ts'
import { iceDetainers } from './ice-detainers.ts'
import { iceDetentions } from './ice-detentions.ts'
import { iceEncounters } from './ice-encounters.ts'
import { iceRemovals } from './ice-removals.ts'
import { iceRiskClassification } from './ice-risk-classification.ts'
import { placements20112024 } from './placements-2011-2024.ts'
import { productionsArrests } from './productions-arrests.ts'
import { productionsBookIns } from './productions-book-ins.ts'
import { productionsRemovals } from './productions-removals.ts'
import { segregationIcij } from './segregation-icij.ts'
import { segregationSrms } from './segregation-srms.ts'

/** Every layout Writ knows. A new one is a file beside this and a line here. */
export const formatCatalogue: readonly Format[] = [
  iceArrests,
  iceDetainers,
  iceDetentions,
  iceEncounters,
  iceRemovals,
  iceRiskClassification,
  segregationSrms,
  segregationIcij,
  placements20112024,
  detainersFy2015,
  arrestReportsSeattle,
  capArrests,
  capEncounters,
  capRemovals,
  productionsArrests,
  productionsBookIns,
  productionsRemovals,
]
