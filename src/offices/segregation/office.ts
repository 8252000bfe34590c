import type { Office } from '../../acts/office.ts'
import { everyOfficer } from '../../acts/openers.ts'
import { appealSanction } from './acts/appeal-sanction.ts'
import { carryOutSanction } from './acts/carry-out-sanction.ts'
import { decideSanction } from './acts/decide-sanction.ts'
import { decideSanctionAppeal } from './acts/decide-sanction-appeal.ts'
import { giveSegregationOrder } from './acts/give-segregation-order.ts'
import { placeInSegregation } from './acts/place-in-segregation.ts'
import { recordInvestigationStep } from './acts/record-investigation-step.ts'
import { recordSegregationNotice } from './acts/record-segregation-notice.ts'
import { recordSegregationVisit } from './acts/record-segregation-visit.ts'
import { releaseFromSegregation } from './acts/release-from-segregation.ts'
import { reportIncident } from './acts/report-incident.ts'
import { reviewSegregation, reviewSegregationForAgency } from './acts/review-segregation.ts'
import { reviewSpecialVulnerability } from './acts/review-special-vulnerability.ts'
import { bars } from './bars.ts'
import { loadReleasedPlacement } from './released/load-released-placement.ts'
import { subjects } from './subjects.ts'

/** Segregation: ordered for a reason with the alternatives written down, given to the person, looked at again, ended. */
export const segregation: Office = {
  id: 'segregation',
  name: 'Segregation',
  says: 'Orders, reviews and ends segregation of people in custody, decides on incidents, and holds released placements to the same clocks.',
  names: [{ name: 'Segregation', from: null, until: null }],
  caseKinds: [
    {
      kind: 'released-placement',
      openedBy: everyOfficer,
      title: 'Placement from a released file',
      says: 'One placement in segregation as one row of a released file tells it. It names nobody.',
    },
  ],
  acts: [
    ...[placeInSegregation, giveSegregationOrder, reviewSegregation, reviewSegregationForAgency, reviewSpecialVulnerability],
    ...[recordSegregationNotice, recordSegregationVisit, releaseFromSegregation],
    ...[reportIncident, recordInvestigationStep, decideSanction, carryOutSanction, appealSanction, decideSanctionAppeal],
    loadReleasedPlacement,
  ],
  subjects,
  bars,
}
