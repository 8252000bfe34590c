import type { Office } from '../../acts/office.ts'
import { agreeCorrection, reportCorrection, verifyCorrection } from './acts/correct-deficiency.ts'
import { deduct, releaseWithheld } from './acts/deduct.ts'
import { issueInspectionReport } from './acts/issue-inspection-report.ts'
import { recordDeficiency } from './acts/record-deficiency.ts'
import { recordInspection } from './acts/record-inspection.ts'
import { recordMidnightCount } from './acts/record-midnight-count.ts'
import { cancelInspection, scheduleInspection } from './acts/schedule-inspection.ts'
import { endWaiver, waiveStandard } from './acts/waive-standard.ts'
import { subjects } from './subjects.ts'

/** What is found at places, and what becomes of it: counts, inspections, deficiencies and their correction, money, waivers. */
export const inspections: Office = {
  id: 'inspections',
  name: 'Inspections and compliance',
  says: 'Counts people at midnight, inspects places, keeps each deficiency open until another officer has seen it corrected, and says what was deducted or waived, and why.',
  names: [{ name: 'Detention Management and Compliance', from: null, until: null }],
  caseKinds: [],
  acts: [
    recordMidnightCount,
    ...[scheduleInspection, recordInspection, recordDeficiency, issueInspectionReport, cancelInspection],
    ...[agreeCorrection, reportCorrection, verifyCorrection],
    ...[deduct, releaseWithheld],
    ...[waiveStandard, endWaiver],
  ],
  subjects,
  bars: [],
}
